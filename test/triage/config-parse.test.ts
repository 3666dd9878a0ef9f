import { describe, expect, it } from 'vitest'
import { parseConfig } from '../../src/triage/config-parse.ts'
import { sizeOf } from '../../src/triage/size.ts'

const parse = (text: string, folder = '') => parseConfig(Buffer.from(text), `${folder}.keysieve.yml`, folder)

describe('parseConfig', () => {
  it('takes an empty file and one of comments', () => {
    expect(parse('').source).toEqual({})
    expect(parse('# nothing\n').source).toEqual({})
  })

  it('takes every key there is', () => {
    const text = [
      'block: certain',
      'rules:',
      '  off: [jwt, "azure-*"]',
      '  severity: { groq-api-key: low }',
      'exclude: [vendor/]',
      'paths:',
      '  - match: "test/**"',
      '    block: never',
      '    exclude: false',
      '    rules-off: [jwt]',
      'marks: { gitleaks: false }',
      'rule-files: [.keysieve/rules/own.yml]',
      'decode: false',
      'max-blob-size: 10MB',
      'rotation-days: 90',
      `rotated: { ${'a'.repeat(24)}: 2026-01-31 }`,
    ].join('\n')
    const { source, lineOf } = parse(text)
    expect(Object.keys(source)).toHaveLength(10)
    expect(source.rotated).toEqual({ ['a'.repeat(24)]: '2026-01-31' })
    expect(lineOf(['rules', 'off', 1])).toBe(3)
    expect(lineOf(['max-blob-size'])).toBe(14)
  })

  it.each([
    [
      'a misspelt key, with a suggestion',
      'rules:\n  of: [jwt]\n',
      '.keysieve.yml:2: rules.of: unknown key; did you mean off?',
    ],
    [
      'a strange key, with the keys there are',
      'block: likely\nhello: 1\n',
      '.keysieve.yml:2: hello: unknown key; the keys are block, rules,',
    ],
    [
      'a level that is none',
      'block: always\n',
      '.keysieve.yml:1: block: expected one of certain, likely, maybe, never',
    ],
    [
      'a severity that is none',
      'rules:\n  severity:\n    jwt: none\n',
      '.keysieve.yml:3: rules.severity.jwt: expected one of critical',
    ],
    ['a path without match', 'paths:\n  - exclude: true\n', '.keysieve.yml:2: paths: the key match is missing'],
    ['a negated pattern', 'exclude:\n  - "!a"\n', '.keysieve.yml:2: exclude: a pattern cannot be negated'],
    ['a pattern that leaves', 'exclude: ["../a"]\n', '.keysieve.yml:1: exclude: a pattern cannot leave'],
    [
      'a mark of nobody',
      'marks: { gitleeks: true }\n',
      '.keysieve.yml:1: marks.gitleeks: unknown key; did you mean gitleaks?',
    ],
    ['a key twice', 'block: likely\nblock: maybe\n', '.keysieve.yml:2: not valid YAML'],
    ['broken YAML', 'rules: [\n', 'not valid YAML'],
    ['a list', '- a\n', '.keysieve.yml:1: expected a mapping'],
    ['an alias', 'exclude: &x [a]\npaths: [{ match: *x }]\n', 'YAML aliases'],
    ['a size that is none', 'max-blob-size: big\n', 'expected a size'],
  ])('refuses %s', (_, text, message) => {
    expect(() => parse(text)).toThrowError(message)
  })

  it('lets limits stand in the root only', () => {
    expect(() => parse('block: maybe\ndecode: false\n', 'packages/a/')).toThrowError(
      'packages/a/.keysieve.yml:2: decode: counts only in the config of the root',
    )
  })
})

describe('sizeOf', () => {
  it.each([
    ['10', 10],
    [10, 10],
    ['1k', 1024],
    ['512KB', 524288],
    ['1.5 MiB', 1572864],
    ['1GB', 1073741824],
    ['0', undefined],
    ['-1', undefined],
    ['1TB', undefined],
    [true, undefined],
  ])('reads %s as %s', (text, bytes) => {
    expect(sizeOf(text)).toBe(bytes)
  })
})
