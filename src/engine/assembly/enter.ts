// Fills the tables from the literals.

import { gramOf, headBucketOf, headOf, sixBucketOf, sixOf, tailBucketOf, tailOf } from './hashes'
import { ALONE, Entry, Text, WITH_SIX, WITH_TAIL, entries, textData, texts } from './memory'

/** The forms of a pack: as the bytes are, letters in either case, or a NUL behind each byte but the last. */
const CASELESS: i32 = 1
const WIDE: i32 = 2

const LENGTH_BASE: i32 = 32
const LONGEST: i32 = 64

let nextData: usize = 0

/**
 * Enters `count` literals, numbered from `first` on: a byte each at `lengths` (32 more than the length), their texts, a
 * line each, up to `textsEnd`. Packs come the last first, as the literals of one do here, so that the chains ascend and hits
 * come sorted.
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
  for (let i = 0; i < length; i++) {
    const byte: u32 = form == WIDE ? (i & 1 ? 0 : load<u8>(from + (i >> 1))) : load<u8>(from + i)
    const mask: u32 = form == CASELESS && isLetter(byte) ? 0xdf : 0xff
    const address = addressOf(text, i)
    store<u8>(address, byte & mask)
    store<u8>(address, mask, 16)
  }
  nextData += ((length + 15) >> 4) << 5
  enterGram(literal * 2 + 1, text, 0)
  enterGram(literal * 2 + 2, text, length > 4 ? 1 : -1)
}

function isLetter(byte: u32): bool {
  return (byte | 0x20) - 0x61 < 26
}

function addressOf(text: Text, at: i32): usize {
  return text.data + ((at >> 4) << 5) + (at & 15)
}

function enterGram(index: i32, text: Text, depth: i32): void {
  const entry = changetype<Entry>(entries + index * offsetof<Entry>())
  let value: u64 = 0
  let mask: u64 = 0
  for (let i = 0; i < 8; i++) {
    const at = depth + i
    if (at < 0 || at >= text.length) continue
    value |= <u64>load<u8>(addressOf(text, at)) << (i << 3)
    mask |= <u64>load<u8>(addressOf(text, at), 16) << (i << 3)
  }
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
