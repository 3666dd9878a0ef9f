import type { Engine } from '../engine/engine.ts'
import type { Blob, Reader } from '../model/blob.ts'
import { fileBlob } from '../sources/files.ts'
import type { Git } from '../sources/git.ts'
import { Portions } from '../sources/id-set.ts'
import { watched } from '../sources/lfs.ts'
import { objectIn } from '../sources/object-blob.ts'
import { ObjectStream } from '../sources/object-stream.ts'
import type { Sample } from '../sources/sieve.ts'

const LOOK_YOURSELF = -1

/** What a sifter may pass by. */
export interface Limits {
  /** Blobs of more bytes are no matter for it. */
  readonly maxBytes: number
}

/**
 * Looks for samples in which there is nothing: read to the end without a match of any confidence, a mark, a problem, a rule that was
 * stopped, or an LFS pointer. It tells sizes and nothing else, so no value leaves it, and whatever went wrong is left to whom can tell of it.
 */
export class Sifter {
  readonly #engine: Engine
  readonly #git: Git
  readonly #limits: Limits
  #ids = new Portions()
  #stream: ObjectStream | undefined
  #closed = false

  constructor(engine: Engine, git: Git, limits: Limits) {
    this.#engine = engine
    this.#git = git
    this.#limits = limits
  }

  /** Lets git begin with objects that are to be sifted in a while. */
  announce(samples: readonly Sample[]): void {
    if (typeof samples[0] === 'string') this.#ids.add(samples.filter((sample) => typeof sample === 'string'))
  }

  /** For each sample its bytes if there is nothing in it, else -1. Objects have to be announced, all of a batch and in the order of the batches. */
  async sift(samples: readonly Sample[]): Promise<number[]> {
    const sizes: number[] = []
    try {
      for (const sample of samples) {
        if (this.#closed) break
        sizes.push(
          typeof sample === 'string'
            ? await this.#object(sample)
            : await this.#bytesIn(fileBlob(nameOf(sample.file), sample.path, 'tree')),
        )
      }
    } catch {
      // This git cannot go on; what it was asked for is told of elsewhere.
      this.#dropStream()
    }
    while (sizes.length < samples.length) sizes.push(LOOK_YOURSELF)
    return sizes
  }

  close(): void {
    this.#closed = true
    this.#dropStream()
  }

  async #object(id: string): Promise<number> {
    this.#stream ??= new ObjectStream(this.#git, this.#ids)
    const answer = await this.#stream.next()
    if (answer?.id !== id) throw new Error('the objects are not those that were announced')
    return 'error' in answer ? LOOK_YOURSELF : this.#bytesIn(objectIn(this.#stream, answer))
  }

  async #bytesIn(blob: Blob): Promise<number> {
    const { maxBytes } = this.#limits
    if ((blob.sizeBytes ?? 0) > maxBytes) return LOOK_YOURSELF
    const seen = watched(
      blob.sizeBytes === null && maxBytes < Number.POSITIVE_INFINITY ? shortened(blob, maxBytes) : blob,
    )
    try {
      const { matches, bytes, stopped, problems, signs = [] } = await this.#engine.scan(seen.blob)
      const any = matches.length + stopped.length + problems.length + signs.length > 0
      return any || seen.isPointer() ? LOOK_YOURSELF : bytes
    } catch {
      return LOOK_YOURSELF
    }
  }

  #dropStream(): void {
    this.#stream?.close()
    this.#stream = undefined
    this.#ids = new Portions()
  }
}

/** Between threads a Buffer becomes a plain array of bytes. */
function nameOf(file: string | Uint8Array): string | Buffer {
  return typeof file === 'string' ? file : Buffer.from(file)
}

/** Breaks off where the blob gets longer than that. */
function shortened(blob: Blob, maxBytes: number): Blob {
  const over = (reader: Reader): Reader => {
    let total = 0
    const count = (bytes: number): number => {
      total += bytes
      if (total > maxBytes) throw new Error('too long')
      return bytes
    }
    return {
      read: (into) => {
        const bytes = reader.read(into)
        return typeof bytes === 'number' ? count(bytes) : bytes.then(count)
      },
      close: () => reader.close(),
    }
  }
  return {
    ...blob,
    open: () => {
      const opened = blob.open()
      return 'then' in opened ? opened.then(over) : over(opened)
    },
  }
}
