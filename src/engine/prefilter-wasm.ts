import { WASM_BASE64 } from 'virtual:prefilter-wasm'
import {
  type ByteScanner,
  type CreateByteScanner,
  checkLiterals,
  hitCapacity,
  type Literal,
  RUN_CAPACITY,
} from './prefilter.ts'

/** What src/engine/assembly exports; addresses are bytes from the start of memory. */
interface Exports {
  readonly memory: WebAssembly.Memory
  readonly buffer: WebAssembly.Global
  readonly source: WebAssembly.Global
  readonly hitLiterals: WebAssembly.Global
  readonly hitOffsets: WebAssembly.Global
  readonly runStarts: WebAssembly.Global
  readonly runEnds: WebAssembly.Global
  readonly next: WebAssembly.Global
  readonly nextRun: WebAssembly.Global
  layOut(count: number, sourceBytes: number, textBytes: number, hits: number, runs: number, capacityBytes: number): void
  enter(literal: number, length: number, caseless: boolean): void
  find(from: number, to: number, limit: number): number
  countNewlines(from: number, to: number): number
  countUnits(from: number, to: number): number
  lastNewline(from: number, to: number): number
  findRuns(from: number, to: number, minLength: number): number
}

let compiled: WebAssembly.Module | undefined

/** The fast scanner. Instantiates synchronously; throws where WebAssembly, its SIMD or the memory cannot be had. */
export const createWasm: CreateByteScanner = (literals, capacityBytes) => {
  checkLiterals(literals)
  compiled ??= new WebAssembly.Module(Buffer.from(WASM_BASE64, 'base64'))
  const wasm = new WebAssembly.Instance<Exports>(compiled).exports
  return new WasmScanner(wasm, literals, capacityBytes)
}

class WasmScanner implements ByteScanner {
  readonly #wasm: Exports
  readonly buffer: Uint8Array
  readonly literals: Uint32Array
  readonly offsets: Uint32Array
  readonly runStarts: Uint32Array
  readonly runEnds: Uint32Array

  constructor(wasm: Exports, literals: readonly Literal[], capacityBytes: number) {
    const lastFirst = literals.toReversed()
    const source = lastFirst.map(({ text }) => text).join('')
    const textBytes = literals.reduce((sum, { text }) => sum + 32 * Math.ceil(text.length / 16), 0)
    const hits = hitCapacity(literals.length)
    wasm.layOut(literals.length, source.length, textBytes, hits, RUN_CAPACITY, capacityBytes)
    const memory = wasm.memory.buffer
    Buffer.from(memory).write(source, wasm.source.value, 'latin1')
    let literal = literals.length
    for (const { text, caseless } of lastFirst) wasm.enter(--literal, text.length, caseless)
    this.#wasm = wasm
    this.buffer = Buffer.from(memory, wasm.buffer.value, capacityBytes)
    this.literals = new Uint32Array(memory, wasm.hitLiterals.value, hits)
    this.offsets = new Uint32Array(memory, wasm.hitOffsets.value, hits)
    this.runStarts = new Uint32Array(memory, wasm.runStarts.value, RUN_CAPACITY)
    this.runEnds = new Uint32Array(memory, wasm.runEnds.value, RUN_CAPACITY)
  }

  get next(): number {
    return this.#wasm.next.value
  }

  get nextRun(): number {
    return this.#wasm.nextRun.value
  }

  find(from: number, to: number, limit: number): number {
    return this.#wasm.find(from, to, limit)
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
}
