import type { Gate } from '../rulebook/schema.ts'

interface Step {
  readonly bytes: Uint8Array
  readonly least: number
  readonly most: number
}

/** A rule's gate with its bytes as tables: a few look-ups where a literal stands tell most places where its pattern cannot match. */
export class ReadyGate {
  readonly #before: Uint8Array
  readonly #behind: readonly Step[]
  readonly #run: Uint8Array | undefined
  readonly #runLength: number

  constructor({ before, behind, run }: Gate) {
    this.#before = tableOf(before ?? '')
    this.#behind = behind.map(([ranges, least, most]) => ({ bytes: tableOf(ranges), least, most }))
    this.#run = run ? tableOf(run[0]) : undefined
    this.#runLength = run?.[1] ?? 0
  }

  /**
   * Whether the pattern may match where a literal stands in [at, end).
   *
   * @param from where a match that holds this literal can start at the earliest
   * @param to where it ends at the latest
   */
  lets(text: Uint8Array, at: number, end: number, from: number, to: number): boolean {
    if (at > 0 && this.#before[text[at - 1]!] === 1) return false
    const steps = this.#behind
    let next = end
    for (let i = 0; i < steps.length; i++) {
      const { bytes, least, most } = steps[i]!
      const first = next
      const last = Math.min(to, next + most)
      while (next < last && bytes[text[next]!] === 1) next++
      if (next - first < least) return false
    }
    return this.#run === undefined || holdsRun(text, from, to, this.#run, this.#runLength)
  }
}

/** Looks at one byte in `length` until it meets one of a run. */
function holdsRun(text: Uint8Array, from: number, to: number, bytes: Uint8Array, length: number): boolean {
  let start = from
  for (let probe = start + length - 1; probe < to; probe = start + length - 1) {
    let at = probe
    while (at >= start && bytes[text[at]!] === 1) at--
    if (at < start) return true
    start = at + 1
  }
  return false
}

const tables = new Map<string, Uint8Array>()

function tableOf(ranges: string): Uint8Array {
  let table = tables.get(ranges)
  if (!table) {
    table = new Uint8Array(256)
    for (let i = 0; i < ranges.length; i += 2) table.fill(1, ranges.charCodeAt(i), ranges.charCodeAt(i + 1) + 1)
    tables.set(ranges, table)
  }
  return table
}
