import { fstatSync, openSync, readSync } from 'node:fs'
import type { Inflate, ObjectType, PlainObject } from './loose.ts'

/** By the number in a pack's entry (gitformat-pack(5)). */
const TYPES: readonly (ObjectType | undefined)[] = [undefined, 'commit', 'tree', 'blob', 'tag']
const OFFSET_DELTA = 6
const REFERENCE_DELTA = 7
const ID_BYTES = 20
const FANOUT_AT = 8
const IDS_AT = FANOUT_AT + 256 * 4
/** What an entry's header takes at most: its size, and a delta's base. */
const HEADER_BYTES = 32
/** Deflating makes what cannot be made smaller larger by so little (zlib's `deflateBound`). */
const OVERHEAD_BYTES = 64

/** Few trees and commits are larger; those are left to git. */
const MOST_BYTES = 1024 * 1024

/** Takes one object more into account; false when it is too many. */
export type Spend = () => boolean

/** One pack of the object store with its index, read where it is needed and no further. Every doubt is a null: git is asked then. */
export class Pack {
  readonly #index: number
  readonly #data: number
  readonly #fanout: Buffer

  /** Throws when it cannot be opened. @param stem the path without `.idx` and `.pack` */
  constructor(stem: string) {
    this.#index = openSync(`${stem}.idx`, 'r')
    this.#data = openSync(`${stem}.pack`, 'r')
    const head = bytesAt(this.#index, 0, IDS_AT)
    if (head.length < IDS_AT || head.readUInt32BE(0) !== 0xff744f63 || head.readUInt32BE(4) !== 2)
      throw new Error('an index of another version')
    this.#fanout = head.subarray(FANOUT_AT)
    if (!this.#fits()) throw new Error('a pack that is not the one of its index')
  }

  /** What git looks at too when it opens a pack: how many objects it has, and the sum at its end, which its index repeats. */
  #fits(): boolean {
    const count = bytesAt(this.#data, 0, 12)
    const sum = bytesAt(this.#data, fstatSync(this.#data).size - ID_BYTES, ID_BYTES)
    const repeated = bytesAt(this.#index, fstatSync(this.#index).size - 2 * ID_BYTES, ID_BYTES)
    return count.latin1Slice(0, 4) === 'PACK' && count.readUInt32BE(8) === this.#upTo(255) && sum.equals(repeated)
  }

  get descriptors(): readonly number[] {
    return [this.#index, this.#data]
  }

  /** Where the object's entry stands; undefined when the pack does not have it. */
  find(id: string): number | undefined {
    const first = Number.parseInt(id.slice(0, 2), 16)
    const from = first === 0 ? 0 : this.#upTo(first - 1)
    const ids = bytesAt(this.#index, IDS_AT + from * ID_BYTES, (this.#upTo(first) - from) * ID_BYTES)
    const wanted = Buffer.from(id, 'hex')
    let low = 0
    let high = ids.length / ID_BYTES
    while (low < high) {
      const middle = (low + high) >> 1
      const order = ids.compare(wanted, 0, ID_BYTES, middle * ID_BYTES, (middle + 1) * ID_BYTES)
      if (order === 0) return this.#offsetOf(from + middle)
      if (order < 0) low = middle + 1
      else high = middle
    }
    return undefined
  }

  read(at: number, inflate: Inflate, spend: Spend): PlainObject | null {
    if (!spend()) return null
    const head = bytesAt(this.#data, at, HEADER_BYTES)
    let next = 0
    let byte = head[next++]!
    const kind = (byte >> 4) & 7
    let size = byte & 15
    for (let shift = 4; byte & 0x80; shift += 7) {
      if (shift > 25) return null
      byte = head[next++]!
      size += (byte & 0x7f) << shift
    }
    if (kind !== OFFSET_DELTA && kind !== REFERENCE_DELTA) {
      const type = TYPES[kind]
      const bytes = type && this.#inflated(at + next, size, inflate)
      return bytes ? { type, bytes } : null
    }
    let baseAt: number | undefined
    if (kind === OFFSET_DELTA) {
      byte = head[next++]!
      let back = byte & 0x7f
      while (byte & 0x80) {
        byte = head[next++]!
        back = (back + 1) * 128 + (byte & 0x7f)
      }
      baseAt = at - back
    } else {
      baseAt = this.find(head.toString('hex', next, next + ID_BYTES))
      next += ID_BYTES
    }
    if (baseAt === undefined || baseAt <= 0 || baseAt === at || next > HEADER_BYTES) return null
    const delta = this.#inflated(at + next, size, inflate)
    const base = delta && this.read(baseAt, inflate, spend)
    const bytes = base && patched(base.bytes, delta)
    return bytes ? { type: base.type, bytes } : null
  }

  #inflated(at: number, size: number, inflate: Inflate): Buffer | null {
    if (size > MOST_BYTES) return null
    const bytes = inflate(bytesAt(this.#data, at, size + (size >> 8) + OVERHEAD_BYTES), false)
    return bytes?.length === size ? bytes : null
  }

  #upTo(first: number): number {
    return this.#fanout.readUInt32BE(4 * first)
  }

  /** Offsets stand behind ids and sums; those of packs of 2 GiB and more are left to git. */
  #offsetOf(position: number): number | undefined {
    const count = this.#upTo(255)
    const offset = bytesAt(this.#index, IDS_AT + count * (ID_BYTES + 4) + 4 * position, 4).readUInt32BE(0)
    return offset < 0x80000000 ? offset : undefined
  }
}

function bytesAt(file: number, at: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length)
  return bytes.subarray(0, readSync(file, bytes, 0, length, at))
}

/** A delta: the sizes of base and result, then pieces of the base to copy and bytes to insert. Null when it does not fit. */
function patched(base: Buffer, delta: Buffer): Buffer | null {
  let at = 0
  const number = (): number => {
    let value = 0
    for (let shift = 0; ; shift += 7) {
      const byte = delta[at++]!
      value += (byte & 0x7f) * 2 ** shift
      if (!(byte & 0x80) || shift > 40) return value
    }
  }
  if (number() !== base.length) return null
  const size = number()
  if (!(size <= MOST_BYTES)) return null
  const result = Buffer.allocUnsafe(size)
  let filled = 0
  while (at < delta.length) {
    const code = delta[at++]!
    if (code & 0x80) {
      let from = 0
      let length = 0
      for (let bit = 0; bit < 4; bit++) if (code & (1 << bit)) from += delta[at++]! * 2 ** (8 * bit)
      for (let bit = 0; bit < 3; bit++) if (code & (16 << bit)) length += delta[at++]! * 2 ** (8 * bit)
      length ||= 0x10000
      if (!(from + length <= base.length && filled + length <= size)) return null
      base.copy(result, filled, from, from + length)
      filled += length
    } else {
      if (code === 0 || at + code > delta.length || filled + code > size) return null
      delta.copy(result, filled, at, at + code)
      at += code
      filled += code
    }
  }
  return filled === size ? result : null
}
