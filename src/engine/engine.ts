import { type Container, containerOf } from '../decoders/magic.ts'
import { detectUtf16, type Utf16, Utf16Reader } from '../decoders/utf16.ts'
import type { Blob, Reader } from '../model/blob.ts'
import { LONGEST_REACH } from '../rulebook/limits.ts'
import type { CompiledRule, RuleTable } from '../rulebook/schema.ts'
import { tableOf } from '../rulebook/table.ts'
import { type Candidate, CandidateFinder } from './candidates.ts'
import type { Decoding, Uncovered } from './decode/decoding.ts'
import { Budget, type Deeper, type Scanned, type Scope } from './decode/scope.ts'
import type { Suspect } from './decode/suspect.ts'
import { encodedLiterals, PLAIN_WORDS, Suspects } from './decode/suspects.ts'
import { BUDGET_MS, type Clock, runWithin } from './guard.ts'
import { Positions } from './positions.ts'
import type { ByteScanner, CreateByteScanner } from './prefilter.ts'
import { textKind } from './text-kind.ts'
import type { Subject, Weigher } from './weigh.ts'
import { Window } from './window.ts'

/** All decoders, none, or all but these (docs/decoders.md has the names). */
export type Decode = boolean | ReadonlySet<string>

export interface EngineOptions {
  readonly createPrefilter: CreateByteScanner
  /** Milliseconds since the epoch, for tokens that expire. */
  readonly now: number
  /** Tells binary from text by the first bytes of a blob. */
  readonly isBinary: (head: Uint8Array) => boolean
  /** Awaited before `isBinary` is asked: what it needs is loaded late. */
  readonly ready?: () => Promise<void>
  /** Rules from this index on are a user's own and run under a time limit; default: none. */
  readonly trusted?: number
  /** Tells how long those have worked; default: the wall clock, which on a busy machine runs ahead of their work. */
  readonly clock?: Clock
  /** Size of the one buffer; tests make it small to cut everywhere. */
  readonly bufferBytes?: number
  /** Whether encoded and packed parts are scanned too, or the names of decoders to leave out; default: no. */
  readonly decode?: Decode
  /** The bytes are what they are: no UTF-16 and no archive is told by their head, so that every span is a place in them. Default: no. */
  readonly raw?: boolean
}

const BUFFER_BYTES = 1024 * 1024
/** What was decoded is small, mostly. */
const DEEPER_BYTES = 256 * 1024
/** A token written in escapes takes up to six times its bytes. */
const DECODE_REACH = 8 * 1024
const HEAD_BYTES = 8192
const NONE: readonly Uncovered[] = []
const NO_SUSPECTS: readonly Suspect[] = []
const NO_SIGNS: readonly number[] = []
const CLEAN = { matches: [], signs: [], claims: [], stopped: [], problems: [] } as const satisfies Omit<
  Scanned,
  'bytes'
>

/** What a look at one window brings. */
interface Seen {
  readonly candidates: readonly Candidate[]
  readonly suspected: readonly Suspect[]
  readonly signs: readonly number[]
}

/** Scans one blob after the other with a set of rules. Holds one buffer; not for concurrent use. */
export class Engine {
  readonly #finder: CandidateFinder
  readonly #window: Window
  readonly #positions: Positions
  readonly #text: Buffer
  readonly #options: EngineOptions
  readonly #table: RuleTable
  readonly #suspects: Suspects | undefined
  readonly #prefilter: ByteScanner
  #deeper: Engine | undefined
  #Weigher: typeof Weigher | undefined

