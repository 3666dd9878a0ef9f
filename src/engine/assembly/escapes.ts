// Whether what stands at a literal may be written in escapes: the same question that src/engine/decode/escapes.ts answers with the name
// of a decoder.

import { buffer } from './memory'

/** How far is looked behind a literal. */
const AHEAD: i32 = 400

const LF: u32 = 10
const CR: u32 = 13
const PERCENT: u32 = 0x25
const AMPERSAND: u32 = 0x26
const EQUALS: u32 = 0x3d
const BACKSLASH: u32 = 0x5c

/** Where the last look ahead stopped and what it saw there: looks from places before that stop there too. */
let seen: i32 = -1
let stopped: bool = false
let escaped: bool = false

/** Another text stands in the buffer, or the same from its start. */
export function forget(): void {
  seen = -1
  stopped = false
}

/** Places come in ascending order. */
export function mayBeEscaped(at: i32, limit: i32): bool {
  return isBehindEscape(at) || (!(at > 0 && isWord(byteAt(at - 1))) && isBeforeEscape(at, limit))
}

@inline
function byteAt(at: i32): u32 {
  return load<u8>(buffer + at)
}

function isBehindEscape(at: i32): bool {
  if (at < 2) return false
  const last = byteAt(at - 1)
  const first = byteAt(at - 2)
  if (first == BACKSLASH) return last == 0x6e || last == 0x72 || last == 0x74 || last == 0x62 || last == 0x66 || last == 0x76
  if (!isHex(last) || !isHex(first)) return false
  if (at >= 3 && byteAt(at - 3) == PERCENT) return true
  if (at >= 3 && byteAt(at - 3) == EQUALS && isSeparator(first, last)) return true
  if (at >= 4 && byteAt(at - 4) == BACKSLASH && byteAt(at - 3) == 0x78) return true
  return at >= 6 && byteAt(at - 6) == BACKSLASH && byteAt(at - 5) == 0x75
}

/** In quoted-printable: = blank " ' LF. */
function isSeparator(first: u32, last: u32): bool {
  if (first == 0x32) return last == 0x30 || last == 0x32 || last == 0x37
  return (first == 0x33 && last == 0x44) || (first == 0x30 && last == 0x41)
}

function isBeforeEscape(at: i32, limit: i32): bool {
  const end = min(limit - 2, at + AHEAD)
  let i = max(at, seen)
  if (!stopped || i > seen) {
    while (i < end && isInToken(byteAt(i))) i++
    seen = i
    stopped = i < end
    escaped = stopped && isEscape(i)
  }
  return stopped && seen < end && escaped
}

function isEscape(i: i32): bool {
  const byte = byteAt(i)
  const next = byteAt(i + 1)
  if (byte == PERCENT) return isHex(next) && isHex(byteAt(i + 2))
  if (byte == BACKSLASH) return next == 0x75 || next == 0x78 || next == 0x2f
  if (byte == AMPERSAND) return next == 0x23
  if (byte != EQUALS) return false
  if (next == LF || (next == CR && byteAt(i + 2) == LF)) return true
  return (next == 0x33 || next == 0x32 || next == 0x35) && isHex(byteAt(i + 2)) && byteAt(i + 2) < 0x60
}

/** Letters, digits and `+,-./:_~@`. */
@inline
function isInToken(byte: u32): bool {
  return (byte | 0x20) - 0x61 < 26 || byte - 0x2b < 16 || byte == 0x5f || byte == 0x7e || byte == 0x40
}

@inline
function isWord(byte: u32): bool {
  return (byte | 0x20) - 0x61 < 26 || byte - 0x30 < 10
}

@inline
function isHex(byte: u32): bool {
  return (byte | 0x20) - 0x61 < 6 || byte - 0x30 < 10
}
