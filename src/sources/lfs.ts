import { existsSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Blob, Item, Reader } from '../model/blob.ts'
import { fileBlob } from './files.ts'
import { type Git, readGit } from './git.ts'
import { LONGEST, mayBePointer, V } from './lfs-pointer.ts'

/** https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md: UTF-8, at most 1024 bytes, `version` first. */
const POINTER =
  /^version https:\/\/git-lfs\.github\.com\/spec\/v\d\n(?:ext-[^\n]*\n)*oid sha256:([0-9a-f]{64})\nsize \d+\n/
const START = 'version https://git-lfs.github.com/spec/'
/** An earlier version of a file is held in memory. */
const MOST_MEMORY = 64 * 1024 * 1024

/**
 * Git LFS keeps a pointer in git and the content elsewhere. The pointer is scanned like any blob; behind it comes the content as
 * an entry of its own: from the local LFS store, or as a skip that says that it is not here. Nothing is downloaded.
 */
export class Pointers {
  readonly #git: Git
  #store: string | undefined

  constructor(git: Git) {
    this.#git = git
  }

  /** The blob, and if its bytes, once they were read, are a pointer, what stands behind it. */
  *behind(blob: Blob): Generator<Item> {
    const watch = new Watch()
    yield { kind: 'blob', blob: { ...blob, open: () => watch.over(blob.open()) } }
    const content = POINTER.exec(watch.text)?.[1]
    if (content === undefined) return
    yield { kind: 'listed', count: 1 }
    const file = this.#fileOf(content)
    if (existsSync(file)) yield { kind: 'blob', blob: { ...fileBlob(file, blob.path, blob.origin), id: blob.id } }
    else yield { kind: 'skip', skip: { path: blob.path, reason: 'LFS content not here' } }
  }

  /** What stands behind a pointer, where it is here and fits into memory; else null. */
  contentOf(pointer: Buffer): Buffer | null {
    const content = mayBePointer(pointer) ? POINTER.exec(pointer.toString('latin1'))?.[1] : undefined
    if (content === undefined) return null
    const file = this.#fileOf(content)
    try {
      return statSync(file).size <= MOST_MEMORY ? readFileSync(file) : null
    } catch {
      return null
    }
  }

  #fileOf(content: string): string {
    this.#store ??= resolve(
      this.#git.cwd,
      readGit(this.#git, ['rev-parse', '--git-common-dir']).toString('utf8').slice(0, -1),
      'lfs/objects',
    )
    return join(this.#store, content.slice(0, 2), content.slice(2, 4), content)
  }
}

/** Versions of a file, with the content that stands behind those that are pointers: what is known is compared with both. */
export function withContents(git: Git, versions: readonly (Buffer | null)[]): Buffer[] {
  const pointers = new Pointers(git)
  return versions.flatMap((bytes) => [bytes, bytes && pointers.contentOf(bytes)]).filter((bytes) => bytes !== null)
}

/** The blob, and whether what was read of it is a pointer. */
export function watched(blob: Blob): { readonly blob: Blob; readonly isPointer: () => boolean } {
  const watch = new Watch()
  return {
    blob: { ...blob, open: () => watch.over(blob.open()) },
    isPointer: () => POINTER.test(watch.text),
  }
}

/** Keeps the head of what is read for as long as it looks like a pointer. */
class Watch {
  text = ''
  #on = true

  over(opened: Reader | Promise<Reader>): Reader | Promise<Reader> {
    return 'then' in opened ? opened.then((reader) => this.#wrap(reader)) : this.#wrap(opened)
  }

  #wrap(reader: Reader): Reader {
    return {
      read: (into) => {
        const count = reader.read(into)
        if (!this.#on) return count
        return typeof count === 'number' ? this.#saw(into, count) : count.then((read) => this.#saw(into, read))
      },
      close: () => reader.close(),
    }
  }

  #saw(into: Uint8Array, count: number): number {
    if (count === 0 || (this.text === '' && into[0] !== V)) this.#on = false
    else {
      this.text += Buffer.from(into.buffer, into.byteOffset, Math.min(count, LONGEST)).toString('latin1')
      const shared = Math.min(START.length, this.text.length)
      if (this.text.length > LONGEST || this.text.slice(0, shared) !== START.slice(0, shared)) {
        this.#on = false
        this.text = ''
      }
    }
    return count
  }
}
