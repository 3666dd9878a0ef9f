import type { Blob, Item, Reader } from '../model/blob.ts'
import { type Batch, changed, type Items } from '../model/items.ts'
import { sizeText } from '../report/summary.ts'
import { NotAFile } from '../sources/not-a-file.ts'
import type { Config } from '../triage/config.ts'

/** The items without the files that the config leaves out and those of more than `maxBytes`: they are named as skips. */
export function wanted(items: Items, config: Config | null, maxBytes: number | null): AsyncGenerator<Item | Batch> {
  return changed(items, (item) => {
    if (item.kind !== 'blob') return item
    const { path } = item.blob
    if (config?.isExcluded(path)) return { kind: 'skip', skip: { path, reason: 'excluded' } }
    return maxBytes === null ? item : { kind: 'blob', blob: limited(item.blob, maxBytes) }
  })
}

/** Many a size is known only by reading: a blob that turns out larger becomes a skip then. */
function limited(blob: Blob, maxBytes: number): Blob {
  return {
    ...blob,
    open: async () => {
      if ((blob.sizeBytes ?? 0) > maxBytes) throw tooLarge(maxBytes)
      return limitedReader(await blob.open(), maxBytes)
    },
  }
}

function limitedReader(reader: Reader, maxBytes: number): Reader {
  let total = 0
  const count = (bytes: number): number => {
    total += bytes
    if (total > maxBytes) throw tooLarge(maxBytes)
    return bytes
  }
  return {
    read(into) {
      const bytes = reader.read(into)
      return typeof bytes === 'number' ? count(bytes) : bytes.then(count)
    },
    close: () => reader.close(),
  }
}

/** The limit is named, so that the summary tells what it was. */
function tooLarge(maxBytes: number): NotAFile {
  return new NotAFile(`larger than ${sizeText(maxBytes)}`)
}
