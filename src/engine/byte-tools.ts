/**
 * Plain counters and finders over bytes: the twins of what src/engine/assembly does 16 bytes at a time. Offsets are
 * half-open.
 */

const NEWLINE = 0x0a

export function countNewlines(bytes: Uint8Array, from: number, to: number): number {
  let count = 0
  for (let at = from; at < to; at++) if (bytes[at] === NEWLINE) count++
  return count
}

/** UTF-16 units of UTF-8 text: one for each byte that is not 10xxxxxx, one more for a leader of four bytes. */
export function countUnits(bytes: Uint8Array, from: number, to: number): number {
  let count = 0
  for (let at = from; at < to; at++) {
    const byte = bytes[at]!
    if ((byte & 0xc0) !== 0x80) count += byte >= 0xf0 && byte <= 0xf4 ? 2 : 1
  }
  return count
}

/** The offset of the last LF, or -1. */
export function lastNewline(bytes: Uint8Array, from: number, to: number): number {
  for (let at = to - 1; at >= from; at--) if (bytes[at] === NEWLINE) return at
  return -1
}

/** Which bytes are of the two base64 alphabets, padding left out. */
const TOKEN = new Uint8Array(256)
for (const byte of Buffer.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/_-')) TOKEN[byte] = 1

/**
 * The first maximal run of token characters in [from, to) that is long enough: looks at one byte in `minLength` until
 * it meets one.
 */
export function nextRunOf(
  bytes: Uint8Array,
  from: number,
  to: number,
  minLength: number,
): { start: number; end: number } | undefined {
  let start = from
  for (let probe = start + minLength - 1; probe < to; probe = start + minLength - 1) {
    let at = probe
    while (at >= start && TOKEN[bytes[at]!]) at--
    if (at >= start) {
      start = at + 1
      continue
    }
    let end = probe + 1
    while (end < to && TOKEN[bytes[end]!]) end++
    return { start, end }
  }
  return undefined
}
