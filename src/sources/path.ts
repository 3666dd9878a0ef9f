/**
 * Git and the file system name files by bytes. For people a path is text: bytes that are valid UTF-8 as they are, the others
 * percent-encoded. The bytes themselves are kept where a file has to be opened.
 */
const PLAIN = /^[ -~]*$/
let decoder: InstanceType<typeof TextDecoder> | undefined

export function displayPath(bytes: Buffer): string {
  // Most names are ASCII: a commit hook has better things to do than to set up a decoder.
  const text = bytes.latin1Slice()
  if (PLAIN.test(text)) return text
  try {
    return utf8(bytes)
  } catch {
    return encodeStray(bytes)
  }
}

/** Throws for bytes that are not UTF-8. */
function utf8(bytes: Uint8Array): string {
  decoder ??= new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  return decoder.decode(bytes)
}

function encodeStray(bytes: Buffer): string {
  let out = ''
  let at = 0
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at)
    if (length > 0) out += bytes.toString('utf8', at, at + length)
    else out += `%${bytes[at]!.toString(16).toUpperCase().padStart(2, '0')}`
    at += Math.max(1, length)
  }
  return out
}

/** Length of the valid UTF-8 sequence at `at`, 0 when there is none (RFC 3629). */
function sequenceLength(bytes: Buffer, at: number): number {
  const lead = bytes[at]!
  const length = lead < 0x80 ? 1 : lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0
  if (length === 0 || at + length > bytes.length) return 0
  try {
    utf8(bytes.subarray(at, at + length))
    return length
  } catch {
    return 0
  }
}
