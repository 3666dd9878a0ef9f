import type { ReadyRun } from './gate.ts'
import type { GatedWay, Known } from './prefilter.ts'
import { MOST_WAYS, type Stays } from './prefilter.ts'

/** Words of four bytes in the records that src/engine/assembly/gates.ts reads, in their order there. */
const KNOWN_WORDS = 4
const GATE_WORDS = 11
const RUN_WORDS = 7
const STAYS = { never: 0, always: 1, 'if-escaped': 2 } satisfies Record<Stays, number>

/** Puts what is known of literals where the wasm scanner looks for it. */
export class GateRoom {
  readonly #words: Uint32Array
  readonly #bytes: Uint8Array
  /** Address of the literals' records. */
  readonly #knowns: number
  #next: number
  readonly #end: number
  /** Addresses of what was put down already. */
  readonly #tables = new Map<Uint8Array, number>()
  readonly #runs = new Map<string, number>()

  constructor(memory: ArrayBuffer, knowns: number, start: number, length: number) {
    this.#words = new Uint32Array(memory)
    this.#bytes = new Uint8Array(memory)
    this.#knowns = knowns
    this.#next = start
    this.#end = start + length
  }

  enter(literal: number, { stays, length, ways }: Known): void {
    let open = 0
    let first = 0
    for (const [number, way] of ways.entries()) {
      const bit = 1 << Math.min(number, MOST_WAYS - 1)
      const gate = way === null || number >= MOST_WAYS - 1 ? 0 : this.#gate(way, length, bit, first)
      if (gate === 0) open |= bit
      else first = gate
    }
    this.#words.set([1, STAYS[stays], open, first], (this.#knowns >> 2) + KNOWN_WORDS * literal)
  }

  /** Its address; 0: there is no room. */
  #gate({ gate, anchored, longest }: GatedWay, length: number, bit: number, next: number): number {
    const { before, automaton, run } = gate
    const most = 4 * (GATE_WORDS + RUN_WORDS) + 3 * 256 + (automaton?.rows.length ?? 0)
    if (this.#end - this.#next < most + 64) return 0
    const beforeAt = before ? this.#table(before) : 0
    const classesAt = automaton ? this.#table(automaton.classes) : 0
    const rowsAt = automaton ? this.#table(automaton.rows) : 0
    const runAt = run ? this.#run(run) : 0
    const { width, start } = automaton ?? { width: 0, start: 0 }
    const at = this.#take(4 * GATE_WORDS)
    this.#words.set(
      [next, bit, Number(anchored), longest, length, beforeAt, classesAt, rowsAt, width, start, runAt],
      at >> 2,
    )
    return at
  }

  #run({ bytes, least, most, within }: ReadyRun): number {
    const table = this.#table(bytes)
    const key = [table, least, most, within].join(' ')
    let at = this.#runs.get(key)
    if (at === undefined) {
      at = this.#take(4 * RUN_WORDS)
      this.#words.set([table, least, most, within, 0, 0, 0], at >> 2)
      this.#runs.set(key, at)
    }
    return at
  }

  #table(bytes: Uint8Array): number {
    let at = this.#tables.get(bytes)
    if (at === undefined) {
      at = this.#take(bytes.length)
      this.#bytes.set(bytes, at)
      this.#tables.set(bytes, at)
    }
    return at
  }

  #take(bytes: number): number {
    const at = this.#next
    this.#next += (bytes + 3) & ~3
    return at
  }
}
