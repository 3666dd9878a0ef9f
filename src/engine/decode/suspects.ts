import { utf16RunAt } from '../../decoders/utf16-run.ts'
import { type Literals, type Pack, packOf } from '../../rulebook/literals.ts'
import type { CandidateFinder } from '../candidates.ts'
import type { ByteScanner } from '../prefilter.ts'
import type { Window } from '../window.ts'
import { EscapesAtLiterals, escapedAtWord, WORDS } from './escapes.ts'
import { EncodedRuns } from './runs.ts'
import { SIGN_WORDS } from './sign-words.ts'
import type { Suspect } from './suspect.ts'

/** How far a UTF-16 text is followed from a rule's literal in it. */
const UTF16_BYTES = 8192
const WORD_PACK = packOf('caseless', [...WORDS.map(({ text }) => text), ...SIGN_WORDS])

/** The first literals of `encodedLiterals` that do not stand for UTF-16. */
export const PLAIN_WORDS = WORDS.length + SIGN_WORDS.length

/**
 * The literals that wake decoders, beside those that wake rules: escape words, words of marks, and the rules' own in UTF-16 of
 * either byte order.
 */
export function encodedLiterals({ packs }: Literals): Pack[] {
  return [WORD_PACK, ...packs.filter(({ form }) => form === 'exact').map((pack): Pack => ({ ...pack, form: 'wide' }))]
}

/** Finds what may be encoded in a window: cheap, and loaded always. The decoders themselves are loaded when it finds something. */
export class Suspects {
  readonly #finder: CandidateFinder
  readonly #window: Window
  readonly #text: Buffer
  readonly #runs: EncodedRuns

  constructor(finder: CandidateFinder, window: Window, text: Buffer, prefilter: ByteScanner) {
    this.#finder = finder
    this.#window = window
    this.#text = text
    this.#runs = new EncodedRuns(prefilter, window)
  }

  reset(): void {
    this.#runs.reset()
  }

  /** Where words of marks stood in the last `find`. */
  readonly signs: number[] = []

  /** To be called after the finder has seen the window. */
  find(): Suspect[] {
    const out: Suspect[] = []
    this.signs.length = 0
    const { length } = this.#window
    this.#runs.find(out)
    const escapes = new EscapesAtLiterals(this.#text, length)
    for (const at of this.#finder.anchors) addUnlessIn(out, escapes.at(at))
    const { encoded } = this.#finder
    for (let i = 0; i < encoded.length; i += 2) {
      const at = encoded[i + 1]!
      const index = encoded[i]!
      const word = WORDS[index]
      if (index >= WORDS.length && index < PLAIN_WORDS) this.signs.push(at)
      else if (word) addUnlessIn(out, escapedAtWord(this.#text, at, length, word.decoder))
      else {
        const { kind, start, end } = utf16RunAt(this.#text, at, length, UTF16_BYTES)
        addUnlessIn(out, { decoder: kind, start, end, text: true, cut: false })
      }
    }
    return out
  }
}

/** Hits come in ascending order, so the last suspect of the same kind is the one that may cover this one. */
function addUnlessIn(out: Suspect[], suspect: Suspect | undefined): void {
  if (!suspect) return
  const last = out.findLast(({ decoder }) => decoder === suspect.decoder)
  if (!last || last.start > suspect.start || last.end < suspect.end) out.push(suspect)
}
