import type { Blob } from '../model/blob.ts'
import { COMMIT_MESSAGE, TAG_MESSAGE } from './messages.ts'
import type { Answer, ObjectStream } from './object-stream.ts'

/** The blob over the object that `next` has just named; it has to be read before the next one is asked for. */
export function objectIn(
  stream: ObjectStream,
  { id, size: sizeBytes, type }: Extract<Answer, { readonly type: string }>,
): Blob {
  if (type === 'blob')
    return {
      origin: 'object',
      path: '',
      id,
      sizeBytes,
      open: () => ({ read: (into) => stream.read(into), close() {} }),
    }
  return {
    origin: 'message',
    path: type === 'tag' ? TAG_MESSAGE : COMMIT_MESSAGE,
    id,
    sizeBytes,
    open: () => messageReader(stream),
  }
}

/** The message of a commit or tag: what stands behind its header's empty line. */
async function messageReader(stream: ObjectStream) {
  let head = Buffer.alloc(0)
  for (;;) {
    const piece = Buffer.allocUnsafe(4096)
    const count = await stream.read(piece)
    head = Buffer.concat([head, piece.subarray(0, count)])
    const end = head.indexOf('\n\n')
    if (end >= 0 || count === 0) {
      let rest = end < 0 ? Buffer.alloc(0) : head.subarray(end + 2)
      return {
        read(into: Uint8Array): number | Promise<number> {
          if (rest.length === 0) return stream.read(into)
          const taken = rest.copy(into)
          rest = rest.subarray(taken)
          return taken
        },
        close() {},
      }
    }
  }
}
