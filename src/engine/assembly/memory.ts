// Where things lie in memory. Tables of a fixed size stand at addresses known at compile time, which costs the hot
// loops nothing.

/** One byte for each hash of a gram: 4 where some literal has such a gram, else 0. */
export const GRAM_BITS: i32 = 18
export const grams: usize = memory.data(1 << GRAM_BITS, 16)

/**
 * One byte for each hash of the bytes 0 to 2 from a gram on (head), 1 to 3 (tail) and 0 to 5 (six): how literals know
 * them.
 */
export const REFINE_BITS: i32 = 15
export const heads: usize = memory.data(1 << REFINE_BITS, 16)
export const tails: usize = memory.data(1 << REFINE_BITS, 16)
export const sixes: usize = memory.data(1 << REFINE_BITS, 16)

/** The head or the tail is all that is known. */
export const ALONE: u32 = 1
/** Head and tail are known. */
export const WITH_TAIL: u32 = 2
/** All six bytes are known. */
export const WITH_SIX: u32 = 4

/**
 * Two bytes for each hash of six bytes where a literal has them, else of a head, or of a tail where the gram's first byte is
 * not known: the first of the entries, 0 for none.
 */
export const BUCKET_BITS: i32 = 14
export const sixBuckets: usize = memory.data(2 << BUCKET_BITS, 16)
export const headBuckets: usize = memory.data(2 << BUCKET_BITS, 16)
export const tailBuckets: usize = memory.data(2 << BUCKET_BITS, 16)

/**
 * Addresses in one block where a literal may be: at most every second byte's, and one place for the next to be tried.
 */
export const BLOCK_BYTES: i32 = 8192
export const suspects: usize = memory.data(2 * BLOCK_BYTES + 16, 16)

/**
 * Where a literal may be recognised. Each has two, for even and for odd distances; literal n has 2n + 1 and 2n + 2, 0
 * fits nothing.
 */
@unmanaged
export class Entry {
  /** The eight bytes from the gram on, first lowest, under the mask of the bits that count. */
  value: u64
  mask: u64
  /** Where the gram lies in the literal: 0, 1, or -1 for one byte before it. */
  depth: i32
  /** The next entry of the bucket, 0 for none. */
  next: u32
}

/** Entries are numbered in 16 bits. */
const MOST_LITERALS: i32 = 32767

/** A literal's bytes: at `data` 16 of them, then their mask, and so on; the last are padded with zeros. */
@unmanaged
export class Text {
  data: usize
  length: i32
}

/** Three numbers for the host, which reads memory faster than it reads a global: `next`, `nextRun` and `passed`. */
export const state: usize = memory.data(12, 16)

// What follows is laid out for a number of literals and a capacity.

export let entries: usize = 0
export let texts: usize = 0
export let textData: usize = 0
/** The host writes the lengths and texts of one pack of literals here before it calls `enter` for it. */
export let source: usize = 0
export let hitLiterals: usize = 0
export let hitOffsets: usize = 0
export let hitWays: usize = 0
export let hitCapacity: i32 = 0
/** What is known of the literals, 16 bytes each, and room for their gates: src/engine/assembly/gates.ts. */
export let knowns: usize = 0
export let gateRoom: usize = 0
export let runStarts: usize = 0
export let runEnds: usize = 0
export let runCapacity: i32 = 0
/** The caller's bytes: offsets that come in and go out count from here. */
export let buffer: usize = 0

let top: usize = 0

function take(bytes: usize): usize {
  const address = top
  top = (top + bytes + 15) & ~15
  return address
}

/**
 * To be called once; traps when there are too many literals or no memory. `sourceBytes` is the size of the largest pack,
 * `textBytes` of what `Text.data` point to, `gateBytes` what the host has for gates.
 */
export function layOut(
  count: i32, sourceBytes: i32, textBytes: i32, hits: i32, runs: i32, gateBytes: i32, capacityBytes: i32
): void {
  if (count > MOST_LITERALS) unreachable()
  top = (__heap_base + 15) & ~15
  entries = take((count * 2 + 1) * offsetof<Entry>())
  texts = take(count * offsetof<Text>())
  textData = take(textBytes)
  source = take(sourceBytes)
  hitCapacity = hits
  hitLiterals = take(hits << 2)
  hitOffsets = take(hits << 2)
  hitWays = take(hits << 2)
  knowns = take(count << 4)
  gateRoom = take(gateBytes)
  runCapacity = runs
  runStarts = take(runs << 2)
  runEnds = take(runs << 2)
  take(16) // vectors are read before the first byte
  buffer = take(capacityBytes)
  take(128) // and behind the last one
  const pages = <i32>((top + 0xffff) >> 16) - memory.size()
  if (pages > 0 && memory.grow(pages) < 0) unreachable()
  changetype<Entry>(entries).value = 1 // under an empty mask: fits nothing
}
