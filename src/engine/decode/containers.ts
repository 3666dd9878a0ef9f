import type { Entry } from '../../decoders/entry.ts'
import { hasZstd, inflated } from '../../decoders/inflate.ts'
import type { Container } from '../../decoders/magic.ts'
import { pdfEntries } from '../../decoders/pdf.ts'
import type { Chunks } from '../../decoders/pull.ts'
import { tarEntries } from '../../decoders/tar.ts'
import { gather, zipEntries } from '../../decoders/zip.ts'
import type { Blob, Problem, Reader } from '../../model/blob.ts'
import { KeysieveError } from '../../model/error.ts'
import type { Match } from '../../model/match.ts'
import { type Deeper, MOST_CONTAINERS, moved, type Scanned, type Scope } from './scope.ts'
import { Tee } from './tee.ts'

/** Real archives hold many: the sources of a JDK 20,000, a jar with all it needs as many. What they unpack to is bounded besides. */
const MOST_ENTRIES = 50_000
/** A zip's directory stands at its end, and a PDF's streams are told by the words around them: all of it is held. */
const MOST_ZIP_BYTES = 256 * 1024 * 1024
const PACKED = /\.(?:gz|br|zst|zlib|Z)$|(?<=\.)t(?=gz$)/i

interface Unpacked {
  readonly matches: readonly Match[]
  readonly problems: readonly Problem[]
  /** A limit was hit: no more of this container. */
  readonly stopped: boolean
}

/** A blob that holds others: its own bytes, and at the same time, as they pass by, what they hold. */
export class ContainerScan {
  readonly #blob: Blob
  readonly #scope: Scope
  readonly #deeper: Deeper
  readonly #matches: Match[] = []
  readonly #problems: Problem[] = []

  constructor(blob: Blob, scope: Scope, deeper: Deeper) {
    this.#blob = blob
    this.#scope = { ...scope, containers: scope.containers + 1 }
    this.#deeper = deeper
  }

  /**
   * @param head what was read of the blob already
   * @param scanRaw scans the blob's own bytes as the reader gives them
   */
  async run(
    kind: Container,
    head: Uint8Array,
    rest: Reader,
    scanRaw: (reader: Reader) => Promise<Scanned>,
  ): Promise<Scanned> {
    const tee = new Tee(head, rest)
    const unpacking = this.#unpack(kind, tee.branch()).finally(() => tee.leave())
    let raw: Scanned
    try {
      raw = await scanRaw(tee)
    } finally {
      tee.end()
      await unpacking
    }
    const stillRaw = raw.matches.filter(
      (match) => !this.#matches.some(({ rule, secret }) => rule === match.rule && secret.equals(match.secret)),
    )
    return { ...raw, matches: [...stillRaw, ...this.#matches], problems: [...raw.problems, ...this.#problems] }
  }

  /** What cannot be unpacked is not what its first bytes say, or is broken: it was scanned as the bytes it is. */
  async #unpack(kind: Container, chunks: Chunks): Promise<void> {
    try {
      if (this.#scope.containers > MOST_CONTAINERS)
        throw new KeysieveError(
          'limit',
          `archives are nested more than ${MOST_CONTAINERS} deep; what lies deeper was not scanned`,
        )
      if (kind === 'tar') await this.#archive(kind, tarEntries(chunks))
      else if (kind === 'zip' || kind === 'pdf') {
        const whole = await gather(chunks, MOST_ZIP_BYTES)
        if (!whole) throw new KeysieveError('limit', `a ${kind} of more than 256 MiB; what is in it was not scanned`)
        await this.#archive(kind, kind === 'zip' ? zipEntries(whole) : pdfEntries(whole))
      } else if (kind !== 'zstd' || hasZstd) await this.#stream(kind, inflated(kind, chunks))
    } catch (error) {
      if (error instanceof KeysieveError)
        this.#problems.push({ code: error.code, path: this.#blob.path, message: error.message })
    }
  }

  async #archive(kind: Container, entries: Iterable<Entry> | AsyncIterable<Entry>): Promise<void> {
    let count = 0
    for await (const { name, data } of entries) {
      if (++count > MOST_ENTRIES)
        throw new KeysieveError('bomb', `holds more than ${MOST_ENTRIES} files; the rest was not scanned`)
      const { matches, problems, stopped } = await this.#scan(name, data)
      for (const match of matches)
        this.#matches.push(
          moved(match, {
            blob: this.#blob,
            inside: [name, ...match.inside],
            decodedFrom: [kind, ...match.decodedFrom],
          }),
        )
      this.#problems.push(...problems.map((problem) => ({ ...problem, path: `${this.#blob.path}!${problem.path}` })))
      if (stopped) return
    }
  }

  async #stream(kind: Container, data: Chunks): Promise<void> {
    const name = this.#blob.path.replace(PACKED, '')
    const { matches, problems } = await this.#scan(name, data)
    for (const match of matches)
      this.#matches.push(moved(match, { blob: this.#blob, decodedFrom: [kind, ...match.decodedFrom] }))
    this.#problems.push(
      ...problems.map((problem) => ({ ...problem, path: this.#blob.path + problem.path.slice(name.length) })),
    )
  }

  async #scan(path: string, data: Chunks): Promise<Unpacked> {
    const reader = new ChunkReader(data, (bytes) => this.#scope.budget.spend(bytes))
    const blob: Blob = { ...this.#blob, path, sizeBytes: null, open: () => reader }
    const scanned = await this.#deeper.scan(blob, this.#scope)
    // What came before an error was scanned and stays.
    const { error } = reader
    if (!(error instanceof KeysieveError)) return { ...scanned, stopped: false }
    return {
      matches: scanned.matches,
      problems: [...scanned.problems, { code: error.code, path, message: error.message }],
      stopped: true,
    }
  }
}

/** Chunks as a reader. An error ends it and is kept. */
class ChunkReader implements Reader {
  readonly #chunks: AsyncIterator<Uint8Array>
  readonly #spend: (bytes: number) => void
  #chunk: Uint8Array = new Uint8Array(0)
  error: unknown

  constructor(chunks: Chunks, spend: (bytes: number) => void) {
    this.#chunks = chunks[Symbol.asyncIterator]()
    this.#spend = spend
  }

  async read(into: Uint8Array): Promise<number> {
    if (this.error !== undefined) return 0
    try {
      while (this.#chunk.length === 0) {
        const { done, value } = await this.#chunks.next()
        if (done) return 0
        this.#spend(value.length)
        this.#chunk = value
      }
    } catch (error) {
      this.error = error
      return 0
    }
    const count = Math.min(into.length, this.#chunk.length)
    into.set(this.#chunk.subarray(0, count))
    this.#chunk = this.#chunk.subarray(count)
    return count
  }

  close(): void {
    void this.#chunks.return?.()
  }
}
