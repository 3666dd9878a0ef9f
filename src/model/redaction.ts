import { MASK } from './secret.ts'

declare const redacted: unique symbol
/** Text that holds no value of a secret. Made by the functions of this file only. */
export type Redacted = string & { readonly [redacted]: true }

/** A span of characters in the text at hand, half-open. */
interface Range {
  readonly start: number
  readonly end: number
}

/** A long run of key-like characters that no rule claimed could be the neighbour of one that was: it is masked too. */
const LONG_RUN = /[A-Za-z0-9_+/=-]{20,}/g
const RUN_CHARACTER = /[A-Za-z0-9_+/-]/

/**
 * Masks the given ranges of `bytes` (latin1 text, a character a byte) by position, never by value, before anything else happens to
 * it; then decodes it as UTF-8. Each mask has one width whatever it hides; a range grows over the key-like characters that touch
 * it, so that a match that is shorter than the token shows no rest of it. Control characters come out as blanks.
 */
export function maskBytes(bytes: string, ranges: readonly Range[]): Redacted {
  return printable(Buffer.from(masked(bytes, ranges), 'latin1').toString('utf8').trim())
}

/** Decoded text in which nothing is known to be a secret: what looks like one is masked all the same. */
export function maskText(text: string): Redacted {
  return printable(masked(text, []))
}

function masked(text: string, ranges: readonly Range[]): string {
  const grown = ranges
    .map(({ start, end }) => {
      while (start > 0 && RUN_CHARACTER.test(text[start - 1]!)) start--
      while (end < text.length && RUN_CHARACTER.test(text[end]!)) end++
      return { start, end }
    })
    .sort((a, b) => a.start - b.start)
  let out = ''
  let at = 0
  for (const { start, end } of grown) {
    if (end <= at) continue
    if (start >= at) out += `${withoutRuns(text.slice(at, start))}${MASK}`
    at = end
  }
  return out + withoutRuns(text.slice(at))
}

function withoutRuns(text: string): string {
  return text.replace(LONG_RUN, (run) => (keyLike(run) ? MASK : run))
}

function printable(text: string): Redacted {
  return text.replace(/[\0-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, ' ') as Redacted
}

/** Digits and letters mixed, as in no word and no plain path. */
function keyLike(run: string): boolean {
  return /[0-9]/.test(run) && /[A-Za-z]/.test(run)
}

/** What a preview may show: the literal prefix of the rule, never the body. */
export function previewOf(prefix: string): Redacted {
  return `${prefix}…` as Redacted
}
