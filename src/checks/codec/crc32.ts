/** Remainders of the sixteen half bytes for the reflected polynomial 0xedb88320. */
const NIBBLES = [
  0, 0x1db71064, 0x3b6e20c8, 0x26d930ac, 0x76dc4190, 0x6b6b51f4, 0x4db26158, 0x5005713c, 0xedb88320, 0xf00f9344,
  0xd6d6a3e8, 0xcb61b38c, 0x9b64c2b0, 0x86d3d2d4, 0xa00ae278, 0xbdbdf21c,
]

/**
 * CRC-32 of zlib, gzip and PNG (ISO 3309) over latin1 text, unsigned. Half a byte a step: tokens are short, and node:zlib
 * would cost a hook half a millisecond to load.
 */
export function crc32(text: string): number {
  let crc = 0xffffffff
  for (let i = 0; i < text.length; i++) {
    crc ^= text.charCodeAt(i) & 0xff
    crc = (crc >>> 4) ^ NIBBLES[crc & 15]!
    crc = (crc >>> 4) ^ NIBBLES[crc & 15]!
  }
  return ~crc >>> 0
}

/** The four bytes of a checksum, least significant first. */
export function littleEndian(value: number): Uint8Array {
  return Uint8Array.of(value, value >>> 8, value >>> 16, value >>> 24)
}
