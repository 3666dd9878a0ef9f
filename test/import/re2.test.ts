import { describe, expect, it } from 'vitest'
import { readRe2 } from '../../src/commands/import/re2.ts'
import { literalsOf } from '../../src/commands/import/re2-literals.ts'
import { nodesOf, printRe2 } from '../../src/commands/import/re2-print.ts'
import { readPattern } from '../../src/rulebook/regex.ts'

const printed = (pattern: string, secret: number | null = null) => printRe2(readRe2(pattern), { secret, bounded: true })

function refusal(pattern: string): string {
  try {
    readRe2(pattern)
  } catch (error) {
    return error instanceof Error ? error.message : ''
  }
  return 'read'
}

describe('patterns of RE2', () => {
  it.each([
    ['a|b', 'a|b', ''],
    ['(?i)key_[a-z]', 'key_[a-z]', 'i'],
    ['x(?i:key)', 'x[kK][eE][yY]', ''],
    ['(?i)k(?-i:X)', '[kK]X', ''],
    ['(?i)k(?-i:0)', 'k0', 'i'],
    ['a(?i)b|c', 'a[bB]|[cC]', ''],
    ['a*b+?c{2,}d?', 'a{0,200}b{1,200}?c{2,200}d{0,1}', ''],
    ['(?U)a+b+?', 'a{1,200}?b{1,200}', ''],
    ['a{300,}', 'a{300}', ''],
    ['.(?s:.)', '[^\\n][\\x00-\\xff]', ''],
    ['^a$', '(?<![^\\r\\n])a(?![^\\r\\n])', ''],
    ['\\Aa\\z', '(?<![^\\r\\n])a(?![^\\r\\n])', ''],
    ['\\ba\\b', '(?<![0-9A-Za-z_])a(?![0-9A-Za-z_])', ''],
    ['[[:digit:]_][^[:alpha:]]', '[0-9_][^A-Za-z]', ''],
    ['[]a-]', '[\\]a\\-]', ''],
    ['\\Qa.b\\E+', 'a\\.b{1,200}', ''],
    ['\\x{41}\\x2e\\101\\t', 'A\\.A\\x09', ''],
    ['é?', '(?:\\xc3\\xa9){0,1}', ''],
    ['(?P<n>a)(?<m>b)(?:c)', '(?:a)(?:b)c', ''],
  ])('%s is %s here, with the flags "%s"', (pattern, expected, flags) => {
    expect(printed(pattern)).toEqual({ pattern: expected, flags })
  })

  it('name the group that holds the secret, by its number, and the others capture nothing', () => {
    expect(printed('(a)((?P<x>b)c)', 2).pattern).toBe('(?:a)(?<secret>(?:b)c)')
    expect(printed('a|b', 0).pattern).toBe('(?<secret>a|b)')
  })

  it.each([
    ['a++', 'a possessive repeat (++, *+, ?+)'],
    ['a**', 'a repeat of a repeat'],
    ['(?=a)', '(?='],
    ['(?<!a)b', '(?<!'],
    ['(?>a)', '(?>'],
    ['\\pL', 'the Unicode class \\pL'],
    ['\\p{Greek}', 'the Unicode class \\p{Greek}'],
    ['\\Ca', '\\C'],
    ['(a)\\1', '\\1'],
    ['[é]', 'a character beyond ASCII in a class'],
    ['[[:vowel:]]', 'the class [:vowel:]'],
    ['(a', 'a ( that is not closed'],
    ['a)', 'an unmatched )'],
    ['[a', 'a [ that is not closed'],
    ['*a', '* with nothing to repeat'],
    ['a{2,1}', 'a repeat count that RE2 does not take'],
  ])('%s are refused by name: %s', (pattern, name) => {
    expect(refusal(pattern)).toBe(name)
  })

  it('become patterns that the rulebook reads', () => {
    const all = ['(?i)\\bkey\\W*(\\w{20,})\\b', '^(?:a|b)+$', '\\Bx\\B', '[\\s\\S]{3}(?s).', 'a{0}', '[^\\x00-\\x1f"]+']
    for (const pattern of all) expect(() => readPattern(printed(pattern, 0).pattern), pattern).not.toThrow()
  })

  it('keep every construct as a node', () => {
    const kinds = new Set([...nodesOf(readRe2('^a.[b](c|d)\\be?'))].map(({ kind }) => kind))
    expect([...kinds].sort()).toEqual(['alt', 'any', 'char', 'class', 'edge', 'group', 'repeat', 'seq', 'word'])
  })
})

describe('literals', () => {
  it.each([
    ['(?i)\\bACME_[a-z0-9]{32}', ['acme_']],
    ['key[0-9]+token', ['token']],
    ['(?:alpha|beta)_x[0-9]', ['alpha_x', 'beta_x']],
    ['[sr]k_live_\\w+', ['sk_live_', 'rk_live_']],
    ['(?:ab){2}\\d', ['abab']],
    ['a(?:bcd)?e', null],
    ['[a-z]{40}', null],
    ['alpha|[0-9]+', null],
  ])('of %s are %j', (pattern, expected) => {
    expect(literalsOf(readRe2(pattern))?.sort() ?? null).toEqual(expected?.sort() ?? null)
  })
})
