import { wasm } from 'virtual:prefilter-wasm'
import type { Literals, Pack } from '../rulebook/literals.ts'
import { GateRoom } from './gate-room.ts'
import { type ByteScanner, type CreateByteScanner, hitCapacity, type Known, RUN_CAPACITY } from './prefilter.ts'

/** What src/engine/assembly exports; addresses are bytes from the start of memory. */
interface Exports {
  readonly memory: WebAssembly.Memory
  readonly buffer: WebAssembly.Global
  readonly source: WebAssembly.Global
  readonly hitLiterals: WebAssembly.Global
  readonly hitOffsets: WebAssembly.Global
  readonly hitWays: WebAssembly.Global
  readonly knowns: WebAssembly.Global
  readonly gateRoom: WebAssembly.Global
  readonly runStarts: WebAssembly.Global
  readonly runEnds: WebAssembly.Global
  /** `next`, `nextRun` and `passed`. */
  readonly state: WebAssembly.Global
  layOut(
    count: number,
    sourceBytes: number,
    textBytes: number,
    hits: number,
    runs: number,
    gateBytes: number,
    capacityBytes: number,
  ): void
  enter(first: number, count: number, lengths: number, textsEnd: number, form: number): void
  find(from: number, to: number, limit: number): number
  pass(limit: number): number
  holdsNul(from: number, to: number): boolean
  countNewlines(from: number, to: number): number
  countUnits(from: number, to: number): number
  lastNewline(from: number, to: number): number
  findRuns(from: number, to: number, minLength: number): number
  findEncoded(from: number, to: number, kept: number): number
  inflate(source: number, length: number, target: number, capacity: number, exact: boolean): number
}

/** As src/engine/assembly/enter.ts numbers them. */
const FORMS = { exact: 0, caseless: 1, wide: 2 } satisfies Record<Pack['form'], number>

/** All built-in rules take 215 KB once each of their literals was met; the rest is for a user's. */
const GATE_BYTES = 320 * 1024

let compiled: WebAssembly.Module | undefined

/** The fast scanner. Instantiates synchronously; throws where WebAssembly, its SIMD or the memory cannot be had. */
export const createWasm: CreateByteScanner = (literals, capacityBytes) => {
  compiled ??= new WebAssembly.Module(wasm())
  return new WasmScanner(new WebAssembly.Instance<Exports>(compiled).exports, literals, capacityBytes)
}

class WasmScanner implements ByteScanner {
  readonly #wasm: Exports
  readonly #state: Int32Array
  readonly #gates: GateRoom
  readonly #source: Buffer
  /** Literals with NULs, a third of all: entered when a text has one. */
  #later: { readonly pack: Pack; readonly first: number }[] = []
  readonly buffer: Uint8Array
  readonly literals: Uint32Array
  readonly offsets: Uint32Array
  readonly ways: Uint32Array
  readonly runStarts: Uint32Array
  readonly runEnds: Uint32Array

  constructor(wasm: Exports, literals: Literals, capacityBytes: number) {
    let sourceBytes = 0
    let textBytes = 0
    for (const { form, lengths, texts } of literals.packs) {
      sourceBytes = Math.max(sourceBytes, lengths.length + texts.length)
      // Pieces of 16 bytes and their masks: at most one for each literal more than its bytes fill.
      textBytes += 32 * (lengths.length + ((form === 'wide' ? 2 * texts.length : texts.length) >> 4))
    }
    const hits = hitCapacity(literals.length)
    wasm.layOut(literals.length, sourceBytes, textBytes, hits, RUN_CAPACITY, GATE_BYTES, capacityBytes)
    const memory = wasm.memory.buffer
    const source = Buffer.from(memory, wasm.source.value, sourceBytes)
    this.#wasm = wasm
    this.#source = source
    let first = literals.length
    for (let at = literals.packs.length - 1; at >= 0; at--) {
      const pack = literals.packs[at]!
      first -= pack.lengths.length
      if (pack.form === 'wide') this.#later.push({ pack, first })
      else this.#enter(pack, first)
    }
    this.#state = new Int32Array(memory, wasm.state.value, 3)
    this.#gates = new GateRoom(memory, wasm.knowns.value, wasm.gateRoom.value, GATE_BYTES)
    this.buffer = Buffer.from(memory, wasm.buffer.value, capacityBytes)
    this.literals = new Uint32Array(memory, wasm.hitLiterals.value, hits)
    this.offsets = new Uint32Array(memory, wasm.hitOffsets.value, hits)
    this.ways = new Uint32Array(memory, wasm.hitWays.value, hits)
    this.runStarts = new Uint32Array(memory, wasm.runStarts.value, RUN_CAPACITY)
    this.runEnds = new Uint32Array(memory, wasm.runEnds.value, RUN_CAPACITY)
  }

  get next(): number {
    return this.#state[0]!
  }

  get nextRun(): number {
    return this.#state[1]!
  }

  #enter({ form, lengths, texts }: Pack, first: number): void {
    this.#source.write(lengths + texts, 'latin1')
    const at = this.#source.byteOffset
    this.#wasm.enter(first, lengths.length, at, at + lengths.length + texts.length, FORMS[form])
  }

  find(from: number, to: number, limit: number): number {
    if (this.#later.length > 0 && this.#wasm.holdsNul(from, limit)) {
      for (const { pack, first } of this.#later) this.#enter(pack, first)
      this.#later = []
    }
    return this.#wasm.find(from, to, limit)
  }

  pass(limit: number): number {
    return this.#wasm.pass(limit)
  }

  get passed(): number {
    return this.#state[2]!
  }

  know(literal: number, known: Known): void {
    this.#gates.enter(literal, known)
  }

  countNewlines(from: number, to: number): number {
    return this.#wasm.countNewlines(from, to)
  }

  countUnits(from: number, to: number): number {
    return this.#wasm.countUnits(from, to)
  }

  lastNewline(from: number, to: number): number {
    return this.#wasm.lastNewline(from, to)
  }

  findRuns(from: number, to: number, minLength: number): number {
    return this.#wasm.findRuns(from, to, minLength)
  }

  findEncoded(from: number, to: number, kept: number): number {
    return this.#wasm.findEncoded(from, to, kept)
  }

  inflate(deflated: Uint8Array, exact: boolean): Buffer | null {
    const capacity = this.buffer.length - deflated.length
    if (capacity <= 0) return null
    this.buffer.set(deflated, capacity)
    const start = this.buffer.byteOffset
    const length = this.#wasm.inflate(start + capacity, deflated.length, start, capacity, exact)
    return length < 0 ? null : copyOf(this.buffer.subarray(0, length))
  }
}

const SLAB_BYTES = 256 * 1024
let slab = Buffer.alloc(0)

/** Memory that is asked for piece by piece costs more than all that is put into it. */
function copyOf(bytes: Uint8Array): Buffer {
  const { length } = bytes
  if (4 * length > SLAB_BYTES) return Buffer.from(bytes)
  if (slab.length < length) slab = Buffer.allocUnsafeSlow(SLAB_BYTES)
  const copy = slab.subarray(0, length)
  slab = slab.subarray(length)
  copy.set(bytes)
  return copy
}
