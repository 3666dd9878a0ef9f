/** Letters and digits between separators: `sk-proj-Ab3` has the segments `sk`, `proj` and `Ab3`. */
export function segmentsOf(text: string): string[] {
  return text.match(/[A-Za-z0-9]+/g) ?? []
}

/** Classes of characters, one bit each; their unions are the alphabets that keys are drawn from. */
const D01 = 1
const D27 = 2
const D89 = 4
const LOWER_HEX = 8
const LOWER_REST = 16
const UPPER_HEX = 32
const UPPER_REST = 64
const DIGITS = D01 | D27 | D89
const LOWER = LOWER_HEX | LOWER_REST
const UPPER = UPPER_HEX | UPPER_REST

const ALPHABETS: readonly (readonly [size: number, classes: number])[] = [
  [10, DIGITS],
  [16, DIGITS | LOWER_HEX],
  [16, DIGITS | UPPER_HEX],
  [26, LOWER],
  [26, UPPER],
  [32, D27 | UPPER],
  [32, D27 | LOWER],
  [36, DIGITS | LOWER],
  [36, DIGITS | UPPER],
  [52, LOWER | UPPER],
]
/** Letters of both cases and digits. */
export const LARGEST = 62

/**
 * Number of characters of the alphabet a segment is drawn from, as far as the segment shows it: the smallest usual alphabet
 * with a stretch of half the segment. Half, because a literal prefix can touch the key (`dapi` before 32 hex digits).
 * An alphabet taken for smaller than it is makes every test of this folder milder, never stricter.
 */
export function alphabetSize(segment: string): number {
  const classes = new Uint8Array(segment.length)
  for (let i = 0; i < segment.length; i++) classes[i] = classOf(segment.charCodeAt(i))
  for (const [size, alphabet] of ALPHABETS) if (longestStretch(classes, alphabet) * 2 >= segment.length) return size
  return LARGEST
}

function longestStretch(classes: Uint8Array, alphabet: number): number {
  let longest = 0
  let stretch = 0
  for (let i = 0; i < classes.length; i++) {
    stretch = (classes[i]! & alphabet) === 0 ? 0 : stretch + 1
    if (stretch > longest) longest = stretch
  }
  return longest
}

function classOf(code: number): number {
  if (code < 58) return code < 50 ? D01 : code < 56 ? D27 : D89
  if (code < 91) return code < 71 ? UPPER_HEX : UPPER_REST
  return code < 103 ? LOWER_HEX : LOWER_REST
}
