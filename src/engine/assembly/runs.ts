// Finds long runs of token characters, 64 bytes a step: a bit for each byte, then shifts and counts over the bits.

import { buffer, runCapacity, runEnds, runStarts, state } from './memory'

let runs: i32 = 0

/** See `findEncoded` in src/engine/prefilter.ts: only runs that may be encoded, or the last of the range, or before this address. */
let isPicky: bool = false
let keptBefore: usize = 0
let rangeEnd: usize = 0

/** As src/engine/decode/runs.ts has them. */
const SHORTEST: i32 = 24
const WRAPPED: usize = 56
const BACKSLASH: u32 = 0x5c

/**
 * Which of 16 bytes are [A-Za-z0-9+/_-]: two look-ups by half bytes, whose rows and columns share a bit for just those.
 */
@inline
function tokenBits(at: usize): u64 {
  const bytes = v128.load(at)
  const columns = i8x16(26, 30, 30, 30, 30, 30, 30, 30, 30, 30, 28, 5, 4, 5, 4, 13)
  const rows = i8x16(0, 0, 1, 2, 4, 8, 4, 16, 0, 0, 0, 0, 0, 0, 0, 0)
  const low = i8x16.swizzle(columns, v128.and(bytes, i8x16.splat(15)))
  const high = i8x16.swizzle(rows, i8x16.shr_u(bytes, 4))
  return i8x16.bitmask(i8x16.ne(v128.and(low, high), i8x16.splat(0)))
}

/** Starts of the runs of at least `length` bits. */
function startsOf(bits: u64, length: i32): u64 {
  for (let have = 1; have < length; ) {
    const step = min(have, length - have)
    bits &= bits >> step
    have += step
  }
  return bits
}

/** Where to go on when the runs are full; else the end of what was asked. */
@inline
function goOnAt(offset: i32): void {
  store<i32>(state, offset, 4)
}

/** False when the table is full. */
function put(start: usize, end: usize): bool {
  if (isPicky && end - start < WRAPPED && start >= keptBefore && end < rangeEnd && isPlain(start, end)) return true
  if (runs == runCapacity) {
    goOnAt(<i32>(start - buffer))
    return false
  }
  store<u32>(runStarts + (<usize>runs << 2), <u32>(start - buffer))
  store<u32>(runEnds + (<usize>runs << 2), <u32>(end - buffer))
  runs++
  return true
}

function isPlain(start: usize, end: usize): bool {
  return load<u8>(start - 1) != BACKSLASH && !isBase64OfText(start, end) && !isHexOfText(start, end)
}

/** All whole quads. */
function isBase64OfText(start: usize, end: usize): bool {
  const last = start + ((end - start) & ~3)
  for (let at = start; at < last; at += 4) {
    const first = base64ValueOf(load<u8>(at))
    if (first > 31) return false
    const triple =
      (first << 18) |
      (base64ValueOf(load<u8>(at, 1)) << 12) | (base64ValueOf(load<u8>(at, 2)) << 6) | base64ValueOf(load<u8>(at, 3))
    if (!isPrintable(triple >> 16) || !isPrintable((triple >> 8) & 0xff) || !isPrintable(triple & 0xff)) return false
  }
  return true
}

/** Of a character of a run. */
@inline
function base64ValueOf(byte: u32): u32 {
  if (byte >= 0x61) return byte - 0x47
  if (byte == 0x5f) return 63
  if (byte >= 0x41) return byte - 0x41
  if (byte >= 0x30) return byte + 4
  return byte == 0x2f ? 63 : 62
}

function isHexOfText(start: usize, end: usize): bool {
  if (load<u8>(start) == 0x30 && (load<u8>(start, 1) | 0x20) == 0x78) start += 2
  if ((end - start) & 1) return false
  for (let at = start; at < end; at += 2) {
    const high = hexValueOf(load<u8>(at))
    const low = hexValueOf(load<u8>(at, 1))
    if (high > 7 || low > 15 || !isPrintable((high << 4) | low)) return false
  }
  return true
}

@inline
function hexValueOf(byte: u32): u32 {
  if (byte - 0x30 < 10) return byte - 0x30
  const letter = (byte | 0x20) - 0x61
  return letter < 6 ? letter + 10 : 16
}

@inline
function isPrintable(byte: u32): bool {
  return byte - 32 < 95 || byte == 9 || byte == 10 || byte == 13
}

export function findRuns(from: i32, to: i32, minLength: i32): i32 {
  isPicky = false
  return collect(from, to, minLength)
}

export function findEncoded(from: i32, to: i32, kept: i32): i32 {
  isPicky = true
  keptBefore = buffer + kept
  rangeEnd = buffer + to
  return collect(from, to, SHORTEST)
}

function collect(from: i32, to: i32, minLength: i32): i32 {
  runs = 0
  goOnAt(to)
  const end = buffer + to
  let open = buffer + from
  for (let at = open; at < end; at += 64) {
    let bits = tokenBits(at) | (tokenBits(at + 16) << 16) | (tokenBits(at + 32) << 32) | (tokenBits(at + 48) << 48)
    if (end - at < 64) bits &= (<u64>1 << (end - at)) - 1
    if (bits == u64.MAX_VALUE) continue
    const first = <i32>ctz(~bits)
    if (<i32>(at - open) + first >= minLength && !put(open, at + first)) return runs
    const last = 64 - <i32>clz(~bits)
    open = at + last
    // Left: the runs between the first and the last other byte, 62 long at most.
    bits &= (u64.MAX_VALUE << first) & (u64.MAX_VALUE >> (64 - last))
    if (minLength > 62) continue
    let starts = startsOf(bits, minLength)
    while (starts) {
      const start = <i32>ctz(starts)
      const length = <i32>ctz(~(bits >> start))
      if (!put(at + start, at + start + length)) return runs
      starts = starts >> (start + length) << (start + length)
    }
  }
  if (<i32>(end - open) >= minLength) put(open, end)
  return runs
}
