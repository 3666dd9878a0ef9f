// Finds long runs of token characters, 64 bytes a step: a bit for each byte, then shifts and counts over the bits.

import { buffer, runCapacity, runEnds, runStarts, state } from './memory'

let runs: i32 = 0

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
  if (runs == runCapacity) {
    goOnAt(<i32>(start - buffer))
    return false
  }
  store<u32>(runStarts + (<usize>runs << 2), <u32>(start - buffer))
  store<u32>(runEnds + (<usize>runs << 2), <u32>(end - buffer))
  runs++
  return true
}

export function findRuns(from: i32, to: i32, minLength: i32): i32 {
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
