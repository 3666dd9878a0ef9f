import type { Reader } from '../model/blob.ts'

/**
 * Moves a blob through one buffer that is never grown. The part [from, to) is judged in each step; on both sides of it the buffer
 * holds `reach` bytes more (fewer at the ends of the blob), so that no match, look-around or check is cut wherever the cuts fall.
 */
export class Window {
  readonly buffer: Uint8Array
  readonly #reach: number
  #reader: Reader | undefined
  #ended = false
  /** Bytes of the blob before the buffer's first. */
  base = 0
  /** Bytes in the buffer. */
  length = 0
  from = 0
  to = 0

  constructor(buffer: Uint8Array, reach: number) {
    this.buffer = buffer
    this.#reach = reach
  }

  get final(): boolean {
    return this.#ended
  }

  /** Starts on a blob and fills the buffer: at once where the reader does, for small files cost no turn of the event loop. */
  open(reader: Reader): Promise<void> | undefined {
    this.#reader = reader
    this.#ended = false
    this.base = 0
    this.length = 0
    this.from = 0
    return this.#fill()
  }

  /** How many bytes leave the buffer at the next step; never a part of a UTF-8 character, so that columns stay right. */
  get leaving(): number {
    let at = this.to - this.#reach
    for (let back = 0; back < 3 && (this.buffer[at]! & 0xc0) === 0x80; back++) at--
    return at
  }

  /** Goes on behind `to`. */
  next(): Promise<void> | undefined {
    const leaving = this.leaving
    this.from = this.to - leaving
    this.buffer.copyWithin(0, leaving, this.length)
    this.base += leaving
    this.length -= leaving
    return this.#fill()
  }

  #fill(): Promise<void> | undefined {
    while (!this.#ended && this.length < this.buffer.length) {
      const count = this.#reader!.read(this.#free)
      if (typeof count !== 'number') return this.#fillAsync(count)
      this.#took(count)
    }
    this.#cut()
    return undefined
  }

  async #fillAsync(first: Promise<number>): Promise<void> {
    this.#took(await first)
    while (!this.#ended && this.length < this.buffer.length) this.#took(await this.#reader!.read(this.#free))
    this.#cut()
  }

  get #free(): Uint8Array {
    return this.length === 0 ? this.buffer : this.buffer.subarray(this.length)
  }

  #took(count: number): void {
    if (count === 0) this.#ended = true
    this.length += count
  }

  #cut(): void {
    this.to = this.#ended ? this.length : this.length - this.#reach
  }
}
