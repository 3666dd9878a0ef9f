import type { Literal } from '../rulebook/literals.ts'
import { countNewlines, countUnits, lastNewline, nextRunOf } from './byte-tools.ts'
import { EscapesAtLiterals } from './decode/escapes.ts'
import { mayBeEncoded, SHORTEST, WRAPPED } from './decode/runs.ts'
import { lets } from './gate.ts'
import {
  type ByteScanner,
  type CreateByteScanner,
  hitCapacity,
  type Known,
  MOST_WAYS,
  RUN_CAPACITY,
} from './prefilter.ts'

const HASH = 0x9e3779b1
/** 2^18 places: a literal of three bytes takes 32 of them, a longer one takes one. */
const GRAM_BITS = 18
/**
 * Of four bytes, all but the case of the first three and the lowest five bits of the last: what a place is computed
 * from.
 */
const GRAM_MASK = 0xdfdfdf1f
const CHAIN_BITS = 12
const NONE = -1

/**
 * The plain scanner. At every offset one look-up by four bytes tells whether some literal may start there; then the
 * chain of those that share the first three bytes is compared, byte for byte. 200-300 MB/s with 700 literals (an
 * Aho-Corasick automaton has 440, but takes 12 ms to build, gives the hits out of order, and is harder to see through).
 */
export const createTwin: CreateByteScanner = (literals, capacityBytes) => new Twin([...literals], capacityBytes)

class Twin implements ByteScanner {
  readonly buffer: Uint8Array
  readonly literals: Uint32Array
  readonly offsets: Uint32Array
  readonly ways: Uint32Array
  readonly runStarts = new Uint32Array(RUN_CAPACITY)
  readonly runEnds = new Uint32Array(RUN_CAPACITY)
  next = 0
  nextRun = 0
  passed = 0
  #hits = 0
  #read = 0
  #escapes: EscapesAtLiterals | undefined
  readonly #known: (Known | undefined)[] = []
  /** The buffer and a few bytes more, so that a gram at its end is read without a check. */
  readonly #bytes: Uint8Array
  readonly #grams = new Uint8Array(1 << GRAM_BITS)
  /** Hash of the first three bytes without their case -> the lowest literal of the chain; literal -> the next one. */
  readonly #chains = new Int32Array(1 << CHAIN_BITS).fill(NONE)
  readonly #following: Int32Array
  /** Of each literal the first four bytes, first highest, and which of their bits count. */
  readonly #values: Int32Array
  readonly #masks: Int32Array
  readonly #texts: readonly Uint8Array[]
  readonly #caseless: readonly boolean[]

  constructor(literals: readonly Literal[], capacityBytes: number) {
    this.#bytes = Buffer.allocUnsafeSlow(capacityBytes + 4)
    this.buffer = this.#bytes.subarray(0, capacityBytes)
    this.literals = new Uint32Array(hitCapacity(literals.length))
    this.offsets = new Uint32Array(hitCapacity(literals.length))
    this.ways = new Uint32Array(hitCapacity(literals.length))
    this.#following = new Int32Array(literals.length)
    this.#values = new Int32Array(literals.length)
    this.#masks = new Int32Array(literals.length)
    this.#texts = literals.map(({ text }) => Buffer.from(text, 'latin1'))
    this.#caseless = literals.map(({ caseless }) => caseless)
    for (let index = literals.length - 1; index >= 0; index--) this.#enter(index)
  }

  #enter(index: number): void {
    const text = this.#texts[index]!
    let value = 0
    let mask = 0
    for (let i = 0; i < 4; i++) {
      const bits = i >= text.length ? 0 : maskOf(text[i]!, this.#caseless[index]!)
      value = (value << 8) | (text[i]! & bits)
      mask = (mask << 8) | bits
    }
    this.#values[index] = value
    this.#masks[index] = mask
    const chain = chainOf(value)
    this.#following[index] = this.#chains[chain]!
    this.#chains[chain] = index
    if (text.length > 3) this.#grams[placeOf(value)] = 1
    else for (let last = 0; last < 32; last++) this.#grams[placeOf(value | last)] = 1
  }

