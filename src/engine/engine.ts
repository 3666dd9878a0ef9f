import { detectUtf16, Utf16Reader } from '../decoders/utf16.ts'
import type { Blob } from '../model/blob.ts'
import type { Match } from '../model/match.ts'
import { LONGEST_REACH } from '../rulebook/limits.ts'
import type { CompiledRule } from '../rulebook/schema.ts'
import { type Candidate, CandidateFinder, indexLiterals } from './candidates.ts'
import { BUDGET_MS, runWithin } from './guard.ts'
import { Positions } from './positions.ts'
import type { CreateByteScanner } from './prefilter.ts'
import { textKind } from './text-kind.ts'
import type { Subject, Weigher } from './weigh.ts'
import { Window } from './window.ts'

export interface EngineOptions {
  readonly createPrefilter: CreateByteScanner
  /** Milliseconds since the epoch, for tokens that expire. */
  readonly now: number
  /** Tells binary from text by the first bytes of a blob. */
  readonly isBinary: (head: Uint8Array) => boolean
  /** Rules from this index on are a user's own and run under a time limit; default: none. */
  readonly trusted?: number
  /** Size of the one buffer; tests make it small to cut everywhere. */
  readonly bufferBytes?: number
}

export interface Scanned {
  readonly matches: readonly Match[]
  readonly bytes: number
  /** Rules of the user's that ran out of time here: what they would have found is not known. */
  readonly stopped: readonly string[]
}

const BUFFER_BYTES = 1024 * 1024
const HEAD_BYTES = 8192

/** Scans one blob after the other with a set of rules. Holds one buffer; not for concurrent use. */
export class Engine {
  readonly #finder: CandidateFinder
  readonly #window: Window
  readonly #positions: Positions
  readonly #text: Buffer
  readonly #options: EngineOptions
  #Weigher: typeof Weigher | undefined

  constructor(rules: readonly CompiledRule[], options: EngineOptions) {
    const bytes = options.bufferBytes ?? BUFFER_BYTES
    const index = indexLiterals(rules)
    const reach = Math.min(LONGEST_REACH, Math.max(256, ...rules.map((rule) => rule.longest + rule.margin + 64)))
    const prefilter = options.createPrefilter(index.literals, Math.max(bytes, 4 * reach))
    this.#finder = new CandidateFinder(rules, index, prefilter, options.trusted ?? rules.length, (work) => runWithin(work, BUDGET_MS))
    this.#window = new Window(prefilter.buffer, reach)
    const { buffer, byteOffset, length } = prefilter.buffer
    this.#text = Buffer.from(buffer, byteOffset, length)
    this.#positions = new Positions(this.#text, prefilter)
    this.#options = options
  }

  /** Throws `KeysieveError` when the blob cannot be read. */
  async scan(blob: Blob): Promise<Scanned> {
    const window = this.#window
    const opened = blob.open()
    const reader = 'then' in opened ? await opened : opened
    try {
      await window.open(reader)
      const kind = detectUtf16(window.buffer.subarray(0, window.length))
      if (!kind) return await this.#scanWindows(blob, [])
      const utf8 = new Utf16Reader(kind, window.buffer.slice(0, window.length), reader)
      await window.open(utf8)
      return { ...(await this.#scanWindows(blob, [kind])), bytes: utf8.consumed }
    } finally {
      reader.close()
    }
  }

  async #scanWindows(blob: Blob, decodedFrom: readonly string[]): Promise<Scanned> {
    const window = this.#window
    let weigher: Weigher | undefined
    let binary: boolean | undefined
    const isText = (): boolean => {
      binary ??= this.#options.isBinary(window.buffer.subarray(0, Math.min(window.length, HEAD_BYTES)))
      return !binary && textKind(blob.path) === 'plain'
    }
    this.#finder.reset()
    this.#positions.reset()
    for (;;) {
      const candidates: Candidate[] = []
      this.#finder.find(window.from, window.to, window.length, candidates)
      if (candidates.length > 0) {
        weigher ??= await this.#weigherFor({ blob, decodedFrom, isText, now: this.#options.now })
        weigher.weigh(candidates)
      }
      if (window.final) break
      // The head of the blob is about to leave the window.
      isText()
      const { leaving } = window
      this.#positions.slide(leaving)
      this.#finder.slide(leaving)
      await window.next()
    }
    return { matches: weigher?.matches() ?? [], bytes: window.base + window.length, stopped: [...this.#finder.stopped] }
  }

  async #weigherFor(subject: Subject): Promise<Weigher> {
    this.#Weigher ??= (await import('./weigh.ts')).Weigher
    return new this.#Weigher(subject, this.#window, this.#text, this.#positions)
  }
}
