/**
 * Made-up keys of every rule, encoded as files and fields are: the same rule finds them with the decoder named. What needs a
 * name near it is encoded with its name.
 */
import { gzipSync } from 'node:zlib'
import { isBinaryFileSync } from 'isbinaryfile'
import { describe, expect, it } from 'vitest'
import { ruleFiles } from '../../scripts/rules-plugin.mjs'
import { Engine } from '../../src/engine/engine.ts'
import { createTwin } from '../../src/engine/prefilter-twin.ts'
import { blobOf, samplesOf, textsOf } from '../../src/laws/laws.ts'
import { bundleRules } from '../../src/rulebook/bundle.ts'

const { rules, sources } = bundleRules(ruleFiles())
const engine = new Engine(rules, {
  createPrefilter: createTwin,
  now: Date.UTC(2026, 0, 1),
  isBinary: (head) => isBinaryFileSync(Buffer.from(head), head.length),
  decode: true,
})
const utf16 = (text: string, bigEndian: boolean): string => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le')
  return (bigEndian ? bytes.swap16() : bytes).toString('latin1')
}
const base64 = (text: string): string => Buffer.from(text, 'latin1').toString('base64')

interface Encoding {
  readonly name: string
  readonly path: string
  readonly decoder: string
  readonly of: (text: string) => string
}
const ENCODINGS: readonly Encoding[] = [
  {
    name: 'base64 in the data of a Kubernetes Secret',
    path: 'secret.yaml',
    decoder: 'base64',
    of: (text) => `kind: Secret\nmetadata:\n  name: app\ndata:\n  settings: ${base64(`# settings\n${text}\n`)}\n`,
  },
  {
    name: 'gzip',
    path: 'settings.gz',
    decoder: 'gzip',
    of: (text) => gzipSync(Buffer.from(text, 'latin1')).toString('latin1'),
  },
  { name: 'UTF-16 LE', path: 'settings.txt', decoder: 'utf-16le', of: (text) => utf16(`${text}\n`, false) },
  { name: 'UTF-16 BE', path: 'settings.txt', decoder: 'utf-16be', of: (text) => utf16(`${text}\n`, true) },
]

async function missed({ path, decoder, of }: Encoding): Promise<string[]> {
  const out: string[] = []
  for (const [i, { rule }] of sources.entries()) {
    const secret = samplesOf(rule, [1])[0]!
    const { text } = textsOf({ source: rule, compiled: rules[i]! }, secret)[0]!
    const { matches } = await engine.scan(blobOf(of(text), path))
    if (!matches.some((match) => match.rule === rule.id && match.decodedFrom.includes(decoder)))
      out.push(`${rule.id}: ${matches.map((match) => match.rule).join(', ') || 'nothing'}`)
  }
  return out
}

describe.each(ENCODINGS)('$name', (encoding) => {
  it('hides no key of any rule', { timeout: 120_000 }, async () => {
    expect(sources.length).toBeGreaterThan(800)
    expect(await missed(encoding)).toEqual([])
  })
})
