// Finds literals by hashed grams of four bytes at every second position; src/engine/prefilter.ts says what `find`
// promises.
//
// A literal has two grams, one of which lies at an even distance from where the search began: its bytes 0 to 3 or its
// bytes 1 to 4. With four bytes or fewer the second gram is the byte before it (unknown) and its bytes 0 to 2; with
// three bytes the first ends unknown.
//
// Most of the text is sorted out without a branch that could be foreseen wrongly: each step writes every position and
// counts on only when it is to be kept. With 2,900 literals `sift` keeps 60,000 positions a MB of source code, `refine`
// 14,000, `confirm` 6,500; 1,800 are hits. docs/performance.md has the figures.

import { begin } from './gates'
import { GRAM_MASK, HASH, headBucketOf, headOf, sixBucketOf, sixOf, tailBucketOf, tailOf } from './hashes'
import {
  ALONE, BLOCK_BYTES, Entry, GRAM_BITS, Text,
  buffer, entries, grams, hitCapacity, hitLiterals, hitOffsets, state, suspects, texts
} from './memory'

export { countNewlines, countUnits, holdsNul, lastNewline } from './counts'
export { enter } from './enter'
export { pass } from './gates'
export { inflate } from './inflate'
export {
  buffer, gateRoom, hitLiterals, hitOffsets, hitWays, knowns, layOut, runEnds, runStarts, source, state
} from './memory'
export { findEncoded, findRuns } from './runs'

let hits: i32 = 0

export function find(from: i32, to: i32, limit: i32): i32 {
  const count = search(from, to, limit)
  begin(count)
  return count
}

function search(from: i32, to: i32, limit: i32): i32 {
  hits = 0
  goOnAt(to)
  if (to > limit) to = limit
  const end = buffer + min(to + 1, limit)
  for (let at = buffer + from; at < end; at += BLOCK_BYTES) {
    const last = confirm(refine(sift(at, min(at + BLOCK_BYTES, end))))
    for (let suspect = suspects; suspect < last; suspect += 4) {
      const address: usize = load<u32>(suspect)
      const bytes = load<u64>(address)
      const position = <i32>(address - buffer)
      if (
        !follow(load<u16>(sixBucketOf(bytes)), bytes, position, from, to, limit) ||
        !follow(load<u16>(headBucketOf(<u32>bytes)), bytes, position, from, to, limit) ||
        !follow(load<u16>(tailBucketOf(<u32>bytes)), bytes, position, from, to, limit)
      ) {
        // A literal that starts one byte before this position may still be found at it: what is complete ends there.
        cutAt(position - 1)
        return hits
      }
    }
  }
  return hits
}

/** Where to go on when the hits are full; else the end of what was asked. */
@inline
function goOnAt(offset: i32): void {
  store<i32>(state, offset)
}

@inline
function gramHashes(address: usize): v128 {
  return i32x4.shr_u(i32x4.mul(v128.and(v128.load(address), i32x4.splat(GRAM_MASK)), i32x4.splat(HASH)), 32 - GRAM_BITS)
}

@inline
function note(to: usize, address: usize, hash: u32): usize {
  store<u32>(to, <u32>address)
  return to + load<u8>(grams + hash)
}

/**
 * Notes every second address from `at` to `end` (and a few behind it) whose gram may be a literal's. Each step returns
 * where its notes end.
 */
function sift(at: usize, end: usize): usize {
  let to = suspects
  for (; at < end; at += 16) {
    const even = gramHashes(at)
    const odd = gramHashes(at + 2)
    to = note(to, at, i32x4.extract_lane(even, 0))
    to = note(to, at + 2, i32x4.extract_lane(odd, 0))
    to = note(to, at + 4, i32x4.extract_lane(even, 1))
    to = note(to, at + 6, i32x4.extract_lane(odd, 1))
    to = note(to, at + 8, i32x4.extract_lane(even, 2))
    to = note(to, at + 10, i32x4.extract_lane(odd, 2))
    to = note(to, at + 12, i32x4.extract_lane(even, 3))
    to = note(to, at + 14, i32x4.extract_lane(odd, 3))
  }
  return to
}

/** Keeps the suspects with a literal's head and tail, its first six bytes, or all three that are known of it. */
function refine(end: usize): usize {
  let to = suspects
  for (let suspect = suspects; suspect < end; suspect += 4) {
    const address = load<u32>(suspect)
    const bytes = load<u64>(address)
    const head: u32 = load<u8>(headOf(<u32>bytes))
    const tail: u32 = load<u8>(tailOf(<u32>bytes))
    const six: u32 = load<u8>(sixOf(bytes))
    store<u32>(to, address)
    to += <usize>(((head & (tail | six)) | ((head | tail) & ALONE)) != 0) << 2
  }
  return to
}

@inline
function entryAt(index: u32): Entry {
  return changetype<Entry>(entries + <usize>index * offsetof<Entry>())
}

@inline
function fits(entry: Entry, bytes: u64): u32 {
  return <u32>((bytes & entry.mask) == entry.value)
}

/** Keeps the suspects that fit one of the first entries of their buckets, or whose buckets hold more. */
function confirm(end: usize): usize {
  let to = suspects
  for (let suspect = suspects; suspect < end; suspect += 4) {
    const address = load<u32>(suspect)
    const bytes = load<u64>(address)
    const six = entryAt(load<u16>(sixBucketOf(bytes)))
    const tail = entryAt(load<u16>(tailBucketOf(<u32>bytes)))
    const head = entryAt(load<u16>(headBucketOf(<u32>bytes)))
    const second = entryAt(head.next)
    const more = <u32>((second.next | tail.next | six.next) != 0)
    store<u32>(to, address)
    to += <usize>(fits(six, bytes) | fits(head, bytes) | fits(second, bytes) | fits(tail, bytes) | more) << 2
  }
  return to
}

/** Puts down the hits of a chain of entries; false when the hits are full. */
function follow(index: u32, bytes: u64, position: i32, from: i32, to: i32, limit: i32): bool {
  while (index) {
    const entry = entryAt(index)
    if (fits(entry, bytes)) {
      const literal = (index - 1) >> 1
      const text = changetype<Text>(texts + literal * offsetof<Text>())
      const offset = position - entry.depth
      if (offset >= from && offset < to && offset + text.length <= limit && isAt(text, buffer + offset)) {
        if (hits == hitCapacity) return false
        put(offset, literal)
      }
    }
    index = entry.next
  }
  return true
}

function isAt(text: Text, address: usize): bool {
  let data = text.data
  for (let left = text.length; left > 0; left -= 16) {
    if (v128.any_true(v128.xor(v128.and(v128.load(address), v128.load(data, 16)), v128.load(data)))) return false
    address += 16
    data += 32
  }
  return true
}

/** Sorts a hit in from behind: it belongs before none but those of its own position. */
function put(offset: u32, literal: u32): void {
  let i = <usize>hits << 2
  hits++
  while (i > 0) {
    const before = load<u32>(hitOffsets + i - 4)
    if (before < offset || (before == offset && load<u32>(hitLiterals + i - 4) < literal)) break
    store<u32>(hitOffsets + i, before)
    store<u32>(hitLiterals + i, load<u32>(hitLiterals + i - 4))
    i -= 4
  }
  store<u32>(hitOffsets + i, offset)
  store<u32>(hitLiterals + i, literal)
}

/** Takes back the hits from `stop` on. */
function cutAt(stop: i32): void {
  while (hits > 0 && <i32>load<u32>(hitOffsets + ((hits - 1) << 2)) >= stop) hits--
  goOnAt(stop)
}
