import type { Decoded } from './decoded.ts'
import { PRINTABLE } from './printable.ts'

const STANDARD = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const NONE = 0xff
const values = new Uint8Array(256).fill(NONE)
for (let value = 0; value < 64; value++) values[STANDARD.charCodeAt(value)] = value
values['-'.charCodeAt(0)] = 62
values['_'.charCodeAt(0)] = 63

/** What may stand between the lines of one base64 text: line breaks with indentation, and line breaks as escapes. */
const BREAKS = /\s+|\\[rn]/g

/**
 * Whether the characters of base64 in [start, end) begin with printable text: whole quads only, at most `quads` of them. Of random
 * base64 characters one quad in twenty passes, of six in a row one in a hundred million.
 */
export function beginsWithText(bytes: Uint8Array, start: number, end: number, quads: number): boolean {
  const last = Math.min(start + ((end - start) & ~3), start + 4 * quads)
  for (let at = start; at < last; at += 4) {
    const a = values[bytes[at]!]!
    // The commonest way out: letters behind `f` and digits have the high bit of the first byte.
    if (a > 31) return false
    const triple =
      (a << 18) | (values[bytes[at + 1]!]! << 12) | (values[bytes[at + 2]!]! << 6) | values[bytes[at + 3]!]!
    if (!PRINTABLE[triple >> 16] || !PRINTABLE[(triple >> 8) & 0xff] || !PRINTABLE[triple & 0xff]) return false
  }
  return last > start
}

/** Base64 of both alphabets (RFC 4648, sections 4 and 5), with or without padding, over one line or several. */
export function decodeBase64(text: string): Decoded {
  return { bytes: Buffer.from(text.replace(BREAKS, ''), 'base64') }
}
