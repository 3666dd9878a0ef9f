// Inflates what zlib deflated (RFC 1950 and 1951): a loose object of git. Node's zlib takes two milliseconds to load, which a
// commit hook would wait for. What is wrong with the data in any way is refused: the host then asks git, whose words count.

/** Codes up to this length are looked up in one step; longer ones are rare, and decoded bit by bit. */
const FAST_BITS: i32 = 9
const FAST_MASK: u32 = (1 << FAST_BITS) - 1
const LONGEST_CODE: i32 = 15
const LITERALS: i32 = 288
const DISTANCES: i32 = 32

/** A code: by the next FAST_BITS bits `symbol << 4 | length`, 0 where the code is longer; how many codes have each length; the symbols in order. */
const FAST_BYTES: i32 = 2 << FAST_BITS
const COUNTS_AT: i32 = FAST_BYTES
const SYMBOLS_AT: i32 = COUNTS_AT + 2 * (LONGEST_CODE + 1)
const CODE_BYTES: i32 = SYMBOLS_AT + 2 * LITERALS

const literalCode: usize = memory.data(CODE_BYTES, 16)
const distanceCode: usize = memory.data(CODE_BYTES, 16)
/** The lengths of the codes of all symbols, while a code is made. */
const lengths: usize = memory.data(LITERALS + DISTANCES, 16)
const offsets: usize = memory.data(2 * (LONGEST_CODE + 2), 16)

const lengthBases = memory.data<u16>([
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258
])
const lengthBits = memory.data<u8>([0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0])
const distanceBases = memory.data<u16>([
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193,
  12289, 16385, 24577
])
const distanceBits = memory.data<u8>([
  0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13
])
const lengthOrder = memory.data<u8>([16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15])

let from: usize = 0
let fromEnd: usize = 0
let bits: u64 = 0
let bitCount: i32 = 0
let out: usize = 0
let outStart: usize = 0
let outEnd: usize = 0

/**
 * Inflates the `length` bytes at `source` to `target`, where there is room for `capacity`. Returns how many bytes came of it, or -1: broken,
 * cut off, more than there is room for, or, when `exact`, something behind it (in a pack the next object stands there).
 */
export function inflate(source: usize, length: i32, target: usize, capacity: i32, exact: bool): i32 {
  if (length < 8 || !isZlib(source)) return -1
  from = source + 2
  fromEnd = source + length
  bits = 0
  bitCount = 0
  outStart = target
  out = target
  outEnd = target + capacity
  let last: u32 = 0
  while (!last) {
    last = take(1)
    const kind = take(2)
    if (!(kind == 0 ? stored() : kind < 3 && (kind == 1 ? fixed() : dynamic()) && codes())) return -1
  }
  // What was read ahead goes back: the sum follows the last byte that a bit came from.
  if (bitCount < 0) return -1
  const sumAt = from - (bitCount >> 3)
  if (sumAt + 4 > fromEnd || (exact && sumAt + 4 != fromEnd) || adler() != bswap(load<u32>(sumAt))) return -1
  return <i32>(out - outStart)
}

function isZlib(at: usize): bool {
  const head = load<u8>(at)
  const flags = load<u8>(at, 1)
  return (head & 15) == 8 && head >> 4 < 8 && (flags & 32) == 0 && (((<u32>head) << 8) | flags) % 31 == 0
}

/** At least 32 bits, as long as there are any; behind the end `bitCount` runs below zero when they are taken. */
@inline
function fill(): void {
  if (bitCount > 32) return
  if (from + 8 <= fromEnd) {
    // Eight bytes at once: what does not fit is loaded again, with the same bits in the same places.
    bits |= load<u64>(from) << bitCount
    from += (63 - bitCount) >> 3
    bitCount |= 56
    return
  }
  while (bitCount <= 32 && from < fromEnd) {
    bits |= (<u64>load<u8>(from++)) << bitCount
    bitCount += 8
  }
}

@inline
function take(count: i32): u32 {
  fill()
  const value = <u32>bits & ((1 << count) - 1)
  bits >>= count
  bitCount -= count
  return value
}

