import { describe, expect, it } from 'vitest'
import { binomialBits, SURE_BITS } from '../../src/checks/text/chance.ts'
import { fewDistinctBits, repeatBits, sameRun, sequenceBits, stutterBits } from '../../src/checks/text/runs.ts'
import { ALPHABETS, kind, tokens } from './support.ts'

const x = (count: number): string => 'x'.repeat(count)
const letters = 'abcdefghijklmnopqrstuvwxyz'
const digits = '0123456789'

/** Made at run time from parts, so that no file holds what looks like a key. */
const REFUSED: readonly (readonly [why: string, text: string])[] = [
  ['a phrase', 'sk-your-key-here'],
  ['a phrase with the provider', 'gsk_your-groq-key'],
  ['a phrase in capitals', 'YOUR_API_KEY'],
  ['a phrase in camel case', 'yourApiKeyGoesHere'],
  ['a phrase behind a prefix of words', 'sk-ant-api03-your-key-here'],
  ['a short word alone', 'sk-your-R4nd0m'],
  ['an order', 'REPLACE_ME'],
  ['another order', 'changeme'],
  ['an order for the reader', 'sk-insert-your-key'],
  ['example at the end', `AKIA${'IOSFODNN7'}EXAMPLE`],
  ['example at the end of a longer one', `wJalrXUtnFEMI/K7MDENG/${'bPxRfiCY'}EXAMPLEKEY`],
  ['a dummy', 'sk-dummy-key'],
  ['a fake', 'fake-api-key'],
  ['nothing but such words', 'sk-test-key-123'],
  ['nothing but such words, longer', 'my-secret-access-token'],
  ['redacted', 'ghp_REDACTED_REDACTED'],
  ['x', `sk-${x(8)}`],
  ['many x', `gsk_${x(52)}`],
  ['x in groups', `${x(8)}-${x(4)}-${x(4)}-${x(4)}-${x(12)}`],
  ['four x', `sk-${x(4)}`],
  ['X behind a prefix that touches', `AKIA${x(16).toUpperCase()}`],
  ['x around a few others', `ghp_ab12${x(28)}9f3a`],
  ['zeros', `ghp_${'0'.repeat(36)}`],
  ['zeros in groups', '00000000-0000-0000-0000-000000000000'],
  ['dots', 'sk-proj-...'],
  ['dots in the middle', 'sk-abc...xyz'],
  ['stars', 'sk-*****'],
  ['brackets', '<your-api-key>'],
  ['brackets behind a prefix', 'sk-<key>'],
  ['Chinese', Buffer.from('sk-你的Key').toString('latin1')],
  ['an ellipsis of one character', Buffer.from('sk-abc…').toString('latin1')],
  ['a template', `\${OPENAI_${'API'}_KEY}`],
  ['a chart template', '{{ .Values.key }}'],
  ['a shell command', '$(cat secret.txt)'],
  ['a reference', 'op://vault/item/field'],
  ['an environment', 'process.env.API_KEY'],
]

const DOUBTED: readonly (readonly [why: string, text: string])[] = [
  ['the alphabet', `sk-${letters}123456`],
  ['the digits of hex, twice', `sk-${'1234567890abcdef'.repeat(2)}`],
  ['letters and digits by turns', `sk-${[...'abcdefghij'].map((letter, i) => letter + (i % 10)).join('')}`],
  ['letters and digits by turns, mixed case', 'ghp_A1bC2dE3fG4hI5jK6lM7nO8pQ9rS0t'],
  ['the keyboard', 'qwertyuiopasdfghjkl'],
  ['the alphabet backwards', [...letters].reverse().join('')],
  ['counted groups', '12345678-1234-5678-1234-567812345678'],
  ['an id counted up', `AKIA${'1234567890'}ABCDEF`],
  ['a block again', 'abcd1234'.repeat(4)],
  ['a word of hex again', 'deadbeef'.repeat(4)],
  ['three letters again', 'kqz'.repeat(8)],
  ['doubled characters', [...digits].map((digit) => digit.repeat(3)).join('')],
  ['runs of four', [...'abcdef01'].map((character) => character.repeat(4)).join('')],
  ['two characters', 'abbabaabbaababbabaababba'],
  ['an accent', Buffer.from('Grüße-von-Anna').toString('latin1')],
]