  find(from: number, to: number, limit: number): number {
    const { literals, offsets } = this
    const bytes = this.#bytes
    const grams = this.#grams
    const full = literals.length - this.#texts.length
    const end = Math.min(to, limit - 2)
    let count = 0
    let gram = from < end ? (bytes[from]! << 16) | (bytes[from + 1]! << 8) | bytes[from + 2]! : 0
    this.next = to
    for (let at = from; at < end; at++) {
      gram = (gram << 8) | bytes[at + 3]!
      if (grams[placeOf(gram)] === 0) continue
      if (count > full) {
        this.next = at
        break
      }
      for (let index = this.#chains[chainOf(gram)]!; index !== NONE; index = this.#following[index]!) {
        if ((gram & this.#masks[index]!) !== this.#values[index] || !this.#isAt(index, at, limit)) continue
        literals[count] = index
        offsets[count++] = at
      }
    }
    this.#hits = count
    this.#read = 0
    this.#escapes = undefined
    this.passed = 0
    return count
  }

  know(literal: number, known: Known): void {
    this.#known[literal] = known
  }

  pass(limit: number): number {
    for (; this.#read < this.#hits; this.#read++) {
      const literal = this.literals[this.#read]!
      const known = this.#known[literal]
      if (!known) return literal
      const offset = this.offsets[this.#read]!
      const ways = this.#openWays(known, offset, limit)
      if (ways === 0 && !this.#stays(known, offset, limit)) continue
      this.literals[this.passed] = literal
      this.offsets[this.passed] = offset
      this.ways[this.passed++] = ways
    }
    return NONE
  }

  #stays({ stays }: Known, offset: number, limit: number): boolean {
    if (stays !== 'if-escaped') return stays === 'always'
    const { buffer, byteOffset, length } = this.buffer
    this.#escapes ??= new EscapesAtLiterals(Buffer.from(buffer, byteOffset, length), limit)
    return this.#escapes.at(offset) !== undefined
  }

  #openWays({ ways, length }: Known, at: number, limit: number): number {
    let open = 0
    for (const [number, way] of ways.entries()) {
      if (number >= MOST_WAYS - 1) return open | (1 << (MOST_WAYS - 1))
      const end = at + length
      const isOpen =
        way === null ||
        lets(way.gate, this.buffer, at, end, way.anchored ? at : Math.max(0, end - way.longest), way.longest, limit)
      if (isOpen) open |= 1 << number
    }
    return open
  }

  #isAt(index: number, at: number, limit: number): boolean {
    const bytes = this.#bytes
    const text = this.#texts[index]!
    if (at + text.length > limit) return false
    const caseless = this.#caseless[index]!
    for (let i = 0; i < text.length; i++) {
      const mask = maskOf(text[i]!, caseless)
      if ((bytes[at + i]! & mask) !== (text[i]! & mask)) return false
    }
    return true
  }

  countNewlines(from: number, to: number): number {
    return countNewlines(this.buffer, from, to)
  }

  countUnits(from: number, to: number): number {
    return countUnits(this.buffer, from, to)
  }

  lastNewline(from: number, to: number): number {
    return lastNewline(this.buffer, from, to)
  }

  findRuns(from: number, to: number, minLength: number): number {
    return this.#runs(from, to, minLength, () => true)
  }

  findEncoded(from: number, to: number, kept: number): number {
    return this.#runs(
      from,
      to,
      SHORTEST,
      (start, end) => end - start >= WRAPPED || start < kept || end === to || mayBeEncoded(this.buffer, start, end),
    )
  }

  #runs(from: number, to: number, minLength: number, takes: (start: number, end: number) => boolean): number {
    let count = 0
    this.nextRun = to
    for (
      let run = nextRunOf(this.buffer, from, to, minLength);
      run;
      run = nextRunOf(this.buffer, run.end, to, minLength)
    ) {
      if (!takes(run.start, run.end)) continue
      if (count === RUN_CAPACITY) {
        this.nextRun = run.start
        break
      }
      this.runStarts[count] = run.start
      this.runEnds[count++] = run.end
    }
    return count
  }
}

function placeOf(gram: number): number {
  return Math.imul(gram & GRAM_MASK, HASH) >>> (32 - GRAM_BITS)
}

function chainOf(gram: number): number {
  return Math.imul(gram & 0xdfdfdf00, HASH) >>> (32 - CHAIN_BITS)
}

/** The bits of a byte that count: all, but of a letter without case not 0x20. */
function maskOf(byte: number, caseless: boolean): number {
  return caseless && (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a ? 0xdf : 0xff
}
