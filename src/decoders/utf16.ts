import { TextDecoder } from 'node:util'
import type { Reader } from '../model/blob.ts'

export type Utf16 = 'utf-16le' | 'utf-16be'

const HEAD_BYTES = 4096

/**
 * Tells UTF-16 by its byte order mark, or, as many Windows tools leave that out, by NULs: in at least nine of ten pairs of
 * the head the high byte is NUL and the low byte is not. Anything else (UTF-32 among it) is undefined.
 */
export function detectUtf16(bytes: Uint8Array): Utf16 | undefined {
  if (bytes.length < 2) return undefined
  // Read by index: every file passes here, and taking bytes apart as a list costs ten times that.
  const a = bytes[0]
  const b = bytes[1]
  const c = bytes[2]
  const d = bytes[3]
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? undefined : 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  if ((a === 0) === (b === 0) || bytes.length < 4) return undefined
  const high = a === 0 ? 0 : 1
  const end = Math.min(bytes.length, HEAD_BYTES) & ~1
  let fits = 0
  for (let at = 0; at < end; at += 2) if (bytes[at + high] === 0 && bytes[at + 1 - high] !== 0) fits++
  return fits * 10 >= (end / 2) * 9 ? (high === 1 ? 'utf-16le' : 'utf-16be') : undefined
}

/** UTF-16 bytes (`head`, then what `rest` gives) as UTF-8, without the byte order mark. `consumed` counts the bytes that went in. */
export class Utf16Reader implements Reader {
  readonly #rest: Reader
  readonly #decoder: TextDecoder
  readonly #raw = new Uint8Array(64 * 1024)
  #pending: Uint8Array
  #ended = false
  consumed: number

  constructor(kind: Utf16, head: Uint8Array, rest: Reader) {
    this.#rest = rest
    this.#decoder = new TextDecoder(kind)
    this.#pending = Buffer.from(this.#decoder.decode(head, { stream: true }))
    this.consumed = head.length
  }

  read(into: Uint8Array): number | Promise<number> {
    while (this.#pending.length === 0) {
      if (this.#ended) return 0
      const count = this.#rest.read(this.#raw)
      if (typeof count !== 'number') return this.#readLater(count, into)
      this.#decode(count)
    }
    const count = Math.min(into.length, this.#pending.length)
    into.set(this.#pending.subarray(0, count))
    this.#pending = this.#pending.subarray(count)
    return count
  }

  async #readLater(count: Promise<number>, into: Uint8Array): Promise<number> {
    this.#decode(await count)
    return this.read(into)
  }

  close(): void {
    this.#rest.close()
  }

  #decode(count: number): void {
    this.consumed += count
    this.#ended = count === 0
    this.#pending = Buffer.from(this.#decoder.decode(this.#raw.subarray(0, count), { stream: count > 0 }))
  }
}
