import { detectUtf16 } from '../decoders/utf16.ts'
import { type Blob, readerOf } from '../model/blob.ts'
import { atLeast, type Confidence } from '../model/confidence.ts'
import type { Claimed, Scanned } from './decode/scope.ts'
import { Utf16Lens } from './utf16-lens.ts'

/** How much goes out: all that later bytes cannot change, whole lines, whole words, or everything there is. */
export type Extent = 'settled' | 'lines' | 'words' | 'end'

export interface Masked {
  readonly bytes: Buffer
  /** Rules that were stopped and parts that could not be decoded: what they would have found is not known. */
  readonly troubles: readonly string[]
}

/** The engine must be a `raw` one: spans are places in the bytes. */
export interface Scanner {
  scan(blob: Blob): Scanned | Promise<Scanned>
}

/** What is kept on both sides of a cut: no match with its surroundings is longer. */
const REACH = 32 * 1024
const CAPACITY = 512 * 1024
/** The head of a stream tells UTF-16; with less nothing is shown but at the end. */
const HEAD_BYTES = 4
/** A private key of several lines goes out when its end is there. */
const BLOCK =
  /-----BEGIN (?:[A-Z0-9]{2,9} ){0,2}PRIVATE KEY(?: BLOCK)?-----|PuTTY-User-Key-File-[123]: |-----BEGIN [A-Z0-9 ]{0,40}-{0,4}$/g
const BLOCK_END = /-----END (?:[A-Z0-9]{2,9} ){0,2}PRIVATE KEY(?: BLOCK)?-----|Private-(?:MAC|Hash): [0-9a-f]{40}/g

/**
 * A stream with its secrets replaced by `[REDACTED:rule]`, every other byte as it came. Memory is one buffer: what goes out stays in
 * it for a while as context, what comes in waits until nothing behind it can change what it is.
 */
export class Masker {
  readonly #scanner: Scanner
  readonly #least: Confidence
  readonly #buffer = Buffer.allocUnsafe(CAPACITY)
  #length = 0
  /** Bytes of the buffer that went out already. */
  #shown = 0
  #endsInMask = false
  #lens: Utf16Lens | null | undefined

  constructor(scanner: Scanner, least: Confidence) {
    this.#scanner = scanner
    this.#least = least
  }

  get room(): number {
    return CAPACITY - this.#length
  }

  get pending(): number {
    return this.#length - this.#shown
  }

  /** @param bytes no more than there is room for */
  push(bytes: Uint8Array): void {
    this.#buffer.set(bytes, this.#length)
    this.#length += bytes.length
  }

