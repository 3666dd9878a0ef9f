import { alphabetSize, LARGEST, segmentsOf } from './alphabet.ts'
import { binomialBits, choiceBits } from './chance.ts'

/** The five ways of a lazy finger, each measured in bits (chance.ts). All are linear in the text. */

/**
 * What is typed must be a good part of the text, or it says nothing of the rest: in a long token of base64 some zero
 * bytes or twice the same word of JSON are common.
 */
const PART = 4

function isPart(characters: number, text: string): boolean {
  return characters * PART >= text.length
}

export interface SameRun {
  readonly bits: number
  readonly character: string
  readonly length: number
}

/** One character again and again: the longest run, or all segments that hold nothing else (`xxxx-xxxx`). */
export function sameRun(text: string): SameRun {
  let best: SameRun = { bits: 0, character: '', length: 0 }
  const segments = segmentsOf(text)
  const filled = new Map<string, number>()
  for (const segment of segments) {
    const [character, length] = longestRun(segment)
    const bits = (length - 1) * Math.log2(alphabetSize(segment)) - choiceBits(text.length)
    if (bits > best.bits && isPart(length, text)) best = { bits, character, length }
    if (length === segment.length) filled.set(character, (filled.get(character) ?? 0) + length)
  }
  for (const [character, length] of filled) {
    const bits = (length - 1) * Math.log2(alphabetSize(character)) - segments.length
    if (bits > best.bits && isPart(length, text)) best = { bits, character, length }
  }
  return best
}

function longestRun(segment: string): [character: string, length: number] {
  let longest = 0
  let at = 0
  for (let i = 0, start = 0; i < segment.length; i++) {
    if (segment[i] !== segment[start]) start = i
    if (i - start + 1 > longest) [longest, at] = [i - start + 1, i]
  }
  return [segment[at] ?? '', longest]
}

/** Characters like the one before them, wherever they stand: `aaaabbbbcccc`, `112233`. */
export function stutterBits(text: string): number {
  let best = 0
  for (const segment of segmentsOf(text)) {
    let same = 0
    for (let i = 1; i < segment.length; i++) if (segment[i] === segment[i - 1]) same++
    if (!isPart(same * 2, text)) continue
    const chance = same * Math.log2(alphabetSize(segment)) - binomialBits(segment.length - 1, same)
    best = Math.max(best, chance - choiceBits(text.length))
  }
  return best
}

const KEYBOARD = 'qwertyuiopasdfghjklzxcvbnm'
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz'
const DIGITS = '0123456789'
/** Upwards, downwards, along the keyboard. */
const ORDERS = [1, -1, 0]
const HEX_LETTERS = 6

/**
 * Each letter the one after the last letter and each digit the one after the last digit: `abcdef`, `123456`, `a1b2c3d4`,
 * `abc123def456`, `qwertyuiop`. Which places hold letters, digits and capitals is taken as given.
 */
export function sequenceBits(text: string): number {
  const start = choiceBits(text.length * ORDERS.length) + 1
  let sum = 0
  let steps = 0
  for (const segment of segmentsOf(text)) {
    const letterBits = /[g-zG-Z]/.test(segment) ? Math.log2(26) : Math.log2(HEX_LETTERS)
    const lower = segment.toLowerCase()
    const best = ORDERS.map((order) => stepsOf(lower, order, letterBits, start)).reduce((a, b) =>
      b.bits > a.bits ? b : a,
    )
    sum += best.bits
    steps += best.steps
  }
  return isPart(steps, text) ? sum : 0
}

interface Steps {
  readonly bits: number
  readonly steps: number
}

/** Sum over the stretches of one order, each less what naming its place and order costs. */
function stepsOf(lower: string, order: number, letterBits: number, start: number): Steps {
  let sum = 0
  let steps = 0
  let bits = 0
  let count = 0
  let letter = ''
  let digit = ''
  const close = (): void => {
    if (bits > start) {
      sum += bits - start
      steps += count
    }
    bits = count = 0
  }
  for (const character of lower) {
    const isDigit = character <= '9'
    const before = isDigit ? digit : letter
    if (before !== '' && !follows(before, character, order)) {
      close()
      letter = digit = ''
    } else if (before !== '') {
      bits += isDigit ? Math.log2(10) : letterBits
      count++
    }
    if (isDigit) digit = character
    else letter = character
  }
  close()
  return { bits: sum, steps }
}

function follows(before: string, character: string, order: number): boolean {
  const circle = character <= '9' ? DIGITS : order === 0 ? KEYBOARD : ALPHABET
  const step = order === -1 ? circle.length - 1 : 1
  return circle[(circle.indexOf(before) + step) % circle.length] === character
}

const LONGEST_PERIOD = 64

/** A block that comes again right after itself: `abcd1234abcd1234`. */
export function repeatBits(text: string): number {
  const perCharacter = Math.log2(
    segmentsOf(text).reduce((least, segment) => Math.min(least, alphabetSize(segment)), LARGEST),
  )
  const longest = Math.min(LONGEST_PERIOD, text.length - 1)
  let best = 0
  for (let period = 2; period <= longest; period++) {
    let same = 0
    for (let i = period; i < text.length; i++) {
      const code = text.charCodeAt(i)
      if (code !== text.charCodeAt(i - period)) same = 0
      else if (isLetterOrDigit(code) && ++same > best) best = same
    }
  }
  return isPart(best, text) ? best * perCharacter - choiceBits(text.length) - choiceBits(longest) : 0
}

function isLetterOrDigit(code: number): boolean {
  return (code > 47 && code < 58) || (code > 64 && code < 91) || (code > 96 && code < 123)
}

/** At most this share of the alphabet is few; base64 of text, JSON or DER uses more of its own. */
const FEW = 4

/** Very few different characters for such a length: at most C(a,d) (d/a)^n of all segments hold d or fewer. */
export function fewDistinctBits(text: string): number {
  const segments = segmentsOf(text)
  let best = 0
  for (const segment of segments) {
    const size = alphabetSize(segment)
    const distinct = new Set(segment).size
    if (distinct * FEW > size) continue
    best = Math.max(best, segment.length * Math.log2(size / distinct) - binomialBits(size, distinct))
  }
  return best - choiceBits(segments.length)
}
