import { segmentsOf } from './alphabet.ts'
import { commonWords } from './common-words.ts'
import { END, LETTER_PAIRS, START } from './letter-pairs.ts'

/**
 * How much shorter a text can be written by someone who knows words than by someone who knows only its alphabet.
 *
 * Idea: a code for words, pairs of letters, digits and changes of case, against 4, 5.17 or 5.95 bits a character (hex, one
 * case with digits, both cases). Its code words obey Kraft's inequality, so of all strings of one alphabet and length a
 * share of at most 2^-k is written k bits shorter: a bound for random keys of every alphabet and length that needs no table
 * of limits. Separators are free on both sides (they are known), and so is whether a segment has one case only.
 * Numbers: random text of 16 characters is on average 35 bits longer than its alphabet says, and 14 bits shorter 4 times in
 * ten million (language.test.ts measures it); names of 16 to 19 characters are 20 to 40 bits shorter, nine of ten more than 14.
 * Failures: words of languages unlike English, short abbreviations, consonants without vowels.
 */

const DIGITS_NEXT = 3
const WORD_NEXT = 1.2
const LETTERS_NEXT = 1.2
/** What the case of a word costs in a text that has both: lower, Capitalized, UPPER. */
const LOWER = 1.5
const CAPITALIZED = 0.9
const UPPER = 3.4
const DIGIT = Math.log2(10)
const DIGIT_STAYS = 0.42
const DIGIT_ENDS = 2
const LONGEST_WORD = 14
/** More is not looked at: the verdict is clear long before. */
const MOST = 512

/** Bits that the word code saves; negative for random text. Linear in the text. */
export function savedBits(text: string): number {
  let saved = 0
  for (const segment of segmentsOf(text.slice(0, MOST))) {
    const oneCase = !/[a-z]/.test(segment) || !/[A-Z]/.test(segment)
    const size = hasHex(segment) ? 16 : oneCase ? 36 : 62
    saved += segment.length * Math.log2(size) - cost(segment, oneCase)
  }
  return saved
}

/** Hex digits by half or more, with a digit among them: `dapi` before them is a prefix, `feedback` is a word. */
function hasHex(segment: string): boolean {
  const stretches = segment.match(/[0-9a-f]+|[0-9A-F]+/g) ?? []
  return stretches.some((stretch) => stretch.length * 2 >= segment.length && /[0-9]/.test(stretch))
}

/** Shortest code of one run of letters and digits: dynamic programming over what may stand before each character. */
function cost(segment: string, oneCase: boolean): number {
  const words = commonWords()
  const wordBits = Math.log2(words.size)
  const n = segment.length
  const lower = segment.toLowerCase()
  /** Cheapest way to have written i characters and be at the start of a word, within letters, within digits. */
  const fresh = new Float64Array(n + 1).fill(Infinity)
  const letters = new Float64Array(n + 1).fill(Infinity)
  const digits = new Float64Array(n + 1).fill(Infinity)
  fresh[0] = 0
  /** Cost of a word that began with the character before, or Infinity. */
  let begun = Infinity
  for (let i = 0; i < n; i++) {
    const afterLetter = i > 0 && !isDigit(segment, i - 1)
    const ended = afterLetter ? letters[i]! + pair(letterAt(lower, i - 1), END) : digits[i]! + DIGIT_ENDS
    const at = (fresh[i] = Math.min(fresh[i]!, ended))
    if (isDigit(segment, i)) {
      digits[i + 1] = Math.min(at + DIGITS_NEXT, digits[i]! + DIGIT_STAYS) + DIGIT
      begun = Infinity
      continue
    }
    const letter = letterAt(lower, i)
    const upper = isUpper(segment, i)
    const style = oneCase ? 0 : !upper ? LOWER : i + 1 < n && isLower(segment, i + 1) ? CAPITALIZED : UPPER
    // Small letters go on after small letters, and after the capital that a word began with; capitals after capitals.
    const within = upper === isUpper(segment, i - 1) ? letters[i]! : upper ? Infinity : begun
    const stays = afterLetter ? within + pair(letterAt(lower, i - 1), letter) : Infinity
    begun = at + style + LETTERS_NEXT + pair(START, letter)
    letters[i + 1] = Math.min(begun, stays)
    const wordEnd = at + style + WORD_NEXT + wordBits
    for (let length = 3; length <= LONGEST_WORD && i + length <= n; length++) {
      if (wordEnd >= fresh[i + length]!) continue
      if (oneStyle(segment, i, length, style === UPPER) && words.has(lower.slice(i, i + length)))
        fresh[i + length] = wordEnd
    }
  }
  return Math.min(fresh[n]!, letters[n]!, digits[n]!)
}

function oneStyle(segment: string, from: number, length: number, upper: boolean): boolean {
  for (let i = from + 1; i < from + length; i++)
    if (isDigit(segment, i) || (upper ? isLower(segment, i) : isUpper(segment, i))) return false
  return true
}

function pair(before: number, letter: number): number {
  return (LETTER_PAIRS[before]!.charCodeAt(letter) - 96) / 2
}

function letterAt(lower: string, i: number): number {
  return lower.charCodeAt(i) - 97
}

function isDigit(text: string, i: number): boolean {
  return text.charCodeAt(i) < 58
}

function isUpper(text: string, i: number): boolean {
  const code = text.charCodeAt(i)
  return code > 64 && code < 91
}

function isLower(text: string, i: number): boolean {
  return text.charCodeAt(i) > 96
}
