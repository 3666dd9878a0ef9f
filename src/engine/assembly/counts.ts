// Counters for positions in text. The last vector is read past `to` (the buffer is padded) and masked.

import { buffer } from './memory'

const NEWLINE: i8 = 10

/** All bits of a full vector, or the lowest ones of the last. */
@inline
function within(at: usize, end: usize): i32 {
  return end - at < 16 ? (1 << <i32>(end - at)) - 1 : 0xffff
}

export function countNewlines(from: i32, to: i32): i32 {
  const end = buffer + to
  let count = 0
  for (let at = buffer + from; at < end; at += 16) {
    count += popcnt(i8x16.bitmask(i8x16.eq(v128.load(at), i8x16.splat(NEWLINE))) & within(at, end))
  }
  return count
}

export function holdsNul(from: i32, to: i32): bool {
  const end = buffer + to
  for (let at = buffer + from; at < end; at += 16) {
    if (i8x16.bitmask(i8x16.eq(v128.load(at), i8x16.splat(0))) & within(at, end)) return true
  }
  return false
}

/** A byte that continues no character is one unit; a leading byte of four-byte characters (0xf0 to 0xf4) is two. */
export function countUnits(from: i32, to: i32): i32 {
  const end = buffer + to
  let count = 0
  for (let at = buffer + from; at < end; at += 16) {
    const bytes = v128.load(at)
    const mask = within(at, end)
    count += popcnt(i8x16.bitmask(i8x16.gt_s(bytes, i8x16.splat(-65))) & mask)
    count += popcnt(i8x16.bitmask(i8x16.le_u(i8x16.sub(bytes, i8x16.splat(-16)), i8x16.splat(4))) & mask)
  }
  return count
}

export function lastNewline(from: i32, to: i32): i32 {
  const start = buffer + from
  let end = buffer + to
  while (end > start) {
    const at = end - 16
    let found = i8x16.bitmask(i8x16.eq(v128.load(at), i8x16.splat(NEWLINE)))
    if (at < start) found &= -1 << <i32>(start - at)
    if (found) return <i32>(at - buffer) + 31 - clz(found)
    end = at
  }
  return -1
}
