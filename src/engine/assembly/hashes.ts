// Multiplicative hashes of the bytes from a gram on, first lowest; all but that of the gram itself are blind to the case of
// letters (0xdf).

import {
  BUCKET_BITS, GRAM_BITS, REFINE_BITS, grams, headBuckets, heads, sixBuckets, sixes, tailBuckets, tails
} from './memory'

/**
 * All bits of a gram's middle bytes, of the first the lowest 4, of the last the lowest 5: what is known of them sorts out
 * most of the text, and the byte beside a literal too short to fill a gram costs 16 or 32 places of the table, not 256. The
 * case counts, for literals in capitals (`ODE`, `NTE`) stand in every text once they are blind to it.
 */
export const GRAM_MASK: u32 = 0x1fffff0f
export const HASH: u32 = 0x9e3779b1
const HASH_OF_SIX: u64 = 0x9e3779b97f4a7c15

@inline
function tripleHash(triple: u32, bits: i32): usize {
  return ((triple & 0xdfdfdf) * HASH) >> (32 - bits)
}

@inline
export function gramOf(gram: u32): usize {
  return grams + (((gram & GRAM_MASK) * HASH) >> (32 - GRAM_BITS))
}

@inline
export function headOf(gram: u32): usize {
  return heads + tripleHash(gram, REFINE_BITS)
}

@inline
export function tailOf(gram: u32): usize {
  return tails + tripleHash(gram >> 8, REFINE_BITS)
}

@inline
export function sixOf(bytes: u64): usize {
  return sixes + <usize>(((bytes & 0xdfdfdfdfdfdf) * HASH_OF_SIX) >> (64 - REFINE_BITS))
}

@inline
export function headBucketOf(gram: u32): usize {
  return headBuckets + (tripleHash(gram, BUCKET_BITS) << 1)
}

@inline
export function tailBucketOf(gram: u32): usize {
  return tailBuckets + (tripleHash(gram >> 8, BUCKET_BITS) << 1)
}

@inline
export function sixBucketOf(bytes: u64): usize {
  return sixBuckets + (<usize>(((bytes & 0xdfdfdfdfdfdf) * HASH_OF_SIX) >> (64 - BUCKET_BITS)) << 1)
}
