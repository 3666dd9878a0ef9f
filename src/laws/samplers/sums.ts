/** Checksums for made-up keys, written from their definitions a second time: they share nothing with src/checks. */

/** CRC-32 bit by bit (polynomial 0x04c11db7, reflected). */
export function crc32(text: string): number {
  let crc = 0xffffffff
  for (const byte of Buffer.from(text, 'latin1')) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}

export function inBase(value: bigint | number, letters: string, width: number): string {
  const base = BigInt(letters.length)
  let rest = BigInt(value)
  let out = ''
  while (rest > 0n || out.length < width) {
    out = letters[Number(rest % base)] + out
    rest /= base
  }
  return out
}

/** RFC 4648 base32 of the first five bytes: eight characters. */
export function base32(five: Buffer): string {
  return inBase(five.readUIntBE(0, 5), 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', 8)
}

const MASK = 0xffffffffn

/** Marvin32 over big integers: four rotations a block, then 0x80 and zeros as padding, then one empty block. */
export function marvin32(seed: string, data: Buffer): Buffer {
  const start = Buffer.from(seed, 'latin1').readBigUInt64BE()
  let [low, high] = [start & MASK, start >> 32n]
  const padded = Buffer.concat([data, Buffer.from([0x80]), Buffer.alloc((7 - (data.length % 4)) % 4), Buffer.alloc(4)])
  const turn = (word: bigint, bits: bigint): bigint => ((word << bits) | (word >> (32n - bits))) & MASK
  for (let at = 0; at < padded.length; at += 4) {
    low = (low + BigInt(padded.readUInt32LE(at))) & MASK
    high ^= low
    low = (turn(low, 20n) + high) & MASK
    high = turn(high, 9n) ^ low
    low = (turn(low, 27n) + high) & MASK
    high = turn(high, 19n)
  }
  const sum = Buffer.alloc(4)
  sum.writeUInt32LE(Number(low ^ high))
  return sum
}

const BECH32 = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l'

/** BIP-173 over bits: the remainder of the message as a polynomial over GF(32), with the generator of the BIP. */
export function bech32(human: string, data: Buffer): string {
  const lower = human.toLowerCase()
  const bits = [...data].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  const groups = bits.match(/.{1,5}/g) ?? []
  const values = groups.map((group) => Number.parseInt(group.padEnd(5, '0'), 2))
  const codes = [...lower].map((character) => character.charCodeAt(0))
  const message = [...codes.map((code) => code >> 5), 0, ...codes.map((code) => code & 31), ...values, 0, 0, 0, 0, 0, 0]
  let remainder = 1n
  const generator = [0x3b6a57b2n, 0x26508e6dn, 0x1ea119fan, 0x3d4233ddn, 0x2a1462b3n]
  for (const value of message) {
    const top = remainder >> 25n
    remainder = ((remainder % 2n ** 25n) * 32n) ^ BigInt(value)
    generator.forEach((word, i) => {
      if ((top >> BigInt(i)) % 2n === 1n) remainder ^= word
    })
  }
  const sum = [25n, 20n, 15n, 10n, 5n, 0n].map((shift) => Number(((remainder ^ 1n) >> shift) % 32n))
  const out = `${lower}1${[...values, ...sum].map((value) => BECH32[value]).join('')}`
  return human === lower ? out : out.toUpperCase()
}

/** RFC 9580's CRC-24 of armoured data. */
export function crc24(data: Buffer): Buffer {
  let crc = 0xb704ce
  for (const byte of data) {
    crc ^= byte << 16
    for (let bit = 0; bit < 8; bit++) crc = crc & 0x800000 ? (crc << 1) ^ 0x1864cfb : crc << 1
  }
  const sum = Buffer.alloc(3)
  sum.writeUIntBE(crc & 0xffffff, 0, 3)
  return sum
}
