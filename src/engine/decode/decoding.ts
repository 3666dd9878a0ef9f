import { DECODERS } from '../../decoders/list.ts'
import { containerOf } from '../../decoders/magic.ts'
import { type Blob, type Problem, readerOf } from '../../model/blob.ts'
import type { Match } from '../../model/match.ts'
import type { Window } from '../window.ts'
import { type Deeper, MOST_ENCODINGS, moved, type Scope } from './scope.ts'
import type { Suspect } from './suspect.ts'

/** A match in decoded text and the place of its encoded form in the window, half-open. */
export interface Uncovered {
  readonly start: number
  readonly end: number
  readonly match: Match
}

/** A decoded value this short may need the name that stands before it. */
const VALUE_BYTES = 512
const NAME_BYTES = 256
const SHORTEST = 8

/** Decodes what may be encoded in a window and scans it with an engine of its own. */
export class Decoding {
  readonly #window: Window
  readonly #text: Buffer
  readonly #deeper: Deeper
  readonly #blob: Blob
  readonly #scope: Scope
  readonly problems: Problem[] = []

  constructor(window: Window, text: Buffer, deeper: Deeper, blob: Blob, scope: Scope) {
    this.#window = window
    this.#text = text
    this.#deeper = deeper
    this.#blob = blob
    this.#scope = scope
  }

  async uncover(suspects: readonly Suspect[]): Promise<Uncovered[]> {
    const out: Uncovered[] = []
    for (const suspect of suspects) await this.#uncover(suspect, out)
    return out
  }

  async #uncover(suspect: Suspect, out: Uncovered[]): Promise<void> {
    const { decoder, start, end } = suspect
    const encoded = this.#text.latin1Slice(start, end)
    if (!suspect.text && !this.#deeper.mayHold(encoded)) return
    const { bytes, origin } = DECODERS[decoder](encoded)
    // Escapes get shorter: without any the text was scanned already.
    if (bytes.length < SHORTEST || (origin && bytes.length === encoded.length)) return
    const container = containerOf(bytes, '')
    if (container && suspect.cut)
      this.#limit(
        `the ${container} data in ${decoder} at byte ${this.#window.base + start} is too long to be unpacked whole`,
      )
    if (this.#scope.encodings === MOST_ENCODINGS) {
      // In binaries escapes turn up by chance at any depth.
      if (origin && !this.#deeper.mayHold(bytes.toString('base64'))) return
      this.#limit(`encodings are nested more than ${MOST_ENCODINGS} deep; what lies deeper was not scanned`)
      return
    }
    const name = origin || container || bytes.length > VALUE_BYTES ? '' : this.#nameBefore(start)
    const piece = Buffer.concat([Buffer.from(name, 'latin1'), bytes])
    const blob: Blob = { ...this.#blob, sizeBytes: piece.length, open: () => readerOf(piece) }
    const scanned = await this.#deeper.scan(blob, { ...this.#scope, encodings: this.#scope.encodings + 1 })
    this.problems.push(...scanned.problems)
    for (const match of scanned.matches) {
      // What touches a cut may go on behind it: another part has all of it.
      if (match.span.start < name.length || (suspect.cut && match.span.end === piece.length)) continue
      const change = { blob: this.#blob, decodedFrom: [decoder, ...match.decodedFrom] }
      const place = origin
        ? { start: start + origin[match.span.start]!, end: start + origin[match.span.end]! }
        : { start, end }
      out.push({ ...place, match: moved(match, change) })
    }
  }

  /** What stands on the line before a value: the name that tells what it is. Nothing when the value does not stand alone behind it. */
  #nameBefore(start: number): string {
    const text = this.#text.latin1Slice(Math.max(0, start - NAME_BYTES), start)
    return /[:=][ \t]*["'`]?$/.test(text) ? text.slice(text.lastIndexOf('\n') + 1) : ''
  }

  #limit(message: string): void {
    if (this.problems.some((problem) => problem.message === message)) return
    this.problems.push({ code: 'limit', path: this.#blob.path, message })
  }
}