function stored(): bool {
  take(bitCount & 7)
  const length: usize = take(16)
  if (bitCount < 0 || <u32>length != (take(16) ^ 0xffff) || bitCount < 0) return false
  from -= bitCount >> 3
  bits = 0
  bitCount = 0
  if (length > fromEnd - from || length > outEnd - out) return false
  memory.copy(out, from, length)
  from += length
  out += length
  return true
}

function fixed(): bool {
  memory.fill(lengths, 8, 144)
  memory.fill(lengths + 144, 9, 112)
  memory.fill(lengths + 256, 7, 24)
  memory.fill(lengths + 280, 8, 8)
  memory.fill(lengths + LITERALS, 5, DISTANCES)
  return make(literalCode, lengths, LITERALS) && make(distanceCode, lengths + LITERALS, DISTANCES)
}

function dynamic(): bool {
  const literals = <i32>take(5) + 257
  const distances = <i32>take(5) + 1
  const count = <i32>take(4) + 4
  if (literals > 286 || distances > 30) return false
  memory.fill(lengths, 0, 19)
  for (let i = 0; i < count; i++) store<u8>(lengths + load<u8>(lengthOrder + i), take(3))
  if (!make(literalCode, lengths, 19)) return false
  for (let i = 0; i < literals + distances; ) {
    const symbol = decode(literalCode)
    if (symbol < 0 || bitCount < 0) return false
    if (symbol < 16) {
      store<u8>(lengths + i++, symbol)
      continue
    }
    if (symbol == 16 && i == 0) return false
    const value = symbol == 16 ? load<u8>(lengths + i - 1) : 0
    const repeat = <i32>(symbol == 16 ? 3 + take(2) : symbol == 17 ? 3 + take(3) : 11 + take(7))
    if (i + repeat > literals + distances) return false
    memory.fill(lengths + i, value, repeat)
    i += repeat
  }
  // Without a code for its end a block has none.
  return load<u8>(lengths + 256) != 0 && make(distanceCode, lengths + literals, distances) && make(literalCode, lengths, literals)
}

/** Makes the canonical code of these lengths. False when they are no prefix code; one that is not complete is right when it has one symbol, or none. */
function make(code: usize, from: usize, count: i32): bool {
  memory.fill(code, 0, SYMBOLS_AT)
  const counts = code + COUNTS_AT
  for (let i = 0; i < count; i++) {
    const at = counts + 2 * load<u8>(from + i)
    store<u16>(at, load<u16>(at) + 1)
  }
  const unused = load<u16>(counts)
  store<u16>(counts, 0)
  let left = 1
  store<u16>(offsets, 0, 2)
  for (let length = 1; length <= LONGEST_CODE; length++) {
    left = (left << 1) - <i32>load<u16>(counts + 2 * length)
    if (left < 0) return false
    store<u16>(offsets + 2 * length, load<u16>(offsets + 2 * length) + load<u16>(counts + 2 * length), 2)
  }
  if (left > 0 && count - <i32>unused > 1) return false
  for (let i = 0; i < count; i++) {
    const length = load<u8>(from + i)
    if (!length) continue
    const at = offsets + 2 * length
    store<u16>(code + SYMBOLS_AT + 2 * load<u16>(at), i)
    store<u16>(at, load<u16>(at) + 1)
  }
  enterFast(code)
  return true
}

/** Codes are written from their highest bit on, bytes are read from their lowest: the table is entered by the reverse of the code. */
function enterFast(code: usize): void {
  let reversed = 0
  let index = 0
  for (let length = 1; length <= FAST_BITS; length++) {
    for (let left = load<u16>(code + COUNTS_AT + 2 * length); left > 0; left--) {
      const entry = (load<u16>(code + SYMBOLS_AT + 2 * index++) << 4) | length
      for (let at = reversed; at < 1 << FAST_BITS; at += 1 << length) store<u16>(code + 2 * at, entry)
      // One more, counted from the other end.
      let bit = 1 << (length - 1)
      while (reversed & bit) {
        reversed ^= bit
        bit >>= 1
      }
      reversed |= bit
    }
  }
}

