import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LineCounter, parseDocument } from 'yaml'
import { simpleConfig } from '../../src/triage/config.ts'
import { parseConfig } from '../../src/triage/config-parse.ts'
import { pathTest } from '../../src/triage/globs.ts'
import { plainPathTest } from '../../src/triage/plain-patterns.ts'
import { simpleYaml } from '../../src/triage/simple-yaml.ts'

const WORDS = [
  ...[
    'a',
    'b',
    'rules',
    'off',
    'vendor/**',
    '*.snap',
    '.x',
    '.5',
    '.inf',
    '0',
    '007',
    '90',
    '10MB',
    '1e5',
    '0x1f',
    '2027-01-31',
    '-1',
  ],
  ...[
    'true',
    'False',
    'null',
    '~',
    'yes',
    '"q: #x"',
    "'it'",
    '"\\n"',
    'a b',
    'a#b',
    'a:b',
    '!a',
    '&x',
    '|',
    '?',
    '@a',
    '+1',
    '1_0',
    '1.2',
  ],
]
const word = fc.constantFrom(...WORDS)
const inline = fc.oneof(
  word,
  fc.array(word, { maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
  fc
    .array(fc.tuple(word, word), { maxLength: 3 })
    .map((pairs) => `{ ${pairs.map((pair) => pair.join(': ')).join(', ')} }`),
)
const content = fc.oneof(
  fc.tuple(word, inline).map(([key, value]) => `${key}: ${value}`),
  fc.constantFrom('a:', 'b:', 'rules:', 'off:', '- a:', '-', '---', '# c', '', '- - a', 'c: # c'),
  inline.map((value) => `- ${value}`),
  fc.tuple(word, inline).map(([key, value]) => `- ${key}: ${value} # c`),
)
const line = fc.tuple(fc.constantFrom(0, 0, 0, 2, 2, 4), content).map(([indent, text]) => ' '.repeat(indent) + text)
const text = fc.array(line, { maxLength: 7 }).map((lines) => `${lines.join('\n')}\n`)

describe('simpleYaml', () => {
  it('says the same as yaml, or nothing', () => {
    let read = 0
    fc.assert(
      fc.property(text, (source) => {
        const simple = simpleYaml(source)
        if (!simple) return
        read++
        const document = parseDocument(source, { lineCounter: new LineCounter(), uniqueKeys: true, schema: 'core' })
        expect(document.errors).toEqual([])
        expect(simple.value).toEqual(document.toJS() ?? {})
      }),
      { numRuns: 20_000 },
    )
    expect(read).toBeGreaterThan(500)
  })

  it('reads what config files are written in, with the same lines', () => {
    const source = [
      '# ours',
      'block: certain',
      'rules:',
      '  off: [jwt]',
      '  severity: { groq-api-key: low }',
      'exclude:',
      '- vendor/**',
      '- "dist" # built',
      'paths:',
      '  - match: [docs, test]',
      '    rules-off:',
      '      - jwt',
      '  - match: own',
      '    exclude: false',
      'max-blob-size: 10MB',
      'rotation-days: 90',
    ].join('\n')
    const simple = simpleConfig(Buffer.from(source), 'f', '')
    const full = parseConfig(Buffer.from(source), 'f', '')
    expect(simple?.source).toEqual(full.source)
    for (const path of [
      ['block'],
      ['rules', 'off', 0],
      ['rules', 'severity', 'groq-api-key'],
      ['exclude', 1],
      ['paths', 0, 'rules-off', 0],
      ['paths', 1, 'exclude'],
      ['paths'],
      ['rotation-days'],
      ['x'],
    ])
      expect(simple?.lineOf(path), path.join()).toBe(full.lineOf(path))
  })
})

describe('plainPathTest', () => {
  it('tells the same as the glob parser', () => {
    const part = fc.constantFrom('a', 'b', '.a', 'a.b', 'a b', '@a', '-a')
    const path = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'))
    const pattern = fc
      .tuple(fc.constantFrom('', '', '/', './'), path, fc.constantFrom('', '', '/', '/**'))
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(pattern, path, (one, of) => {
        expect(plainPathTest([one])?.(of)).toBe(pathTest([one])(of))
      }),
      { numRuns: 5000 },
    )
  })
})