  async take(extent: Extent): Promise<Masked> {
    const bytes = this.#buffer.subarray(0, this.#length)
    if (this.#lens === undefined) {
      if (bytes.length < HEAD_BYTES && extent !== 'end') return { bytes: Buffer.alloc(0), troubles: [] }
      const kind = detectUtf16(bytes)
      this.#lens = kind ? new Utf16Lens(kind) : null
    }
    const wanted = this.#cut(bytes, extent)
    if (wanted <= this.#shown) return { bytes: Buffer.alloc(0), troubles: [] }
    const { spans, troubles } = await this.#find(bytes)
    const cut = settledCut(spans, wanted, extent)
    if (cut <= this.#shown) return { bytes: Buffer.alloc(0), troubles }
    const out = this.#render(bytes, spans, cut)
    const leaving = Math.max(0, cut - REACH)
    this.#buffer.copyWithin(0, leaving, this.#length)
    this.#length -= leaving
    this.#shown = cut - leaving
    return { bytes: out, troubles }
  }

  async #find(bytes: Buffer): Promise<{ spans: Claimed[]; troubles: string[] }> {
    const raw = await this.#scan(bytes)
    // What calls itself UTF-16 may be anything: it is read both ways.
    const view = this.#lens?.view(bytes)
    const wide = view ? await this.#scan(view.utf8) : undefined
    const placed = (wide?.claims ?? []).map((claim) => ({
      ...claim,
      start: view!.place(claim.start),
      end: view!.place(claim.end),
    }))
    return { spans: joined([...raw.claims, ...placed]), troubles: [...raw.troubles, ...(wide?.troubles ?? [])] }
  }

  async #scan(bytes: Buffer): Promise<{ claims: Claimed[]; troubles: string[] }> {
    const open = () => readerOf(bytes)
    const blob: Blob = { origin: 'stdin', path: '-', id: null, sizeBytes: bytes.length, open }
    const { claims, stopped, problems } = await this.#scanner.scan(blob)
    const late = stopped.map((rule) => `the rule ${rule} ran out of time and was stopped`)
    return {
      claims: claims.filter(({ confidence }) => atLeast(confidence, this.#least)),
      troubles: [...late, ...problems.map(({ message }) => message)],
    }
  }

  /** How far the bytes may go out, were there no secrets. Always a whole character of UTF-16. */
  #cut(bytes: Buffer, extent: Extent): number {
    if (extent === 'end') return bytes.length
    const { width, isLow } = this.#lens ?? PLAIN
    let cut = Math.floor(bytes.length / width) * width
    if (extent === 'settled') return Math.max(0, cut - REACH)
    const ends = extent === 'lines' ? isLineEnd : isBlank
    while (cut > this.#shown && !(ends(bytes[cut - width + isLow]!) && (width === 1 || bytes[cut - 1 - isLow] === 0)))
      cut -= width
    const open = this.#openBlock(bytes)
    return open === undefined ? cut : Math.min(cut, open)
  }

  /** Where a private key starts whose end is not there yet. */
  #openBlock(bytes: Buffer): number | undefined {
    const { width } = this.#lens ?? PLAIN
    const from = Math.max(0, Math.floor((bytes.length - REACH) / width) * width)
    const text = this.#lens ? this.#lens.latin1(bytes, from) : bytes.latin1Slice(from)
    const begins = Array.from(text.matchAll(BLOCK), ({ index }) => index)
    const ends = Array.from(text.matchAll(BLOCK_END), ({ index }) => index)
    const last = begins.at(-1)
    if (last === undefined || ends.some((end) => end > last)) return undefined
    return from + last * width
  }

  #render(bytes: Buffer, spans: readonly Claimed[], cut: number): Buffer {
    const parts: Buffer[] = []
    let at = this.#shown
    for (const { start, end, rule } of spans) {
      if (end <= at) continue
      if (start >= cut) break
      if (start > at) parts.push(bytes.subarray(at, start))
      // What goes on behind a mask that went out is under that mask.
      if (start >= this.#shown || !this.#endsInMask) parts.push(this.#maskOf(rule, bytes, start))
      at = Math.min(end, cut)
      this.#endsInMask = true
    }
    if (at < cut) {
      parts.push(bytes.subarray(at, cut))
      this.#endsInMask = false
    }
    return Buffer.concat(parts)
  }

  /** As wide as what it hides. */
  #maskOf(rule: string, bytes: Buffer, start: number): Buffer {
    const mask = `[REDACTED:${rule}]`
    const lens = this.#lens
    return lens && bytes[start + 1 - lens.isLow] === 0 ? lens.encode(mask) : Buffer.from(mask, 'latin1')
  }
}

const PLAIN = { width: 1, isLow: 0 }
const isLineEnd = (byte: number): boolean => byte === 10 || byte === 13
const isBlank = (byte: number): boolean => byte === 32 || (byte >= 9 && byte <= 13)

/** Overlapping claims as one, named by the surest of them, the longer among equals. In order. */
function joined(claims: readonly Claimed[]): Claimed[] {
  const out: Claimed[] = []
  for (const claim of [...claims].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = out.at(-1)
    if (!last || claim.start >= last.end) out.push(claim)
    else {
      const surer = !atLeast(last.confidence, claim.confidence)
      const { rule, confidence } = surer ? claim : last
      out[out.length - 1] = { start: last.start, end: Math.max(last.end, claim.end), rule, confidence }
    }
  }
  return out
}

/** No cut goes through a secret: it goes out whole, or waits while more of it may come. */
function settledCut(spans: readonly Claimed[], cut: number, extent: Extent): number {
  const across = spans.find(({ start, end }) => start < cut && cut < end)
  if (!across) return cut
  return extent === 'settled' ? across.end : across.start
}
