import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { globsOf } from '../../src/commands/import/path-globs.ts'
import { readRe2 } from '../../src/commands/import/re2.ts'
import { printRe2 } from '../../src/commands/import/re2-print.ts'
import { pathTest } from '../../src/triage/globs.ts'

const regexOf = (pattern: string): RegExp => {
  const { pattern: source, flags } = printRe2(readRe2(pattern), { secret: null, bounded: false })
  return new RegExp(source, flags)
}

const PATTERNS = [
  'vendor',
  '^vendor/',
  '(^|/)vendor/',
  '(?:^|/)vendor(?:/|$)',
  '\\.md$',
  '(?i)\\.(md|json)$',
  '^(docs|test)/.*\\.md$',
  'test/a',
  'tests?/',
  '^a[^/]*/b',
  '[ab]+\\.json$',
  'test/.+\\.md',
  '^.*/docs/',
  '(.*?)(md|json)$',
]

/** Made of what the patterns are about, so that many of them match. */
const name = fc.oneof(
  fc.constantFrom('vendor', 'docs', 'test', 'tests', 'a', 'b', 'ab', 'x'),
  fc.string({ maxLength: 4 }),
)
const path = fc
  .tuple(fc.array(name, { maxLength: 3 }), name, fc.constantFrom('', '.md', '.MD', '.json', '.b'))
  .map(([folders, last, end]) => [...folders, `${last}${end}`].map((part) => part.replace(/[/\\\r\n]/g, '')).join('/'))
  .filter((text) => text.split('/').every((part) => !['', '.', '..'].includes(part)) && /^[ -~]+$/.test(text))

describe('path patterns', () => {
  it.each(PATTERNS)('take every path that %s matches', (pattern) => {
    const regex = regexOf(pattern)
    const test = pathTest(globsOf(readRe2(pattern)))
    let hits = 0
    fc.assert(
      fc.property(path, (text) => {
        if (!regex.test(text)) return true
        hits++
        return test(text)
      }),
      { numRuns: 3000, seed: 6 },
    )
    expect(hits).toBeGreaterThan(5)
  })

  it.each(PATTERNS)('take no path that %s neither matches nor has matched in a folder around it', (pattern) => {
    const regex = regexOf(pattern)
    const test = pathTest(globsOf(readRe2(pattern)))
    let hits = 0
    fc.assert(
      fc.property(path, (text) => {
        const parts = text.split('/')
        const around = parts.map((_, i) => parts.slice(0, i + 1).join('/'))
        if (around.some((part) => regex.test(part) || regex.test(`${part}/`))) return true
        hits++
        return !test(text)
      }),
      { numRuns: 1000, seed: 7 },
    )
    expect(hits).toBeGreaterThan(5)
  })

  it('read a dot as any character of a name: no slash', () => {
    expect(globsOf(readRe2('^go.mod$'))).toEqual(['/go?mod'])
  })

  it.each([
    ['.*', 'a pattern that matches every path'],
    ['a\\b', '\\b, which no path pattern can say'],
    ['(?:ab)+', 'a repeat of a group, which no path pattern can say'],
    ['[a-z]{20}', 'a counted repeat, which no path pattern can say'],
  ])('refuse %s by name', (pattern, message) => {
    expect(() => globsOf(readRe2(pattern))).toThrow(message)
  })
})
