import type { Chunks } from './pull.ts'

/** A file in an archive. Its data has to be read before the next entry is asked for. */
export interface Entry {
  /** As the archive writes it, `/` between its parts; bytes that are not UTF-8 percent-encoded. */
  readonly name: string
  readonly data: Chunks
}

/** The text of a name's bytes, by the same convention as all paths of a report. */
export function nameOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return Array.from(bytes, (byte) =>
      byte < 0x80 ? String.fromCharCode(byte) : `%${byte.toString(16).toUpperCase()}`,
    ).join('')
  }
}
