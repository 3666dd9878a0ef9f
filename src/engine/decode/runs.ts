import { beginsWithText } from '../../decoders/base64.ts'
import { isHexOfText } from '../../decoders/hex.ts'
import type { ByteScanner } from '../prefilter.ts'
import type { Window } from '../window.ts'
import type { Suspect } from './suspect.ts'

/**
 * Finds base64 and hex among the long runs of token characters. Shorter runs must decode to text, all of them, which sorts out
 * nearly everything (1,500 runs a MB of source code become 2); longer ones may be binary and are left to a look at their bytes.
 */
export const SHORTEST = 24
/** From here on what is not text may be base64 all the same: a container, or text behind binary. */
const LONG = 64
/** A line this long may be one of a wrapped text (RFC 2045: 76, RFC 7468: 64). */
export const WRAPPED = 56
/** Of long runs this many quads must be text; the rest may be anything. */
const HEAD_QUADS = 16
/** How far back a run that goes on over two windows is looked at again. */
const AGAIN = 4096

const LF = 10
const CR = 13
const BACKSLASH = 92

export class EncodedRuns {
  readonly #prefilter: ByteScanner
  readonly #window: Window
  /** Where a run that did not end in the last window began and how far it was seen, in offsets of the blob; quads count from there. */
  #openStart = 0
  #openEnd = -1

  constructor(prefilter: ByteScanner, window: Window) {
    this.#prefilter = prefilter
    this.#window = window
  }

  /** Forget the last blob. */
  reset(): void {
    this.#openEnd = -1
  }

  /** Adds to `out` what starts in the window's [from, to), and what goes on there. */
  find(out: Suspect[]): void {
    const { from, to, length, base } = this.#window
    const { buffer, runStarts, runEnds } = this.#prefilter
    let at = Math.max(0, from - AGAIN)
    if (this.#openEnd < 0 || base + at > this.#openEnd) at = this.#backToRunStart(from)
    // The run that reaches over this is the rest of one from the last window.
    const seen = this.#openEnd < 0 ? -1 : this.#openEnd - base
    const openStart = this.#openStart - base
    this.#openEnd = -1
    for (let done = at; at < to; at = this.#prefilter.nextRun) {
      const count = this.#prefilter.findEncoded(at, length, seen)
      for (let i = 0; i < count; i++) {
        let start = runStarts[i]!
        const lineEnd = runEnds[i]!
        if (start >= to) return
        if (start < done) continue
        const goesOn = start < seen && lineEnd >= seen
        if (goesOn) start += (((openStart - start) % 4) + 4) % 4
        else if (start > 0 && buffer[start - 1] === BACKSLASH) start++
        const end = lineEnd - start >= WRAPPED ? this.#endOfLines(lineEnd, length) : lineEnd
        done = end
        if (end <= from && from > 0) continue
        if (end === length && !this.#window.final) {
          this.#openStart = base + (goesOn ? openStart : start)
          this.#openEnd = base + end
        }
        const suspect = this.#judge(start, lineEnd, end, length)
        if (suspect) out.push(suspect)
      }
    }
  }

  #judge(start: number, lineEnd: number, end: number, length: number): Suspect | undefined {
    const { buffer } = this.#window
    const cut = end === length && !this.#window.final
    const isLong = end - start >= LONG
    const base64 = { decoder: 'base64', start, end: withPadding(buffer, end, length), cut } as const
    if (beginsWithText(buffer, start, lineEnd, isLong ? HEAD_QUADS : SHORTEST)) return { ...base64, text: true }
    const hexStart = hexStartOf(buffer, start)
    if (isHexOfText(buffer, hexStart, lineEnd))
      return { decoder: 'hex', start: hexStart, end: lineEnd, text: true, cut }
    if (!isLong || this.#isDull(start)) return undefined
    return { ...base64, text: false }
  }

  /** Rules of dashes, and the integrity hashes (`sha512-...`) that lock files are full of. */
  #isDull(start: number): boolean {
    const { buffer } = this.#window
    const first = buffer[start]
    if (first === buffer[start + 1] && first === buffer[start + 2] && first === buffer[start + 3] && first !== 0x41)
      return true
    return (
      first === 0x73 &&
      buffer[start + 1] === 0x68 &&
      buffer[start + 2] === 0x61 &&
      (buffer[start + 6] === 0x2d || buffer[start + 4] === 0x2d)
    )
  }

  /** Where a text of several lines ends whose first line ends at `end`. */
  #endOfLines(end: number, limit: number): number {
    const { buffer } = this.#window
    for (;;) {
      const lineStart = afterBreak(buffer, end, limit)
      if (lineStart < 0) return end
      let lineEnd = lineStart
      while (lineEnd < limit && isToken(buffer[lineEnd]!)) lineEnd++
      const length = lineEnd - lineStart
      if (length < 2) return end
      end = lineEnd
      if (length < WRAPPED) return end
    }
  }

  #backToRunStart(from: number): number {
    const { buffer } = this.#window
    let at = from
    while (at > 0 && isToken(buffer[at - 1]!)) at--
    return at
  }
}

/** Whether a short run may be more than a name or a path, as most are. */
export function mayBeEncoded(buffer: Uint8Array, start: number, end: number): boolean {
  return (
    buffer[start - 1] === BACKSLASH ||
    beginsWithText(buffer, start, end, SHORTEST) ||
    isHexOfText(buffer, hexStartOf(buffer, start), end)
  )
}

/** Behind `0x`. */
function hexStartOf(buffer: Uint8Array, start: number): number {
  return buffer[start] === 0x30 && (buffer[start + 1]! | 0x20) === 0x78 ? start + 2 : start
}

function withPadding(buffer: Uint8Array, end: number, limit: number): number {
  for (let most = 2; most > 0 && end < limit && buffer[end] === 0x3d; most--) end++
  return end
}

/** Where the next line's text starts when a line ends at `at`, as bytes or as the escapes of a string; -1 when none does. */
function afterBreak(buffer: Uint8Array, at: number, limit: number): number {
  let next = at
  if (buffer[next] === CR) next++
  if (buffer[next] === LF) next++
  else {
    if (buffer[next] === BACKSLASH && buffer[next + 1] === 0x72) next += 2
    if (buffer[next] !== BACKSLASH || buffer[next + 1] !== 0x6e) return -1
    next += 2
  }
  const most = Math.min(limit, next + 64)
  while (next < most && (buffer[next] === 32 || buffer[next] === 9)) next++
  return next < limit ? next : -1
}

function isToken(byte: number): boolean {
  const low = byte | 0x20
  return (
    (low >= 0x61 && low <= 0x7a) ||
    (byte >= 0x30 && byte <= 0x39) ||
    byte === 0x2b ||
    byte === 0x2d ||
    byte === 0x2f ||
    byte === 0x5f
  )
}