/** The next symbol, or -1 when no code is like this. Wants 15 bits. */
function decode(code: usize): i32 {
  fill()
  const entry = <u32>load<u16>(code + ((<usize>bits & FAST_MASK) << 1))
  if (entry) {
    bits >>= entry & 15
    bitCount -= entry & 15
    return entry >> 4
  }
  let value = 0
  let first = 0
  let index = 0
  for (let length = 1; length <= LONGEST_CODE; length++) {
    value |= <i32>(bits >> (length - 1)) & 1
    const count = <i32>load<u16>(code + COUNTS_AT + 2 * length)
    if (value - first < count) {
      bits >>= length
      bitCount -= length
      return load<u16>(code + SYMBOLS_AT + 2 * (index + value - first))
    }
    index += count
    first = (first + count) << 1
    value <<= 1
  }
  return -1
}

/** Copies a word at a time, and so up to seven bytes more than `length`, where they fit; the source may overlap what is written. */
@inline
function copy(to: usize, distance: usize, length: usize): void {
  const end = to + length
  if (distance >= 8 && end + 8 <= outEnd) {
    for (; to < end; to += 8) store<u64>(to, load<u64>(to - distance))
  } else {
    for (; to < end; to++) store<u8>(to, load<u8>(to - distance))
  }
}

/**
 * The symbols of a block. State is held in locals, which the compiler that is there at once keeps in registers, and given back before a
 * call: nearly all codes are short, and need none.
 */
function codes(): bool {
  let next = bits
  let count = bitCount
  let to = out
  while (true) {
    if (count <= 32) {
      bits = next
      bitCount = count
      fill()
      next = bits
      count = bitCount
    }
    let symbol: i32 = load<u16>(literalCode + ((<usize>next & FAST_MASK) << 1))
    if (symbol) {
      next >>= symbol & 15
      count -= symbol & 15
      symbol >>= 4
    } else {
      bits = next
      bitCount = count
      symbol = decode(literalCode)
      next = bits
      count = bitCount
    }
    if (symbol < 0 || count < 0) return false
    if (symbol < 256) {
      if (to == outEnd) return false
      store<u8>(to++, symbol)
      continue
    }
    bits = next
    bitCount = count
    if (symbol == 256) {
      out = to
      return true
    }
    if (symbol > 285) return false
    const length: usize = load<u16>(lengthBases + 2 * (symbol - 257)) + take(load<u8>(lengthBits + symbol - 257))
    const code = decode(distanceCode)
    if (code < 0 || code > 29) return false
    const distance: usize = load<u16>(distanceBases + 2 * code) + take(load<u8>(distanceBits + code))
    next = bits
    count = bitCount
    if (count < 0 || distance > to - outStart || length > outEnd - to) return false
    copy(to, distance, length)
    to += length
  }
}

/** As many bytes as fit 32 bits before the remainder is taken. */
const ADLER_BLOCK: usize = 5552

function adler(): u32 {
  let a: u32 = 1
  let b: u32 = 0
  for (let at = outStart; at < out; ) {
    const end = min(at + ADLER_BLOCK, out)
    // Sixteen at a time: each byte adds to `a`, and to `b` as often as bytes follow it, itself counted.
    const wide = (end - at) & ~15
    let sums = i32x4.splat(0)
    let before = i32x4.splat(0)
    let weighted = i32x4.splat(0)
    for (const stop = at + wide; at < stop; at += 16) {
      const bytes = v128.load(at)
      before = i32x4.add(before, sums)
      sums = i32x4.add(sums, i32x4.extadd_pairwise_i16x8_u(i16x8.extadd_pairwise_i8x16_u(bytes)))
      weighted = i32x4.add(weighted, i32x4.dot_i16x8_s(i16x8.extend_low_i8x16_u(bytes), i16x8(16, 15, 14, 13, 12, 11, 10, 9)))
      weighted = i32x4.add(weighted, i32x4.dot_i16x8_s(i16x8.extend_high_i8x16_u(bytes), i16x8(8, 7, 6, 5, 4, 3, 2, 1)))
    }
    b += a * <u32>wide + 16 * lanes(before) + lanes(weighted)
    a += lanes(sums)
    for (; at < end; at++) {
      a += load<u8>(at)
      b += a
    }
    a %= 65521
    b %= 65521
  }
  return (b << 16) | a
}

@inline
function lanes(sums: v128): u32 {
  return i32x4.extract_lane(sums, 0) + i32x4.extract_lane(sums, 1) + i32x4.extract_lane(sums, 2) + i32x4.extract_lane(sums, 3)
}
