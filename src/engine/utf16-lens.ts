import { TextDecoder } from 'node:util'
import type { Utf16 } from '../decoders/utf16.ts'

/** UTF-16 bytes seen as the UTF-8 that rules read, and the way back from a place in that to a place in the bytes. */
export class Utf16Lens {
  readonly width = 2
  /** Which byte of a unit holds the low half. */
  readonly isLow: 0 | 1
  readonly #decoder: TextDecoder

  constructor(kind: Utf16) {
    this.isLow = kind === 'utf-16le' ? 0 : 1
    this.#decoder = new TextDecoder(kind, { ignoreBOM: true })
  }

  /** Half a surrogate pair becomes U+FFFD, one unit for one unit, so that places stay right. */
  view(bytes: Uint8Array): { readonly utf8: Buffer; place(offset: number): number } {
    const text = this.#decoder.decode(bytes.subarray(0, bytes.length & ~1))
    const starts = new Uint32Array(text.length + 1)
    let offset = 0
    for (let unit = 0; unit < text.length; unit++) {
      starts[unit] = offset
      const code = text.charCodeAt(unit)
      // Of a surrogate pair, four bytes in all, each unit counts two.
      offset += code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 2 : 3
    }
    starts[text.length] = offset
    return { utf8: Buffer.from(text), place: (wanted) => 2 * firstAtLeast(starts, wanted) }
  }

  /** A character a unit, for what is ASCII anyway. */
  latin1(bytes: Buffer, from: number): string {
    return this.#decoder.decode(bytes.subarray(from, from + ((bytes.length - from) & ~1)))
  }

  encode(ascii: string): Buffer {
    const bytes = Buffer.from(ascii, 'utf16le')
    return this.isLow === 0 ? bytes : bytes.swap16()
  }
}

function firstAtLeast(sorted: Uint32Array, wanted: number): number {
  let low = 0
  let high = sorted.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < wanted) low = middle + 1
    else high = middle
  }
  return low
}
