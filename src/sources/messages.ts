import { type Blob, type Item, readerOf } from '../model/blob.ts'
import type { Git } from './git.ts'
import { missingObject } from './missing.ts'
import { readObjects } from './objects.ts'

export const COMMIT_MESSAGE = '(commit message)'
export const TAG_MESSAGE = '(tag message)'

/** The message of a commit or tag object: what stands behind the empty line that ends its header. */
export function messageIn(object: Buffer): Buffer {
  const end = object.indexOf('\n\n')
  return end < 0 ? Buffer.alloc(0) : object.subarray(end + 2)
}

export function messageBlob(id: string | null, path: string, message: Buffer): Blob {
  return { origin: 'message', path, id, sizeBytes: message.length, open: () => readerOf(message) }
}

/** The messages of commits, or of annotated tags. */
export function* readMessages(git: Git, ids: readonly string[], path = COMMIT_MESSAGE): Generator<Item> {
  yield { kind: 'listed', count: ids.length }
  for (let at = 0; at < ids.length; at += 1000) {
    const batch = ids.slice(at, at + 1000)
    const objects = readObjects(git, batch)
    for (const id of batch) {
      const object = objects.get(id)
      if (object) yield { kind: 'blob', blob: messageBlob(id, path, messageIn(object)) }
      else {
        const { code, message, hint } = missingObject(id)
        yield { kind: 'problem', problem: { code, path, message: `${message}. ${hint}` } }
      }
    }
  }
}