describe('placeholder', () => {
  it.each(REFUSED)('refuses %s', (_why, text) => {
    expect(kind('placeholder', text)).toBe('refuse')
  })
  it.each(DOUBTED)('doubts %s', (_why, text) => {
    expect(kind('placeholder', text)).toBe('doubt')
  })
  it.each([
    ['a password with marks of its own', 'aB3*x<9!>.q'],
    ['a password of words', 'correct horse battery'],
    ['base64 with zero bytes in it', `${'AAAAAAAA'}${[...tokens(ALPHABETS.base62, 80, 1)][0]}`],
  ])('lets %s pass', (_why, text) => {
    expect(kind('placeholder', text)).toBe('pass')
  })
})

const SHAPES: readonly (readonly [name: keyof typeof ALPHABETS, length: number])[] = [
  ['hex', 16],
  ['hex', 32],
  ['hex', 40],
  ['hex', 64],
  ['HEX', 32],
  ['base62', 20],
  ['base62', 32],
  ['base62', 40],
  ['base62', 48],
  ['base62', 52],
  ['base64url', 16],
  ['base64url', 43],
  ['base64url', 93],
  ['base64', 86],
  ['lower36', 32],
  ['lower36', 48],
  ['UPPER36', 32],
  ['base32', 16],
  ['letters', 34],
  ['lower', 48],
]
const PREFIXES = ['', 'sk-', 'sk-proj-', 'AKIA', 'dapi', 'sk_test_', 'ghp_']
const COUNT = 1000

describe.each(SHAPES)('random keys: %s, %i characters', (name, length) => {
  const keys = [...tokens(ALPHABETS[name], length, COUNT, length)]

  it('pass, whatever their prefix', () => {
    const caught = keys.flatMap((key, i) => {
      const text = PREFIXES[i % PREFIXES.length]! + key
      return kind('placeholder', text) === 'pass' ? [] : [text]
    })
    expect(caught).toEqual([])
  })

  // -log2 of a chance is at most so large by chance: of 1000 keys the largest is some 10 + 3 bits.
  it('come no nearer to a test than chance brings them', () => {
    const all = [stutterBits, sequenceBits, repeatBits, fewDistinctBits, (text: string) => sameRun(text).bits]
    const largest = Math.max(...keys.flatMap((key) => all.map((bits) => bits(key))))
    expect(largest).toBeLessThan(Math.log2(COUNT * all.length) + 5)
  })
})

/**
 * The bound by arithmetic: the shortest run, sequence, block and so on that a test catches, and the chance of it anywhere in
 * a random key (positions x product of the chances of its characters). All together stay below one in a million.
 */
describe.each([
  ['hex', 16, 32],
  ['hex', 16, 40],
  ['hex', 16, 64],
  ['base62', 62, 20],
  ['base62', 62, 52],
  ['lower36', 36, 40],
  ['base32', 32, 16],
] as const)('analytic bound: %s of %i characters, length %i', (name, size, length) => {
  const filler = [...tokens(ALPHABETS[name], length, 1, 5)][0]!
  const built = (typed: string): string => typed + filler.slice(typed.length)

  it('a caught run is rarer than one in eight million', () => {
    const run = shortest((count) => sameRun(built('e'.repeat(count))).bits >= SURE_BITS)
    expect(length * size ** -(run - 1)).toBeLessThanOrEqual(2 ** -SURE_BITS)
  })
  it('a caught block that comes again is rarer than one in eight million', () => {
    const block = (count: number): string => 'a7c9'.repeat(length).slice(0, count + 4)
    const again = shortest((count) => repeatBits(built(block(count))) >= SURE_BITS)
    expect(length * length * size ** -again).toBeLessThan(2 ** -SURE_BITS * 4)
  })
  it('so few characters are rarer than one in eight million', () => {
    const few = (distinct: number): string => filler.replace(/./g, (_, i: number) => ALPHABETS[name][i % distinct]!)
    for (let distinct = 1; distinct * 4 <= size; distinct++)
      if (fewDistinctBits(few(distinct)) >= SURE_BITS)
        expect(2 ** binomialBits(size, distinct) * (distinct / size) ** length).toBeLessThan(2 ** -SURE_BITS)
  })

  function shortest(caught: (count: number) => boolean): number {
    for (let count = 2; count <= length; count++) if (caught(count)) return count
    return Number.POSITIVE_INFINITY
  }
})

it('six tests of this rarity together are below one in a million', () => {
  expect(6 * 2 ** -SURE_BITS).toBeLessThan(1e-6)
})
