import { describe, expect, it } from 'vitest'
import { commonWords } from '../../../src/checks/text/common-words.ts'
import { savedBits } from '../../../src/checks/text/language.ts'
import { END, LETTER_PAIRS, START } from '../../../src/checks/text/letter-pairs.ts'
import { seeded } from '../../../src/laws/template.ts'
import { ALPHABETS, tokens } from '../support.ts'

const chances = LETTER_PAIRS.map((row) => [...row].map((code) => 2 ** -((code.charCodeAt(0) - 96) / 2)))
const DIGIT_NEXT = 2 ** -3
const WORD_NEXT = 2 ** -1.2
const DIGIT_STAYS = 2 ** -0.42
const DIGIT_ENDS = 2 ** -2

/** Kraft's inequality: what a state may be followed by has chances that sum to 1 or less, so 2^-bits bounds a share of texts. */
describe('the code', () => {
  it('has a row of 27 for every letter and for the start', () => {
    expect(LETTER_PAIRS.map((row) => row.length)).toEqual(Array(27).fill(27))
  })
  it.each(LETTER_PAIRS.map((_, i) => i))('gives row %i chances that sum to one or less', (i) => {
    expect(chances[i]!.reduce((a, b) => a + b)).toBeLessThanOrEqual(1)
  })
  it('gives the start of a word, and digits, chances that sum to one or less', () => {
    expect(DIGIT_NEXT + 2 * WORD_NEXT).toBeLessThanOrEqual(1)
    expect(DIGIT_STAYS + DIGIT_ENDS).toBeLessThanOrEqual(1)
    expect(2 ** -1.5 + 2 ** -0.9 + 2 ** -3.4).toBeLessThanOrEqual(1)
  })
  it('holds each common word once, in lower case, 3 to 14 letters', () => {
    expect([...commonWords()].filter((word) => !/^[a-z]{3,14}$/.test(word))).toEqual([])
  })
})

describe('words against random text', () => {
  it.each(['getUserAccountName', 'max_retry_attempts', 'application-config', 'MAX_CONNECTION_COUNT', 'scikit-learn-notebook'])(
    '%s is at least 14 bits shorter in words',
    (text) => {
      expect(savedBits(text)).toBeGreaterThanOrEqual(14)
    },
  )
  it.each(['hex', 'lower36', 'base62', 'base64url'] as const)('random %s of 16 characters is on average longer', (name) => {
    const saved = [...tokens(ALPHABETS[name], 16, 1000)].map(savedBits)
    expect(saved.reduce((a, b) => a + b) / saved.length).toBeLessThan(-25)
  })
})

/**
 * The chance of one in a million, measured without a hundred million draws: texts are drawn from the word code itself, where
 * the rare event is common, and each counts with its weight (its chance at random over its chance to be drawn).
 */
describe('importance sampling', () => {
  const random = seeded(7)
  const words = [...commonWords()]
  const pick = (weights: readonly number[]): number => {
    let rest = random() * weights.reduce((a, b) => a + b)
    const at = weights.findIndex((weight) => (rest -= weight) < 0)
    return at < 0 ? weights.length - 1 : at
  }
  const firstLetters = chances[START]!.slice(0, END)
  const sums = chances.map((row, i) => (i === START ? firstLetters : row).reduce((a, b) => a + b))

  /** One text of at least `length` characters in lower case and digits. */
  function draw(length: number): string {
    let text = ''
    let letter = START
    while (text.length < length) {
      if (letter !== START) {
        letter = pick(chances[letter]!)
        if (letter === END) letter = START
        else text += String.fromCharCode(97 + letter)
        continue
      }
      const kind = pick([DIGIT_NEXT, WORD_NEXT, WORD_NEXT])
      if (kind === 1) text += words[Math.floor(random() * words.length)]
      else if (kind === 2) {
        letter = pick(firstLetters)
        text += String.fromCharCode(97 + letter)
      } else
        do text += Math.floor(random() * 10)
        while (text.length < length && random() < DIGIT_STAYS / (DIGIT_STAYS + DIGIT_ENDS))
    }
    return text
  }

  /** Chance that `draw` comes to exactly this text, over all the ways to make it. */
  function chanceOf(text: string): number {
    const n = text.length
    const total = DIGIT_NEXT + 2 * WORD_NEXT
    const [fresh, letters, digits] = [0, 0, 0].map(() => new Float64Array(n + 1))
    fresh![0] = 1
    for (let i = 0; i < n; i++) {
      const before = i > 0 ? text.charCodeAt(i - 1) - 97 : -1
      if (i > 0 && before >= 0) fresh![i]! += (letters![i]! * chances[before]![END]!) / sums[before]!
      else if (i > 0) fresh![i]! += (digits![i]! * DIGIT_ENDS) / (DIGIT_STAYS + DIGIT_ENDS)
      const letter = text.charCodeAt(i) - 97
      if (letter < 0) {
        const stays = before < 0 ? (digits![i]! * DIGIT_STAYS) / (DIGIT_STAYS + DIGIT_ENDS) : 0
        digits![i + 1]! += ((fresh![i]! * DIGIT_NEXT) / total + stays) / 10
        continue
      }
      letters![i + 1]! += (((fresh![i]! * WORD_NEXT) / total) * firstLetters[letter]!) / sums[START]!
      if (before >= 0) letters![i + 1]! += (letters![i]! * chances[before]![letter]!) / sums[before]!
      for (let end = i + 3; end <= n && end <= i + 14; end++)
        if (commonWords().has(text.slice(i, end))) fresh![end]! += (fresh![i]! * WORD_NEXT) / total / words.length
    }
    return fresh![n]! + letters![n]! + digits![n]!
  }

  it.each([
    [16, 14],
    [20, 14],
    [32, 14],
  ])('base36 of %i characters is %i bits shorter in words less than five times in ten million', (length, bits) => {
    const draws = 30_000
    let chance = 0
    let hits = 0
    for (let i = 0; i < draws; i++) {
      const text = draw(length)
      if (text.length !== length || savedBits(text) < bits) continue
      hits++
      chance += 36 ** -length / chanceOf(text) / draws
    }
    expect(hits).toBeGreaterThan(1000)
    expect(chance).toBeLessThan(5e-7)
  })
})
