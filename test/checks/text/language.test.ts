import { describe, expect, it } from 'vitest'
import { commonWords } from '../../../src/checks/text/common-words.ts'
import { savedBits } from '../../../src/checks/text/language.ts'
import { LETTER_PAIRS } from '../../../src/checks/text/letter-pairs.ts'
import { seeded } from '../../../src/laws/template.ts'
import { ALPHABETS, tokens } from '../support.ts'
import { CHANCES, DIGIT_ENDS, DIGIT_NEXT, DIGIT_STAYS, STYLES, WORD_NEXT, wordCode } from './word-code.ts'

/** Kraft's inequality: what a state may be followed by has chances that sum to 1 or less, so 2^-bits bounds a share of texts. */
describe('the code', () => {
  it('has a row of 27 for every letter and for the start', () => {
    expect(LETTER_PAIRS.map((row) => row.length)).toEqual(Array(27).fill(27))
  })
  it.each(LETTER_PAIRS.map((_, i) => i))('gives row %i chances that sum to one or less', (i) => {
    expect(CHANCES[i]!.reduce((a, b) => a + b)).toBeLessThanOrEqual(1)
  })
  it('gives the start of a word, and digits, chances that sum to one or less', () => {
    expect(DIGIT_NEXT + 2 * WORD_NEXT).toBeLessThanOrEqual(1)
    expect(DIGIT_STAYS + DIGIT_ENDS).toBeLessThanOrEqual(1)
    expect(STYLES.reduce((a, b) => a + b)).toBeLessThanOrEqual(1)
  })
  it('holds each common word once, in lower case, 3 to 14 letters', () => {
    expect([...commonWords()].filter((word) => !/^[a-z]{3,14}$/.test(word))).toEqual([])
  })
})

describe('words against random text', () => {
  it.each([
    'getUserAccountName',
    'max_retry_attempts',
    'application-config',
    'MAX_CONNECTION_COUNT',
    'scikit-learn-notebook',
  ])('%s is at least 14 bits shorter in words', (text) => {
    expect(savedBits(text)).toBeGreaterThanOrEqual(14)
  })
  it.each(['hex', 'lower36', 'base62', 'base64url'] as const)(
    'random %s of 16 characters is on average longer',
    (name) => {
      const saved = [...tokens(ALPHABETS[name], 16, 1000)].map(savedBits)
      expect(saved.reduce((a, b) => a + b) / saved.length).toBeLessThan(-25)
    },
  )
})

describe('capitals', () => {
  // Found by seven hundred thousand random tokens: capitals and small letters that came for nothing after a capital.
  it.each(['aunateseFInqLthr', 'noTIfiCAtioNSerVIce'])('%s: strewn ones cost what they tell', (text) => {
    expect(savedBits(text)).toBeLessThan(14)
  })
})

describe('the program', () => {
  /** Texts of both kinds, random ones and ones of words, with some letters in the other case. */
  const strewn = (text: string): string =>
    text.replace(/[aeirtz]/g, (letter, i: number) => (i % 3 ? letter : letter.toUpperCase()))
  it.each([
    ['one case', false, 36],
    ['both cases', true, 62],
  ] as const)('gives no text of %s more than its chance in the code', (_case, mixed, size) => {
    const code = wordCode(seeded(3), mixed)
    const alphabet = mixed ? ALPHABETS.base62 : ALPHABETS.lower36
    const drawn = Array.from({ length: 1000 }, () => code.draw(16).slice(0, 16))
    const texts = [...drawn, ...(mixed ? drawn.map(strewn) : []), ...tokens(alphabet, 16, 1000)]
    const fair = texts.filter((text) => /[g-zG-Z]/.test(text) && mixed === (/[a-z]/.test(text) && /[A-Z]/.test(text)))
    const hexless = fair.filter((text) => !/[0-9a-f]{8}|[0-9A-F]{8}/.test(text))
    const most = (text: string): number => text.length * Math.log2(size) + Math.log2(code.chanceOf(text))
    expect(hexless.length).toBeGreaterThan(1000)
    expect(hexless.filter((text) => savedBits(text) > most(text) + 1e-6)).toEqual([])
  })
})

/**
 * The chance of one in a million, measured without a hundred million draws: texts are drawn from the word code itself, where
 * the rare event is common, and each counts with its weight (its chance at random over its chance to be drawn).
 */
describe('importance sampling', () => {
  it.each([
    [36, 16],
    [36, 20],
    [36, 32],
    [62, 16],
    [62, 24],
  ])('of base%i of %i characters fewer than five in ten million are 14 bits shorter in words', (size, length) => {
    const code = wordCode(seeded(7), size === 62)
    const draws = 10_000
    let chance = 0
    let hits = 0
    for (let i = 0; i < draws; i++) {
      const text = code.draw(length)
      if (text.length !== length || savedBits(text) < 14) continue
      hits++
      chance += size ** -length / code.chanceOf(text) / draws
    }
    expect(hits).toBeGreaterThan(500)
    expect(chance).toBeGreaterThan(1e-12)
    expect(chance).toBeLessThan(5e-7)
  })
})
