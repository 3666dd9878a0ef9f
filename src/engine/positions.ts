import type { Place } from '../model/match.ts'
import type { ByteScanner } from './prefilter.ts'

const NEWLINE = 10

/** What counts bytes of the window at memory speed: text that leaves it may hold no finding at all. */
export type Counters = Pick<ByteScanner, 'countNewlines' | 'countUnits' | 'lastNewline'>

/**
 * Lines and columns, computed only where something was found. Lines end at LF; columns count UTF-16 units of the
 * line decoded as UTF-8, and a byte order mark counts nothing, as editors do. Text that has left the window is
 * remembered as two numbers.
 */
export class Positions {
  readonly #text: Buffer
  readonly #counters: Counters
  /** Line of the buffer's first byte, and the UTF-16 units of that line that stood before it. */
  #line = 1
  #units = 0
  /** A cursor for findings in ascending order. */
  #at = 0
  #atLine = 1
  #atLineStart = 0
  #mark = 0

  constructor(text: Buffer, counters: Counters) {
    this.#text = text
    this.#counters = counters
  }

  /** A new blob stands in the buffer. */
  reset(): void {
    this.#line = 1
    this.#units = 0
    this.#rewind()
    this.#mark = this.#text[0] === 0xef && this.#text[1] === 0xbb && this.#text[2] === 0xbf ? 1 : 0
  }

  /** The first `bytes` of the buffer are about to leave it. */
  slide(bytes: number): void {
    const newline = this.#counters.lastNewline(0, bytes)
    this.#units = (newline < 0 ? this.#units : 0) + this.#counters.countUnits(newline + 1, bytes)
    this.#line += this.#counters.countNewlines(0, bytes)
    this.#rewind()
  }

  /** Where the half-open span of buffer offsets stands. */
  placeOf(start: number, end: number): Place {
    const from = this.#point(start)
    const to = this.#point(end)
    return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column }
  }

  #point(offset: number): { line: number; column: number } {
    const lineStart = this.#seek(offset)
    const mark = this.#atLine === 1 ? this.#mark : 0
    return { line: this.#atLine, column: this.#unitsBetween(lineStart, offset) + 1 - mark }
  }

  #unitsBetween(lineStart: number, offset: number): number {
    const before = lineStart === 0 && this.#atLine === this.#line ? this.#units : 0
    return before + this.#text.utf8Slice(lineStart, offset).length
  }

  /** Moves the cursor to `offset` and returns where its line starts in the buffer (0 when it started earlier). */
  #seek(offset: number): number {
    if (offset < this.#at) this.#rewind()
    for (;;) {
      const next = this.#text.indexOf(NEWLINE, this.#at)
      if (next < 0 || next >= offset) break
      this.#at = next + 1
      this.#atLine++
      this.#atLineStart = next + 1
    }
    return this.#atLineStart
  }

  #rewind(): void {
    this.#at = 0
    this.#atLine = this.#line
    this.#atLineStart = 0
  }
}
