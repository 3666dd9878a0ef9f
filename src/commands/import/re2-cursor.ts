import type { Range } from './re2-tree.ts'

/** What a pattern holds that cannot be carried over. The message names the construct, never the pattern. */
export class Re2Refused extends Error {}

export interface ReadClass {
  readonly negate: boolean
  readonly ranges: readonly Range[]
}

const DIGIT: Range[] = [[0x30, 0x39]]
const LOWER: Range[] = [[0x61, 0x7a]]
const UPPER: Range[] = [[0x41, 0x5a]]
const WORD: Range[] = [...DIGIT, ...UPPER, [0x5f, 0x5f], ...LOWER]
const SPACE: Range[] = [
  [9, 10],
  [12, 13],
  [32, 32],
]
const PERL: Readonly<Record<string, readonly Range[]>> = { d: DIGIT, w: WORD, s: SPACE }
const POSIX: Readonly<Record<string, readonly Range[]>> = {
  alnum: [...DIGIT, ...UPPER, ...LOWER],
  alpha: [...UPPER, ...LOWER],
  ascii: [[0, 0x7f]],
  blank: [
    [9, 9],
    [32, 32],
  ],
  cntrl: [
    [0, 0x1f],
    [0x7f, 0x7f],
  ],
  digit: DIGIT,
  graph: [[0x21, 0x7e]],
  lower: LOWER,
  print: [[0x20, 0x7e]],
  punct: [
    [0x21, 0x2f],
    [0x3a, 0x40],
    [0x5b, 0x60],
    [0x7b, 0x7e],
  ],
  space: [
    [9, 13],
    [32, 32],
  ],
  upper: UPPER,
  word: WORD,
  xdigit: [...DIGIT, [0x41, 0x46], [0x61, 0x66]],
}
const CONTROL: Readonly<Record<string, string>> = { a: '\x07', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' }

/** A place in a pattern, and the words of RE2 that can be read there. */
export class Re2Cursor {
  readonly #text: string
  #at = 0

  constructor(text: string) {
    this.#text = text
  }

  get done(): boolean {
    return this.#at >= this.#text.length
  }

  refuse(what: string): never {
    throw new Re2Refused(what)
  }

  sees(text: string): boolean {
    return this.#text.startsWith(text, this.#at)
  }

  peek(): string {
    return this.#text[this.#at] ?? ''
  }

  take(text: string): boolean {
    if (!this.sees(text)) return false
    this.#at += text.length
    return true
  }

  next(): string {
    const code = this.#text.codePointAt(this.#at)
    if (code === undefined) this.refuse('an end too early')
    const char = String.fromCodePoint(code!)
    this.#at += char.length
    return char
  }

  /** The text up to `end`, which is passed over; `\Q` may lack its `\E`. */
  until(end: string): string {
    const found = this.#text.indexOf(end, this.#at)
    if (found < 0 && end !== '\\E') this.refuse('a group name that is not closed')
    const text = this.#text.slice(this.#at, found < 0 ? undefined : found)
    this.#at = found < 0 ? this.#text.length : found + end.length
    return text
  }

  /** Behind `(?`: `i`, `i-s:`, ... */
  readFlags(): { on: string; off: string; scoped: boolean } {
    const found = this.#match(/([imsU]*)(?:-([imsU]+))?([:)])/y)
    if (!found) return this.refuse(`(?${this.peek()}`)
    return { on: found[1]!, off: found[2] ?? '', scoped: found[3] === ':' }
  }

  readRepeat(): { min: number; max: number } | null {
    if (this.take('*')) return { min: 0, max: Number.POSITIVE_INFINITY }
    if (this.take('+')) return { min: 1, max: Number.POSITIVE_INFINITY }
    if (this.take('?')) return { min: 0, max: 1 }
    const found = this.#match(/\{(\d+)(,?)(\d*)\}/y)
    if (!found) return null
    const min = Number(found[1])
    const max = found[3] !== '' ? Number(found[3]) : found[2] === '' ? min : Number.POSITIVE_INFINITY
    if (max < min || min > 1000) this.refuse('a repeat count that RE2 does not take')
    return { min, max }
  }

  /** `\d`, `\W`, ...; null for another escape. */
  readSet(): ReadClass | null {
    const found = this.#match(/\\([dwsDWS])/y)
    if (!found) return null
    const name = found[1]!
    return { negate: name !== name.toLowerCase(), ranges: PERL[name.toLowerCase()]! }
  }

  /** The character that an escape stands for. */
  readEscape(): string {
    const unicode = this.#match(/\\[pP](?:\{[^}]*\}|.)/y)
    if (unicode) this.refuse(`the Unicode class ${unicode[0]}`)
    const hex = this.#match(/\\x(?:\{([0-9A-Fa-f]{1,6})\}|([0-9A-Fa-f]{2}))/y)
    if (hex) {
      const code = Number.parseInt(hex[1] ?? hex[2]!, 16)
      return code > 0x10ffff ? this.refuse('a character beyond Unicode') : String.fromCodePoint(code)
    }
    const octal = this.#match(/\\(0[0-7]{0,2}|[1-7][0-7]{2})/y)
    if (octal) return String.fromCodePoint(Number.parseInt(octal[1]!, 8))
    this.next()
    const char = this.done ? this.refuse('a \\ at the end') : this.next()
    if (CONTROL[char] !== undefined) return CONTROL[char]
    if (/[A-Za-z0-9]/.test(char)) this.refuse(`\\${char}`)
    return char
  }

  /** Behind `[`. */
  readClass(): ReadClass {
    const negate = this.take('^')
    const ranges: Range[] = []
    for (let first = true; first || !this.sees(']'); first = false) {
      if (this.done) this.refuse('a [ that is not closed')
      const set = this.#readNamed() ?? this.readSet()
      if (set) ranges.push(...(set.negate ? complement(set.ranges) : set.ranges))
      else {
        const from = this.#readMember()
        const isRange = !this.sees('-]') && this.take('-')
        const to = isRange ? this.#readMember() : from
        if (to < from) this.refuse('a range whose end comes before its start')
        ranges.push([from, to])
      }
    }
    this.take(']')
    return { negate, ranges }
  }

  #readNamed(): ReadClass | null {
    const found = this.#match(/\[:(\^?)(\w+):\]/y)
    if (!found) return null
    const ranges = POSIX[found[2]!] ?? this.refuse(`the class [:${found[2]}:]`)
    return { negate: found[1] === '^', ranges }
  }

  #readMember(): number {
    const code = (this.sees('\\') ? this.readEscape() : this.next()).codePointAt(0)!
    return code > 0x7f ? this.refuse('a character beyond ASCII in a class') : code
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at
    const found = pattern.exec(this.#text)
    if (found) this.#at = pattern.lastIndex
    return found
  }
}

/** Of the byte values. */
export function complement(ranges: readonly Range[]): Range[] {
  const out: Range[] = []
  let from = 0
  for (const [a, b] of [...ranges].sort((x, y) => x[0] - y[0])) {
    if (a > from) out.push([from, a - 1])
    from = Math.max(from, b + 1)
  }
  if (from <= 0xff) out.push([from, 0xff])
  return out
}
