import { createHash } from 'node:crypto'
import { KeysieveError } from '../model/error.ts'

/** More shards than this are a mistake. */
const MOST = 10_000

/**
 * One share of a listing: every object and every path belongs to exactly one of the shards, whoever asks and wherever. All shards
 * note all that is listed, so that `keysieve merge` can tell whether they are shares of the same.
 */
export class Shard {
  readonly index: number
  readonly count: number
  readonly #notes = createHash('sha256')
  readonly #ids = Buffer.alloc(32)
  #noted = 0

  /** @param index from 1 */
  constructor(index: number, count: number) {
    this.index = index
    this.count = count
  }

  /** `2/3` */
  get name(): string {
    return `${this.index}/${this.count}`
  }

  takesId(id: string): boolean {
    return Number.parseInt(id.slice(0, 8), 16) % this.count === this.index - 1
  }

  takesPath(path: string): boolean {
    return this.takesId(createHash('sha256').update(path).digest('hex'))
  }

  /** Notes a listed object of any shard; the order does not matter. */
  noteId(id: string): void {
    const bytes = Buffer.from(id, 'hex')
    for (let i = 0; i < bytes.length; i++) this.#ids[i]! ^= bytes[i]!
    this.#noted++
  }

  /** Notes what is listed beside objects (paths, refs, the order of commits), in an order that all shards share. */
  note(text: string | Uint8Array): void {
    this.#notes.update(text)
  }

  /** Digest of all that was noted; asked for once, at the end. */
  digest(): string {
    return this.#notes.update(`\0${this.#noted}\0`).update(this.#ids).digest('hex')
  }
}

/** Reads `i/n`. Throws `KeysieveError` ('usage'). */
export function parseShard(text: string): Shard {
  const found = /^(\d{1,6})\/(\d{1,6})$/.exec(text)
  const [index, count] = found ? [Number(found[1]), Number(found[2])] : [0, 0]
  if (index < 1 || index > count || count > MOST)
    throw new KeysieveError(
      'usage',
      `--shard ${text} is no share`,
      'Write i/n with i from 1 to n, such as --shard 2/3. (A Kubernetes index counts from 0: add 1.)',
    )
  return new Shard(index, count)
}
