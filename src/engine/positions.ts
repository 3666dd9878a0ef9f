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
  /** The first newline at or behind `#at`; -1 when it has not been looked for, the buffer's length when there is none. */
  #next = -1
  #counted = { line: 0, lineStart: 0, offset: 0, units: 0 }
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

  /** Findings of one line come in ascending order mostly: what was counted up to the last one is kept. */
  #unitsBetween(lineStart: number, offset: number): number {
    const goesOn =
      this.#counted.lineStart === lineStart && this.#counted.line === this.#atLine && this.#counted.offset <= offset
    const before = goesOn ? this.#counted.units : lineStart === 0 && this.#atLine === this.#line ? this.#units : 0
    const units = before + this.#text.utf8Slice(goesOn ? this.#counted.offset : lineStart, offset).length
    this.#counted = { line: this.#atLine, lineStart, offset, units }
    return units
  }

  /** Moves the cursor to `offset` and returns where its line starts in the buffer (0 when it started earlier). */
  #seek(offset: number): number {
    if (offset < this.#at) this.#rewind()
    while (this.#next < offset) {
      if (this.#next >= 0) {
        this.#at = this.#next + 1
        this.#atLine++
        this.#atLineStart = this.#at
      }
      const next = this.#text.indexOf(NEWLINE, this.#at)
      this.#next = next < 0 ? this.#text.length : next
    }
    return this.#atLineStart
  }

  #rewind(): void {
    this.#at = 0
    this.#atLine = this.#line
    this.#atLineStart = 0
    this.#next = -1
    this.#counted = { line: 0, lineStart: 0, offset: 0, units: 0 }
  }
}
