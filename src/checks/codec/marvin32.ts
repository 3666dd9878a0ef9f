/**
 * Marvin32, the checksum of Microsoft's keys (SymCrypt, lib/marvin32.c; test vectors there and in the Azure Functions host).
 * @param seed eight ASCII characters (`Default0`), read as a big-endian number
 * @returns both halves, unsigned; keys carry low ^ high
 */
export function marvin(seed: string, bytes: Uint8Array): readonly [low: number, high: number] {
  return marvinOf(wordOf(seed, 4), wordOf(seed, 0), bytes)
}

/** The 32 bits that keys carry, unsigned. */
export function marvin32(seed: string, bytes: Uint8Array): number {
  const [low, high] = marvin(seed, bytes)
  return (low ^ high) >>> 0
}

export function marvinOf(low: number, high: number, bytes: Uint8Array): readonly [low: number, high: number] {
  let a = low | 0
  let b = high | 0
  const whole = bytes.length & ~3
  const step = (word: number): void => {
    a = (a + word) | 0
    b ^= a
    a = (rotate(a, 20) + b) | 0
    b = rotate(b, 9) ^ a
    a = (rotate(a, 27) + b) | 0
    b = rotate(b, 19)
  }
  for (let i = 0; i < whole; i += 4)
    step(bytes[i]! | (bytes[i + 1]! << 8) | (bytes[i + 2]! << 16) | (bytes[i + 3]! << 24))
  let tail = 0x80
  for (let i = bytes.length - 1; i >= whole; i--) tail = (tail << 8) | bytes[i]!
  step(tail)
  step(0)
  return [a >>> 0, b >>> 0]
}

function rotate(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits))
}

function wordOf(text: string, at: number): number {
  let word = 0
  for (let i = at; i < at + 4; i++) word = (word << 8) | (text.charCodeAt(i) & 0xff)
  return word
}
