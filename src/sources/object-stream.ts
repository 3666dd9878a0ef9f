import type { ChildProcess } from 'node:child_process'
import { KeysieveError } from '../model/error.ts'
import { cannotStart, type Git, startGit } from './git.ts'

/** Ids that are written ahead of the answers, so that git never waits for us. */
const AHEAD = 512

export type Answer =
  | { readonly id: string; readonly size: number; readonly type: string }
  | { readonly id: string; readonly error: KeysieveError }

/**
 * The objects of a list, in its order, from one `git cat-file --batch`: `next` names the object and its size, `read` gives its
 * bytes. When git dies (in a partial clone it does at the first object that is not there) that object is named as missing and
 * a new git goes on behind it.
 */
export class ObjectStream {
  readonly #git: Git
  readonly #ids: Iterator<string>
  readonly #asked: string[] = []
  #child: ChildProcess | undefined
  #chunks: AsyncIterator<Buffer> | undefined
  #pending: Buffer = Buffer.alloc(0)
  #startError: KeysieveError | undefined
  /** Bytes of the current object not read yet; -1 when none is open. */
  #left = -1

  constructor(git: Git, ids: Iterable<string>) {
    this.#git = git
    this.#ids = ids[Symbol.iterator]()
  }

  /** The next object, or undefined behind the last. Bytes of the one before that were not read are passed over. */
  async next(): Promise<Answer | undefined> {
    await this.#drain()
    this.#ask()
    const id = this.#asked[0]
    if (id === undefined) return undefined
    const header = await this.#line()
    this.#asked.shift()
    if (header === undefined) {
      this.close()
      if (this.#startError) throw this.#startError
      return { id, error: missingObject(id) }
    }
    const found = /^[0-9a-f]{40,64} (\w+) (\d+)$/.exec(header)
    if (!found) return { id, error: missingObject(id) }
    this.#left = Number(found[2])
    return { id, size: this.#left, type: found[1]! }
  }

  /** Fills `into` with bytes of the current object; 0 at its end. Throws `KeysieveError` when git dies. */
  read(into: Uint8Array): number | Promise<number> {
    if (this.#left <= 0) return 0
    return this.#pending.length > 0 ? this.#take(into) : this.#readLater(into)
  }

  close(): void {
    this.#child?.stdin?.destroy()
    this.#child?.kill()
    this.#child = undefined
    this.#chunks = undefined
    this.#pending = Buffer.alloc(0)
    this.#left = -1
  }

  async #readLater(into: Uint8Array): Promise<number> {
    if (!(await this.#more())) {
      this.close()
      throw new KeysieveError('git', 'git died in the middle of an object', 'Run `git fsck` and scan again.')
    }
    return this.#take(into)
  }

  #take(into: Uint8Array): number {
    const count = Math.min(into.length, this.#left, this.#pending.length)
    into.set(this.#pending.subarray(0, count))
    this.#pending = this.#pending.subarray(count)
    this.#left -= count
    return count
  }

  /** To the end of the current object and over the newline behind it. */
  async #drain(): Promise<void> {
    if (this.#left < 0) return
    let rest = this.#left + 1
    while (rest > 0) {
      if (this.#pending.length === 0 && !(await this.#more())) return this.close()
      const count = Math.min(rest, this.#pending.length)
      this.#pending = this.#pending.subarray(count)
      rest -= count
    }
    this.#left = -1
  }

  /** Keeps `AHEAD` ids asked; a new git is asked again for those that the last one did not answer. */
  #ask(): void {
    const fresh: string[] = this.#child ? [] : [...this.#asked]
    if (this.#asked.length < AHEAD / 2)
      while (this.#asked.length < AHEAD) {
        const { value, done } = this.#ids.next()
        if (done) break
        this.#asked.push(value)
        fresh.push(value)
      }
    if (fresh.length === 0) return
    this.#start()
    this.#child!.stdin!.write(`${fresh.join('\n')}\n`)
  }

  #start(): void {
    if (this.#child) return
    const child = startGit(this.#git, ['cat-file', '--batch'], 'pipe')
    child.stderr!.resume()
    child.stdin!.on('error', () => {})
    child.on('error', (error) => {
      this.#startError = cannotStart(error)
    })
    this.#child = child
    this.#chunks = child.stdout![Symbol.asyncIterator]() as AsyncIterator<Buffer>
  }

  async #more(): Promise<boolean> {
    const next = await this.#chunks?.next()
    if (!next || next.done) return false
    this.#pending = next.value
    return true
  }

  async #line(): Promise<string | undefined> {
    let line = ''
    for (;;) {
      const end = this.#pending.indexOf(10)
      if (end >= 0) {
        line += this.#pending.toString('utf8', 0, end)
        this.#pending = this.#pending.subarray(end + 1)
        return line
      }
      line += this.#pending.toString('utf8')
      this.#pending = Buffer.alloc(0)
      if (!(await this.#more())) return undefined
    }
  }
}

export function missingObject(id: string): KeysieveError {
  return new KeysieveError(
    'missing-object',
    `git has no readable object ${id}`,
    'The object is missing or damaged: run `git fsck`; in a partial clone fetch it first (keysieve never fetches by itself).',
  )
}
