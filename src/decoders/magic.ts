/** What holds other files, told by its first bytes; brotli has none and goes by its name. */
export const CONTAINERS = ['gzip', 'zlib', 'brotli', 'zstd', 'zip', 'tar', 'pdf'] as const
export type Container = (typeof CONTAINERS)[number]

const TAR_BLOCK = 512
const CHECKSUM_AT = 148
const CHECKSUM_END = 156

/** @param head the first bytes, 512 or more where there are so many */
export function containerOf(head: Uint8Array, path: string): Container | undefined {
  if (head.length < 4) return undefined
  const a = head[0]
  const b = head[1]
  const c = head[2]
  const d = head[3]
  if (a === 0x1f && b === 0x8b && c === 8) return 'gzip'
  if (a === 0x50 && b === 0x4b && ((c === 3 && d === 4) || (c === 5 && d === 6))) return 'zip'
  if (a === 0x78 && (b === 1 || b === 0x5e || b === 0x9c || b === 0xda)) return 'zlib'
  if (a === 0x28 && b === 0xb5 && c === 0x2f && d === 0xfd) return 'zstd'
  if (a === 0x25 && b === 0x50 && c === 0x44 && d === 0x46) return 'pdf'
  if (path.endsWith('.br')) return 'brotli'
  return isTarHeader(head) ? 'tar' : undefined
}

/** Whether the block is a header: its checksum holds, as in every tar since the seventh edition of Unix. */
export function isTarHeader(block: Uint8Array): boolean {
  if (block.length < TAR_BLOCK || block[0] === 0) return false
  let said = 0
  let digits = 0
  for (let at = CHECKSUM_AT; at < CHECKSUM_END; at++) {
    const byte = block[at]!
    if (byte >= 0x30 && byte <= 0x37) {
      said = said * 8 + byte - 0x30
      digits++
    } else if (byte !== 0 && byte !== 32) return false
  }
  if (digits < 3) return false
  let sum = 8 * 32
  for (let at = 0; at < TAR_BLOCK; at++) if (at < CHECKSUM_AT || at >= CHECKSUM_END) sum += block[at]!
  return sum === said
}
