/** fixtures/clean: lookalikes stay silent, whatever their made-up parts are. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { isBinaryFileSync } from 'isbinaryfile'
import { expect, it } from 'vitest'
import { ruleFiles } from '../../scripts/rules-plugin.mjs'
import { Engine } from '../../src/engine/engine.ts'
import { createTwin } from '../../src/engine/prefilter-twin.ts'
import { blobOf } from '../../src/laws/laws.ts'
import { expand, seeded } from '../../src/laws/template.ts'
import { bundleRules } from '../../src/rulebook/bundle.ts'

const FOLDER = path.join(import.meta.dirname, '../../fixtures/clean')
const SEEDS = [1, 2, 3, 4, 5]
/** Only these parts are templates: the rest of a file is full of braces. */
const MADE_UP = /\{(?:uuid|[A-Za-z0-9]+:\d+)\}/g

const { rules } = bundleRules(ruleFiles())
const engine = new Engine(rules, {
  createPrefilter: createTwin,
  now: Date.UTC(2026, 0, 1),
  isBinary: (head) => isBinaryFileSync(Buffer.from(head), head.length),
  decode: true,
})

/** The line and rule of each finding: no value. */
async function found(name: string, seed: number): Promise<string[]> {
  const random = seeded(seed)
  const template = readFileSync(path.join(FOLDER, name), 'utf8').replaceAll('{{', '{').replaceAll('}}', '}')
  const text = template.replace(MADE_UP, (part) => expand(part, random))
  const { matches } = await engine.scan(blobOf(Buffer.from(text).toString('latin1'), name))
  return matches.map(({ place, rule, confidence }) => `${name}:${place.line}: ${rule} ${confidence}`)
}

it.each(readdirSync(FOLDER))('%s gives no finding', async (name) => {
  const all: string[] = []
  for (const seed of SEEDS) all.push(...(await found(name, seed)))
  expect([...new Set(all)]).toEqual([])
})

it('the corpus is there, and a key in it would be found', async () => {
  expect(readdirSync(FOLDER).length).toBeGreaterThan(10)
  const key = expand('gsk_{base62:20}WGdyb3FY{base62:24}', seeded(9))
  expect((await engine.scan(blobOf(`GROQ_API_KEY=${key}\n`))).matches).toHaveLength(1)
})
