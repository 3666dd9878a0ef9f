import type { Reader } from '../../model/blob.ts'

/** Bytes for two: whoever reads here waits until the other one, who takes the branch, has taken them too. Nothing piles up. */
export class Tee implements Reader {
  readonly #source: Reader
  #head: Uint8Array
  #chunk: Uint8Array | undefined
  #ended = false
  #left = false
  #wake: (() => void) | undefined

  /** @param head what was read of the source already */
  constructor(head: Uint8Array, source: Reader) {
    this.#head = head
    this.#source = source
  }

  async read(into: Uint8Array): Promise<number> {
    let count = Math.min(into.length, this.#head.length)
    if (count > 0) {
      into.set(this.#head.subarray(0, count))
      this.#head = this.#head.subarray(count)
    } else count = await this.#source.read(into)
    if (count === 0) this.end()
    else if (!this.#left) {
      // A copy: `slice` of a Buffer is none.
      this.#chunk = new Uint8Array(into.subarray(0, count))
      this.#signal()
      while (this.#chunk && !this.#left) await this.#change()
    }
    return count
  }

  close(): void {}

  /** Nothing more will be read. */
  end(): void {
    this.#ended = true
    this.#signal()
  }

  /** The branch is wanted no longer. */
  leave(): void {
    this.#left = true
    this.#signal()
  }

  async *branch(): AsyncGenerator<Uint8Array> {
    for (;;) {
      const chunk = this.#chunk
      if (chunk) {
        this.#chunk = undefined
        this.#signal()
        yield chunk
      } else if (this.#ended) return
      else await this.#change()
    }
  }

  /** Each side waits for one thing only, and never both at once. */
  #change(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve
    })
  }

  #signal(): void {
    const wake = this.#wake
    this.#wake = undefined
    wake?.()
  }
}
