import type { Blob, Item, Reader } from '../model/blob.ts'
import { KeysieveError, systemCode } from '../model/error.ts'

/** Standard input as one blob whose path is `-`. */
export function* standardInput(stream: NodeJS.ReadableStream): Generator<Item> {
  yield { kind: 'listed', count: 1 }
  const blob: Blob = { origin: 'stdin', path: '-', id: null, sizeBytes: null, open: () => streamReader(stream) }
  yield { kind: 'blob', blob }
}

function streamReader(stream: NodeJS.ReadableStream): Reader {
  const chunks = stream[Symbol.asyncIterator]()
  let pending: Uint8Array = new Uint8Array(0)
  return {
    async read(into) {
      if (pending.length === 0) {
        try {
          const next = await chunks.next()
          if (next.done) return 0
          pending = typeof next.value === 'string' ? Buffer.from(next.value) : next.value
        } catch (error) {
          throw new KeysieveError('unreadable', `standard input cannot be read (${systemCode(error)})`, '', error)
        }
      }
      const count = Math.min(into.length, pending.length)
      into.set(pending.subarray(0, count))
      pending = pending.subarray(count)
      return count
    },
    close() {},
  }
}
