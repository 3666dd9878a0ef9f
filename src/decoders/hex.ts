import type { Decoded } from './decoded.ts'
import { PRINTABLE } from './printable.ts'

const NONE = 0xff
const values = new Uint8Array(256).fill(NONE)
for (let value = 0; value < 16; value++) {
  values[value.toString(16).charCodeAt(0)] = value
  values[value.toString(16).toUpperCase().charCodeAt(0)] = value
}

/** Whether [start, end) is hex, all of it, and gives printable text. Of random bytes one in three is printable. */
export function isHexOfText(bytes: Uint8Array, start: number, end: number): boolean {
  if ((end - start) % 2 === 1) return false
  for (let at = start; at < end; at += 2) {
    const high = values[bytes[at]!]!
    const low = values[bytes[at + 1]!]!
    if (high > 7 || low === NONE || !PRINTABLE[(high << 4) | low]) return false
  }
  return end > start
}

/** Base16 in either case (RFC 4648, section 8). */
export function decodeHex(text: string): Decoded {
  return { bytes: Buffer.from(text, 'hex') }
}
