import { PRINTABLE } from './printable.ts'
import type { Utf16 } from './utf16.ts'

export interface Utf16Run {
  readonly kind: Utf16
  readonly start: number
  readonly end: number
}

/**
 * The run of ASCII characters in UTF-16 around the character at `at`, at most `most` bytes to each side, in a buffer filled up to
 * `limit`. In big endian the zero stands before each character.
 */
export function utf16RunAt(bytes: Uint8Array, at: number, limit: number, most: number): Utf16Run {
  const first = Math.max(0, at - most)
  const last = Math.min(limit, at + most)
  let start = at
  while (start - 2 >= first && bytes[start - 1] === 0 && PRINTABLE[bytes[start - 2]!]) start -= 2
  let end = at
  while (end + 1 < last && PRINTABLE[bytes[end]!] && bytes[end + 1] === 0) end += 2
  if (start === 0 || bytes[start - 1] !== 0) return { kind: 'utf-16le', start, end }
  if (end < last && PRINTABLE[bytes[end]!]) return { kind: 'utf-16be', start: start - 1, end: end + 1 }
  return { kind: 'utf-16le', start, end }
}

/** The text of such a run, with where each character starts. */
export function decodeUtf16Run(text: string, kind: Utf16): { bytes: Buffer; origin: Uint32Array } {
  const count = text.length >> 1
  const bytes = Buffer.allocUnsafe(count)
  const origin = new Uint32Array(count + 1)
  for (let i = 0; i < count; i++) {
    bytes[i] = text.charCodeAt(2 * i + (kind === 'utf-16be' ? 1 : 0))
    origin[i] = 2 * i
  }
  origin[count] = text.length
  return { bytes, origin }
}