  constructor(rules: readonly CompiledRule[] | RuleTable, options: EngineOptions) {
    const table = 'literals' in rules ? rules : tableOf(rules)
    const bytes = options.bufferBytes ?? BUFFER_BYTES
    const reach = Math.min(LONGEST_REACH, options.decode ? Math.max(DECODE_REACH, table.reach) : table.reach)
    const literals = options.decode ? table.literals.with(encodedLiterals(table.literals)) : table.literals
    const prefilter = options.createPrefilter(literals, Math.max(bytes, 4 * reach))
    this.#finder = new CandidateFinder(table, prefilter, {
      trusted: options.trusted ?? table.size,
      guard: (work) => runWithin(work, BUDGET_MS, options.clock ?? (() => performance.now())),
      escapes: options.decode !== undefined && options.decode !== false,
    })
    this.#window = new Window(prefilter.buffer, reach)
    const { buffer, byteOffset, length } = prefilter.buffer
    this.#text = Buffer.from(buffer, byteOffset, length)
    this.#positions = new Positions(this.#text, prefilter)
    this.#prefilter = prefilter
    this.#options = options
    this.#table = table
    this.#suspects = options.decode ? new Suspects(this.#finder, this.#window, this.#text, prefilter) : undefined
  }

  /**
   * Throws `KeysieveError` when the blob cannot be read, or rejects with it. Answers at once where the blob can be read at once, fits in
   * the buffer and holds nothing to look at, as nearly all files do: a promise for each costs as much as its search.
   */
  scan(blob: Blob, scope: Scope = { encodings: 0, containers: 0, budget: new Budget() }): Scanned | Promise<Scanned> {
    const opened = blob.open()
    return 'then' in opened
      ? opened.then((reader) => this.#scanReader(reader, blob, scope))
      : this.#scanReader(opened, blob, scope)
  }

  #scanReader(reader: Reader, blob: Blob, scope: Scope): Scanned | Promise<Scanned> {
    let scanned: Scanned | Promise<Scanned> | undefined
    try {
      const filling = this.#window.open(reader)
      scanned = filling
        ? filling.then(() => this.#scanOpened(reader, blob, scope))
        : this.#scanOpened(reader, blob, scope)
      return 'then' in scanned ? closing(scanned, reader) : scanned
    } finally {
      if (scanned === undefined || !('then' in scanned)) reader.close()
    }
  }

  /** The window holds the blob's first bytes. */
  #scanOpened(reader: Reader, blob: Blob, scope: Scope): Scanned | Promise<Scanned> {
    if (this.#options.raw) return this.#scanWindows(blob, [], scope)
    const window = this.#window
    const head = window.length === window.buffer.length ? window.buffer : window.buffer.subarray(0, window.length)
    const kind = detectUtf16(head)
    if (kind) return this.#scanUtf16(kind, reader, blob, scope)
    const container = this.#suspects && containerOf(head, blob.path)
    if (!container || this.#leavesOut(container)) return this.#scanWindows(blob, [], scope)
    return this.#scanContainer(container, reader, blob, scope)
  }

  async #scanUtf16(kind: Utf16, reader: Reader, blob: Blob, scope: Scope): Promise<Scanned> {
    const window = this.#window
    const utf8 = new Utf16Reader(kind, window.buffer.slice(0, window.length), reader)
    await window.open(utf8)
    return { ...(await this.#scanWindows(blob, [kind], scope)), bytes: utf8.consumed }
  }

  async #scanContainer(container: Container, reader: Reader, blob: Blob, scope: Scope): Promise<Scanned> {
    const { ContainerScan } = await import('./decode/containers.ts')
    const window = this.#window
    const head = new Uint8Array(window.buffer.subarray(0, window.length))
    return await new ContainerScan(blob, scope, this.#inner).run(container, head, reader, async (raw) => {
      await window.open(raw)
      return this.#scanWindows(blob, [])
    })
  }

  #leavesOut(decoder: string): boolean {
    const { decode } = this.#options
    return typeof decode === 'object' && decode.has(decoder)
  }

  /** See `ByteScanner`; null also where nothing here can. Not while a blob is scanned. */
  inflate(deflated: Uint8Array, exact: boolean): Buffer | null {
    return this.#prefilter.inflate?.(deflated, exact) ?? null
  }

  /** See `Deeper`. Overwrites the buffer. */
  mayHold(base64: string): boolean {
    const text = this.#text
    if (base64.length > text.length) return true
    const length = text.write(base64, 'base64')
    return (
      containerOf(text.subarray(0, Math.min(length, HEAD_BYTES)), '') !== undefined ||
      this.#finder.holdsExact(length, PLAIN_WORDS)
    )
  }

  /** Without a scope nothing is decoded. */
  #scanWindows(blob: Blob, decodedFrom: readonly string[], scope?: Scope): Scanned | Promise<Scanned> {
    this.#finder.reset()
    this.#positions.reset()
    this.#suspects?.reset()
    const suspects = scope && this.#suspects
    const first = this.#look(suspects)
    const window = this.#window
    if (!window.final || first || this.#finder.stopped.size > 0) return this.#scanOn(first, blob, decodedFrom, scope)
    return { ...CLEAN, bytes: window.length }
  }

  /** What stands in the window as it is; undefined: nothing. */
  #look(suspects: Suspects | undefined): Seen | undefined {
    const window = this.#window
    const candidates: Candidate[] = []
    this.#finder.find(window.from, window.to, window.length, candidates)
    const all = suspects?.find() ?? NO_SUSPECTS
    const suspected = all.length > 0 ? all.filter(({ decoder }) => !this.#leavesOut(decoder)) : NO_SUSPECTS
    const signs = suspects?.signs ?? NO_SIGNS
    return candidates.length > 0 || suspected.length > 0 || signs.length > 0
      ? { candidates, suspected, signs }
      : undefined
  }

  async #scanOn(
    first: Seen | undefined,
    blob: Blob,
    decodedFrom: readonly string[],
    scope: Scope | undefined,
  ): Promise<Scanned> {
    const window = this.#window
    const suspects = scope && this.#suspects
    let weigher: Weigher | undefined
    let decoding: Decoding | undefined
    let binary: boolean | undefined
    const isText = (): boolean => {
      binary ??= this.#options.isBinary(window.buffer.subarray(0, Math.min(window.length, HEAD_BYTES)))
      return !binary && textKind(blob.path) === 'plain'
    }
    const weigherHere = async (): Promise<Weigher> =>
      (weigher ??= await this.#weigherFor({ blob, decodedFrom, isText, now: this.#options.now }))
    for (let seen = first; ; seen = this.#look(suspects)) {
      if (seen) {
        const { candidates, suspected, signs } = seen
        let uncovered = NONE
        if (suspected.length > 0) {
          decoding ??= await this.#decodingOf(blob, scope!)
          uncovered = await decoding.uncover(suspected)
        }
        if (candidates.length > 0 || uncovered.length > 0) (await weigherHere()).weigh(candidates, uncovered)
        if (signs.length > 0) (await weigherHere()).heed(signs)
      }
      if (window.final) break
      // The head of the blob is about to leave the window.
      await this.#options.ready?.()
      isText()
      const { leaving } = window
      this.#positions.slide(leaving)
      this.#finder.slide(leaving)
      const filling = window.next()
      if (filling) await filling
    }
    const { muted } = this.#table
    const all = weigher?.matches() ?? []
    const matches = muted ? all.filter(({ rule }) => !muted.has(rule)) : all
    return {
      matches,
      signs: weigher?.idle(all) ?? [],
      claims: weigher?.claims ?? [],
      bytes: window.base + window.length,
      stopped: [...this.#finder.stopped],
      problems: decoding?.problems ?? [],
    }
  }

  async #decodingOf(blob: Blob, scope: Scope): Promise<Decoding> {
    const { Decoding } = await import('./decode/decoding.ts')
    return new Decoding(this.#window, this.#text, this.#inner, blob, scope)
  }

  /** The engine for what this one uncovers. */
  get #inner(): Deeper {
    this.#deeper ??= new Engine(this.#table, {
      ...this.#options,
      raw: false,
      bufferBytes: Math.min(DEEPER_BYTES, this.#options.bufferBytes ?? DEEPER_BYTES),
    })
    return this.#deeper
  }

  async #weigherFor(subject: Subject): Promise<Weigher> {
    this.#Weigher ??= (await import('./weigh.ts')).Weigher
    await this.#options.ready?.()
    return new this.#Weigher(subject, this.#window, this.#text, this.#positions)
  }
}

async function closing(scanned: Promise<Scanned>, reader: Reader): Promise<Scanned> {
  try {
    return await scanned
  } finally {
    reader.close()
  }
}
