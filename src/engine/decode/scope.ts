import type { Blob, Problem } from '../../model/blob.ts'
import type { Confidence } from '../../model/confidence.ts'
import { KeysieveError } from '../../model/error.ts'
import type { Match, Sign } from '../../model/match.ts'

/** Encodings within encodings. */
export const MOST_ENCODINGS = 3
/** Archives within archives, compressions counted. */
export const MOST_CONTAINERS = 8

const MOST_BYTES = 1024 ** 3

/** What one listed blob may cost in all, whatever is nested in it. Bytes bound the time too: scanning is linear. */
export class Budget {
  #bytes = MOST_BYTES

  /** Throws `KeysieveError` ('bomb') when too much has been unpacked. */
  spend(bytes: number): void {
    this.#bytes -= bytes
    if (this.#bytes < 0) throw new KeysieveError('bomb', 'unpacks to more than 1 GiB; the rest was not scanned')
  }
}

/** How deep the engine is in a blob. */
export interface Scope {
  readonly encodings: number
  readonly containers: number
  readonly budget: Budget
}

/** Bytes that some rule takes for a secret, whoever won them in the end. Half-open. */
export interface Claimed {
  readonly start: number
  readonly end: number
  readonly rule: string
  readonly confidence: Confidence
}

export interface Scanned {
  readonly matches: readonly Match[]
  /** In the order in which they turned up. */
  readonly claims: readonly Claimed[]
  readonly bytes: number
  /** Rules of the user's that ran out of time here: what they would have found is not known. */
  readonly stopped: readonly string[]
  /** Encoded or packed parts that were not scanned to their end. The paths are those of the blob and of what is in it. */
  readonly problems: readonly Problem[]
  /** Marks in the blob itself that allow none of the matches. */
  readonly signs?: readonly Sign[]
}

/** The engine that scans what was decoded. */
export interface Deeper {
  scan(blob: Blob, scope: Scope): Scanned | Promise<Scanned>
  /** Whether a case-exact literal of any rule stands in what this base64 text decodes to, or it is a container. */
  mayHold(base64: string): boolean
}

/** A match as the layer around it sees it. Copies getters as they are: some ids take a tenth of a second. */
export function moved(match: Match, changes: Partial<Match>): Match {
  const properties = { ...Object.getOwnPropertyDescriptors(match), ...Object.getOwnPropertyDescriptors(changes) }
  return Object.defineProperties({}, properties) as Match
}
