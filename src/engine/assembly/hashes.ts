// Multiplicative hashes of the bytes from a gram on, first lowest; all of them blind to the case of letters (0xdf).

import {
  BUCKET_BITS, GRAM_BITS, REFINE_BITS, grams, headBuckets, heads, sixes, tailBuckets, tails
} from './memory'

/**
 * Of a gram's middle bytes all but the case, of the first the lowest 3 bits, of the last the lowest 5: what is known of
 * them sorts out most of the text, and the byte beside a literal too short to fill a gram costs 8 or 32 places of the
 * table, not 256.
 */
export const GRAM_MASK: u32 = 0x1fdfdf07
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
