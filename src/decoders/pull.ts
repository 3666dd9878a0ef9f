/** Bytes in pieces, as they come. */
export type Chunks = AsyncIterable<Uint8Array>

/** Takes bytes out of chunks in the sizes that a format needs. */
export class Pull {
  readonly #chunks: AsyncIterator<Uint8Array>
  #chunk: Uint8Array = new Uint8Array(0)

  constructor(chunks: Chunks) {
    this.#chunks = chunks[Symbol.asyncIterator]()
  }

  /** At least one byte and at most `most`; undefined at the end. */
  async some(most: number): Promise<Uint8Array | undefined> {
    while (this.#chunk.length === 0) {
      const { done, value } = await this.#chunks.next()
      if (done) return undefined
      this.#chunk = value
    }
    const part = this.#chunk.subarray(0, most)
    this.#chunk = this.#chunk.subarray(part.length)
    return part
  }

  /** Exactly `count` bytes; undefined when fewer are left. */
  async exactly(count: number): Promise<Uint8Array | undefined> {
    const bytes = new Uint8Array(count)
    let length = 0
    while (length < count) {
      const part = await this.some(count - length)
      if (!part) return undefined
      bytes.set(part, length)
      length += part.length
    }
    return bytes
  }

  /** Drops `count` bytes, fewer at the end. */
  async skip(count: number): Promise<void> {
    for (let left = count; left > 0; ) {
      const part = await this.some(left)
      if (!part) return
      left -= part.length
    }
  }

  /** Tells the chunks that no more of them are wanted. */
  async close(): Promise<void> {
    await this.#chunks.return?.()
  }
}
