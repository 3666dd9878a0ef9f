import type { Blob, Item, Reader } from '../model/blob.ts'
import { type Batch, changed, type Items } from '../model/items.ts'
import { dotenvKind } from '../sources/dotenv.ts'

const KEPT_BYTES = 1024 * 1024

/** A file that should not be in git for what it is; guard.ts looks into it when the scan is over. */
export class GuardedFile {
  readonly blob: Blob
  #chunks: Buffer[] = []
  #length = 0

  constructor(blob: Blob) {
    this.blob = blob
  }

  /** The first MiB of what was read. */
  get bytes(): Buffer {
    return Buffer.concat(this.#chunks)
  }

  /** The blob, whose bytes are kept while somebody reads it: many a blob can be opened once only. */
  get watched(): Blob {
    const { blob } = this
    return {
      ...blob,
      open: () => {
        this.#chunks = []
        this.#length = 0
        const reader = blob.open()
        return 'then' in reader ? reader.then((opened) => this.#tee(opened)) : this.#tee(reader)
      },
    }
  }

  #tee(reader: Reader): Reader {
    return {
      read: (into) => {
        const count = reader.read(into)
        return typeof count === 'number' ? this.#keep(into, count) : count.then((bytes) => this.#keep(into, bytes))
      },
      close: () => reader.close(),
    }
  }

  #keep(into: Uint8Array, count: number): number {
    const wanted = Math.min(count, KEPT_BYTES - this.#length)
    if (wanted > 0) this.#chunks.push(Buffer.from(into.subarray(0, wanted)))
    this.#length += Math.max(0, wanted)
    return count
  }
}

export const KUBECONFIG = /(?:^|\/)(?:\.kube\/config|kubeconfig(?:\.[\w.-]+)?|[^/]+\.kubeconfig)$/i
export const CREDENTIALS = /(?:credential|service[._-]?account|client[._-]?secret|gcp|google)[^/]*\.json$/i
/** Every Android SDK makes the same debug.keystore. */
export const KEY_STORE = /(?<!(?:^|\/)debug)\.(?:p12|pfx|jks|keystore)$/i

/** Opens config/credentials.yml.enc, which is committed beside it. */
export const RAILS_KEY = /(?:^|\/)config\/(?:master|credentials\/[\w-]+)\.key$/
/** What the patterns want, in small letters: most paths of a large commit have none of it. */
const SIGNS = [
  ...['.env', 'kube', 'credential', 'account', 'secret', 'gcp', 'google'],
  ...['.p12', '.pfx', '.jks', '.key'],
]

export function isGuarded(path: string): boolean {
  const small = path.toLowerCase()
  if (!SIGNS.some((sign) => small.includes(sign))) return false
  const name = path.slice(path.lastIndexOf('/') + 1)
  if (dotenvKind(name) === 'local' || CREDENTIALS.test(name)) return true
  return KUBECONFIG.test(path) || KEY_STORE.test(path) || RAILS_KEY.test(path)
}

/** The items as they are; files to guard are put into `files` as they come by. */
export function watching(items: Items, files: GuardedFile[]): AsyncGenerator<Item | Batch> {
  return changed(items, (item) => {
    if (item.kind !== 'blob' || !isGuarded(item.blob.path)) return item
    const file = new GuardedFile(item.blob)
    files.push(file)
    return { kind: 'blob', blob: file.watched }
  })
}
