import { type Blob, type Item, type OriginKind, readerOf } from '../model/blob.ts'
import { KeysieveError } from '../model/error.ts'
import { type Batch, batch } from '../model/items.ts'
import { type Git, runGit } from './git.ts'
import type { Pointers } from './lfs.ts'
import { mayBePointer } from './lfs-pointer.ts'
import { missingObject } from './missing.ts'

/**
 * Bytes of git objects by id, through `git cat-file --batch`. A small set is read in one synchronous call (a spawn that
 * waits is 3 to 6 ms faster than one that does not, which is what a commit hook feels); what does not fit is streamed.
 */
const SYNC_BYTES = 24 * 1024 * 1024
const SYNC_OBJECTS = 2000

/** Content by an object's name: null where git has no such object, undefined where it was not read. */
export interface Contents {
  get(name: string): Buffer | null | undefined
  /** No more is asked for. */
  close?(): void
}

/**
 * The objects of one batch by name (an id, or `:path` and `HEAD:path` without newlines, as latin1 text of the name's bytes): the
 * content, or null where git has no such object. Names that are not in the map were not reached: the set is too large, or git died; stream those.
 */
export function readObjects(git: Git, names: readonly string[]): Map<string, Buffer | null> {
  const objects = new Map<string, Buffer | null>()
  if (names.length === 0 || names.length > SYNC_OBJECTS) return objects
  const { stdout } = runGit(git, ['cat-file', '--batch'], Buffer.from(`${names.join('\n')}\n`, 'latin1'), SYNC_BYTES)
  let at = 0
  for (const name of names) {
    const end = stdout.indexOf(10, at)
    if (end < 0) break
    const found = /^[0-9a-f]{40,64} \w+ (\d+)$/.exec(stdout.toString('utf8', at, end))
    const start = end + 1
    if (!found) {
      objects.set(name, null)
      at = start
      continue
    }
    const size = Number(found[1])
    if (start + size > stdout.length) break
    objects.set(name, stdout.subarray(start, start + size))
    at = start + size + 1
  }
  return objects
}

export interface ObjectEntry {
  readonly id: string
  readonly path: string
  readonly origin: OriginKind
  /** Git's file mode, where the listing has one. */
  readonly mode?: string
}

/** The mode of an entry that names a commit of another repository. */
export const SUBMODULE = '160000'

/** The entries as items: from `contents` where it has them, the others streamed behind them. */
export async function* readEntries(
  git: Git,
  entries: readonly ObjectEntry[],
  contents: Contents,
): AsyncGenerator<Item | Batch> {
  yield { kind: 'listed', count: entries.length }
  const later: ObjectEntry[] = []
  let pointers: Pointers | undefined
  const behind = async (blob: Blob): Promise<Iterable<Item>> =>
    (pointers ??= new (await import('./lfs.ts')).Pointers(git)).behind(blob)
  let next = 0
  let pointer: Blob | undefined
  function* untilPointer(): Generator<Item> {
    pointer = undefined
    while (next < entries.length && !pointer) {
      const entry = entries[next++]!
      const bytes = entry.mode === SUBMODULE ? null : contents.get(entry.id)
      if (entry.mode === SUBMODULE) yield { kind: 'skip', skip: { path: entry.path, reason: 'submodule' } }
      else if (bytes === undefined) later.push(entry)
      else if (bytes === null) yield missing(entry)
      else if (mayBePointer(bytes)) pointer = objectBlob(entry, bytes)
      else yield { kind: 'blob', blob: objectBlob(entry, bytes) }
    }
  }
  for (;;) {
    yield batch(untilPointer())
    if (!pointer) break
    yield batch(await behind(pointer))
  }
  contents.close?.()
  if (later.length === 0) return
  for await (const streamed of streamObjects(git, later)) {
    if ('blob' in streamed) yield* await behind(streamed.blob)
    else yield missing(streamed.entry)
  }
}

/** The problem of an entry whose object git does not have. */
export function missing({ id, path }: ObjectEntry): Item {
  const { code, message, hint } = missingObject(id)
  return { kind: 'problem', problem: { code, path, message: `${message}. ${hint}` } }
}

function origin({ id, path, origin }: ObjectEntry): Pick<Blob, 'id' | 'path' | 'origin'> {
  return { id, path, origin }
}

/** A blob over bytes that are in memory. */
export function objectBlob(entry: ObjectEntry, bytes: Buffer): Blob {
  return { ...origin(entry), sizeBytes: bytes.length, open: () => readerOf(bytes) }
}

export type Streamed = { readonly blob: Blob } | { readonly entry: ObjectEntry; readonly error: KeysieveError }

/** The entries' blobs in order; each has to be read before the next one is asked for. */
export async function* streamObjects(git: Git, entries: readonly ObjectEntry[]): AsyncGenerator<Streamed> {
  // Loaded here, as most commits are small.
  const { ObjectStream } = await import('./object-stream.ts')
  const stream = new ObjectStream(
    git,
    entries.map(({ id }) => id),
  )
  try {
    for (const entry of entries) {
      const answer = await stream.next()
      if (!answer) throw new KeysieveError('internal', 'the object stream ended early')
      if ('error' in answer) yield { entry, error: answer.error }
      else {
        const reader = { read: (into: Uint8Array) => stream.read(into), close() {} }
        yield { blob: { ...origin(entry), sizeBytes: answer.size, open: () => reader } }
      }
    }
  } finally {
    stream.close()
  }
}
