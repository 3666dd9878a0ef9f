/** UTF-8, at most this many bytes, `version` first: https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md */
export const LONGEST = 1024
export const V = 0x76

/** What a blob's first byte and size allow to rule out at no cost. */
export function mayBePointer(bytes: Uint8Array): boolean {
  return bytes[0] === V && bytes.length <= LONGEST
}
