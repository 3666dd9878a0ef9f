// Fills the tables from the literals.

import { gramOf, headBucketOf, headOf, sixBucketOf, sixOf, tailBucketOf, tailOf } from './hashes'
import { ALONE, Entry, Text, WITH_SIX, WITH_TAIL, entries, textData, texts } from './memory'

/** The forms of a pack: as the bytes are, letters in either case, or a NUL behind each byte but the last. */
const CASELESS: i32 = 1
const WIDE: i32 = 2

const LENGTH_BASE: i32 = 32
const LONGEST: i32 = 64
/** Of a text that is compared at once. */
const PIECE: i32 = 16

let nextData: usize = 0

/**
 * Enters `count` literals, numbered from `first` on: a byte each at `lengths` (32 more than the length), their texts, a
 * line each, up to `textsEnd`. Packs come the last first, as the literals of one do here, so that the chains ascend and hits
 * come sorted, nearly all of them: what is entered later stands before them in the chains.
 */
export function enter(first: i32, count: i32, lengths: usize, textsEnd: usize, form: i32): void {
  if (!nextData) nextData = textData
  for (let i = count - 1; i >= 0; i--) {
    const bytes = <i32>load<u8>(lengths + i) - LENGTH_BASE
    textsEnd -= bytes + 1
    enterLiteral(first + i, textsEnd, form == WIDE ? min(2 * bytes, LONGEST) - 1 : bytes, form)
  }
}

function enterLiteral(literal: i32, from: usize, length: i32, form: i32): void {
  const text = changetype<Text>(texts + literal * offsetof<Text>())
  text.data = nextData
  text.length = length
  for (let at = 0; at < length; at += PIECE) {
    const isPart = i8x16.lt_u(i8x16(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15), i8x16.splat(<i8>min(length - at, PIECE)))
    const bytes = form == WIDE ? i16x8.extend_low_i8x16_u(v128.load(from + (at >> 1))) : v128.load(from + at)
    const mask = form == CASELESS ? v128.and(isPart, caseMask(bytes)) : isPart
    v128.store(nextData, v128.and(bytes, mask))
    v128.store(nextData, mask, PIECE)
    nextData += 2 * PIECE
  }
  enterGram(literal * 2 + 1, text, 0)
  enterGram(literal * 2 + 2, text, length > 4 ? 1 : -1)
}

/** The bits that count: of a letter not its case. */
@inline
function caseMask(bytes: v128): v128 {
  const letters = i8x16.sub(v128.or(bytes, i8x16.splat(0x20)), i8x16.splat(0x61))
  return v128.xor(v128.and(i8x16.lt_u(letters, i8x16.splat(26)), i8x16.splat(0x20)), i8x16.splat(-1))
}

/** Of the eight bytes from `depth` on: at -1 the first is unknown. */
@inline
function eightAt(first: usize, depth: i32): u64 {
  return depth < 0 ? load<u64>(first) << 8 : load<u64>(first + depth)
}

function enterGram(index: i32, text: Text, depth: i32): void {
  const entry = changetype<Entry>(entries + index * offsetof<Entry>())
  const value = eightAt(text.data, depth)
  const mask = eightAt(text.data + PIECE, depth)
  const gram = <u32>value
  const hasFirst = (mask & 0xff) != 0
  const hasLast = (mask & 0xff000000) != 0
  const hasSix = depth >= 0 && depth + 6 <= text.length
  const bucket = hasSix ? sixBucketOf(value) : hasFirst ? headBucketOf(gram) : tailBucketOf(gram)
  entry.value = value
  entry.mask = mask
  entry.depth = depth
  entry.next = load<u16>(bucket)
  store<u16>(bucket, index)

  // A middle letter that fits in either case is entered in both: all subsets of the bits that do not count.
  const cases = ~<u32>mask & 0x202000
  let bits = cases
  do {
    enterPlaces(gram | bits, hasFirst, hasLast)
    bits = (bits - 1) & cases
  } while (bits != cases)

  const how = hasSix ? WITH_SIX : hasFirst && hasLast ? WITH_TAIL : ALONE
  if (hasFirst) mark(headOf(gram), how)
  if (hasSix) mark(sixOf(value), how)
  else if (hasLast) mark(tailOf(gram), how)
}

function enterPlaces(gram: u32, hasFirst: bool, hasLast: bool): void {
  if (!hasFirst) for (let byte = 0; byte < 16; byte++) store<u8>(gramOf(gram | byte), 4)
  else if (!hasLast) for (let byte = 0; byte < 32; byte++) store<u8>(gramOf(gram | (byte << 24)), 4)
  else store<u8>(gramOf(gram), 4)
}

function mark(address: usize, how: u32): void {
  store<u8>(address, load<u8>(address) | how)
}
