import type { ChildProcess } from 'node:child_process'
import { KeysieveError } from '../model/error.ts'
import { cannotStart, type Git, startGit } from './git.ts'
import { IdSet } from './id-set.ts'
import { gitLines } from './lines.ts'
import { missingObject } from './missing.ts'

/** Ids that are written ahead of the answers, so that git never waits for us. */
const AHEAD = 512

export type Answer =
  | { readonly id: string; readonly size: number; readonly type: string }
  | { readonly id: string; readonly error: KeysieveError }

/** Git's exit code when it gives up on an object; any other end is no object's fault. */
const FATAL = 128

/** So many objects may be damaged before the repository as a whole is given up. */
const MOST_DEATHS = 100

/**
 * The objects of a list, in its order, from one `git cat-file --batch`: `next` names the object and its size, `read` gives its
 * bytes. When git gives up at an object (a damaged one; in a partial clone the first that is not there) that object is named as missing
 * and a new git goes on behind it, asked only for objects that are in the store. When git ends in any other way (killed, out of
 * memory), or gives up again and again, `next` throws.
 */
export class ObjectStream {
  readonly #git: Git
  readonly #ids: Iterator<string>
  readonly #asked: string[] = []
  #child: ChildProcess | undefined
  #chunks: AsyncIterator<Buffer> | undefined
  #pending: Buffer = Buffer.alloc(0)
  #startError: KeysieveError | undefined
  #ended: Promise<number | null> = Promise.resolve(0)
  #deaths = 0
  /** What the store holds, asked for when git gave up once. */
  #present: IdSet | undefined
  /** Bytes of the current object not read yet; -1 when none is open. */
  #left = -1
  /** The end of a git that died within an object. */
  #lost: Promise<number | null> | undefined

  constructor(git: Git, ids: Iterable<string>) {
    this.#git = git
    this.#ids = ids[Symbol.iterator]()
  }

  /** The next object, or undefined behind the last. Bytes of the one before that were not read are passed over. */
  async next(): Promise<Answer | undefined> {
    await this.#drain()
    if (this.#lost) await this.#recover(this.#lost)
    this.#ask()
    const id = this.#asked[0]
    if (id === undefined) return undefined
    if (this.#present && !this.#present.has(id)) {
      this.#asked.shift()
      return { id, error: missingObject(id) }
    }
    const header = await this.#line()
    this.#asked.shift()
    if (header === undefined) {
      await this.#recover(this.#ended)
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
      this.#lost = this.#ended
      this.#left = -1
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

  /** After the end of a git that had more to answer. Throws when that was not about one object. */
  async #recover(ended: Promise<number | null>): Promise<void> {
    const status = await ended
    this.#lost = undefined
    this.close()
    if (this.#startError) throw this.#startError
    if (status !== FATAL || ++this.#deaths > MOST_DEATHS)
      throw new KeysieveError(
        'git',
        `git ${status === null ? 'was killed' : `ended (${status})`} while it was reading objects`,
        'Run the scan again; if it stays, run `git fsck`.',
      )
    this.#present ??= await objectsOf(this.#git)
  }

  /** To the end of the current object and over the newline behind it. */
  async #drain(): Promise<void> {
    if (this.#left < 0) return
    let rest = this.#left + 1
    while (rest > 0) {
      if (this.#pending.length === 0 && !(await this.#more())) {
        this.#lost = this.#ended
        break
      }
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
    const present = this.#present
    const asked = present ? fresh.filter((id) => present.has(id)) : fresh
    if (asked.length === 0) return
    this.#start()
    this.#child!.stdin!.write(`${asked.join('\n')}\n`)
  }

  #start(): void {
    if (this.#child) return
    const child = startGit(this.#git, ['cat-file', '--batch'], 'pipe')
    child.stderr!.resume()
    child.stdin!.on('error', () => {})
    child.on('error', (error) => {
      this.#startError = cannotStart(error)
    })
    this.#ended = new Promise((resolve) => {
      child.on('error', () => resolve(null))
      child.on('close', resolve)
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

/** Every id in the object store, alternates included; nothing is read but indexes and folders. */
async function objectsOf(git: Git): Promise<IdSet> {
  let ids: IdSet | undefined
  for await (const id of gitLines(git, [
    'cat-file',
    '--batch-all-objects',
    '--unordered',
    '--batch-check=%(objectname)',
  ])) {
    ids ??= new IdSet(id.length)
    ids.add(id)
  }
  ids ??= new IdSet(40)
  ids.add(EMPTY_BLOB[ids.hexLength]!)
  return ids
}

/** Git answers for the empty blob whether it has it or not; by the length of its hex name. */
export const EMPTY_BLOB: Readonly<Record<number, string>> = {
  40: 'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391',
  64: '473a0f4c3be8a93681a267e3b1e9a7dcda1185436fe141f7749120a303721813',
}
