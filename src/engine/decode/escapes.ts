import type { DecoderName } from '../../decoders/list.ts'
import type { Suspect } from './suspect.ts'

/**
 * Escapes in or right before a token: `%20sk-...`, `...%2Bx`, `\nsk-...`, `=3Dsk-...`, a soft line break in the middle. Where a rule's
 * literal stands plainly, a look at the bytes around it is enough; what escapes the literal itself has words of its own (`WORDS`).
 */
const AHEAD = 400
/** How much of the line is decoded before and behind a hit. */
const BEFORE = 512
const BEHIND = 2048
/** Letter by letter everything is longer, and few texts are written so. */
const LETTERS_BEHIND = 8192
/** A quoted-printable part of a mail is decoded this far. */
const MAIL = 64 * 1024

const LF = 10
const PERCENT = 0x25
const BACKSLASH = 0x5c
const EQUALS = 0x3d

/** Literals that wake a decoder. `\u006` to `\u007` are letters, which nobody escapes but who hides them. */
export const WORDS: readonly { readonly text: string; readonly decoder: DecoderName }[] = [
  ...['\\u002d', '\\u005f', '\\u006', '\\u007', '\\u004', '\\x6', '\\x7', '\\x4'].map((text) => ({
    text,
    decoder: 'backslash' as const,
  })),
  ...['%2d', '%5f', '%73%6', '%67%6', '%67%7', '%41%4'].map((text) => ({ text, decoder: 'percent' as const })),
  ...['&#45;', '&#95;', '&#x2d;', '&#x5f;', ';&#'].map((text) => ({ text, decoder: 'html' as const })),
  ...['quoted-printable', '=2d', '=5f'].map((text) => ({ text, decoder: 'quoted-printable' as const })),
]

/** A token's characters as hex: letters, digits, `-` and `_`. Other text in escapes (tables of bytes, mostly) is left alone. */
const TOKEN = '(?:2d|5f|3[0-9]|[46][1-9a-f]|[57][0-9a])'
/** Letter by letter escaped text must go on like this to be looked at. */
const GOES_ON: Readonly<Partial<Record<DecoderName, RegExp>>> = {
  backslash: new RegExp(
    String.raw`(?:(?:\\u00${TOKEN}){4}|(?:\\x${TOKEN}){4}|[A-Za-z0-9_-]\\u00(?:2d|5f)[A-Za-z0-9])`,
    'i',
  ),
  percent: new RegExp(`(?:(?:%${TOKEN}){4}|[A-Za-z0-9]%(?:2d|5f)[A-Za-z0-9])`, 'i'),
  html: /(?:(?:&#(?:x[2-7][0-9a-f]|4[589]|5[0-7]|6[5-9]|[789][0-9]|1[0-2][0-9]);){4}|[A-Za-z0-9]&#(?:45|95|x2d|x5f);[A-Za-z0-9])/i,
  'quoted-printable': /(?:quoted-printable|[A-Za-z0-9]=(?:2d|5f)[A-Za-z0-9])/i,
}

/** What to decode where a word stands at `at`, or undefined. */
export function escapedAtWord(text: Buffer, at: number, limit: number, decoder: DecoderName): Suspect | undefined {
  if (!GOES_ON[decoder]!.test(text.latin1Slice(Math.max(0, at - 8), Math.min(limit, at + 32)))) return undefined
  const mail = decoder === 'quoted-printable' && (text[at]! | 0x20) === 0x71
  if (mail) return { decoder, start: at, end: Math.min(limit, at + MAIL), text: true, cut: false }
  return around(text, at, limit, decoder, LETTERS_BEHIND)
}

/** What to decode where a rule's literal stands: inside of a word (most short literals in base64) it begins no token. Places come in ascending order. */
export class EscapesAtLiterals {
  readonly #text: Buffer
  readonly #limit: number
  /** Where the last look ahead stopped and what it saw there: looks from places before that stop there too. */
  #seen = -1
  #stopped = false
  #decoder: DecoderName | undefined

  constructor(text: Buffer, limit: number) {
    this.#text = text
    this.#limit = limit
  }

  at(at: number): Suspect | undefined {
    const text = this.#text
    const decoder = before(text, at) ?? (at > 0 && isWord(text[at - 1]!) ? undefined : this.#ahead(at))
    return decoder && around(text, at, this.#limit, decoder, BEHIND)
  }

  /** The first escape behind `at` before anything that ends a token. */
  #ahead(at: number): DecoderName | undefined {
    const text = this.#text
    const end = Math.min(this.#limit - 2, at + AHEAD)
    // No byte is looked at twice: in a source map a literal may stand at every tenth one.
    let i = Math.max(at, this.#seen)
    if (!this.#stopped || i > this.#seen) {
      while (i < end && IN_TOKEN[text[i]!] === 1) i++
      this.#seen = i
      this.#stopped = i < end
      this.#decoder = i < end ? escapeAt(text, i) : undefined
    }
    return this.#stopped && this.#seen < end ? this.#decoder : undefined
  }
}

function before(text: Buffer, at: number): DecoderName | undefined {
  if (at < 2) return undefined
  const last = text[at - 1]!
  if (text[at - 2] === BACKSLASH && 'nrtbfv'.includes(String.fromCharCode(last))) return 'backslash'
  if (!isHex(last) || !isHex(text[at - 2]!)) return undefined
  if (text[at - 3] === PERCENT) return 'percent'
  // Of quoted-printable only what it must escape or what stands before a token: = blank " ' LF.
  if (text[at - 3] === EQUALS && /3D|2[027]|0A/.test(text.latin1Slice(at - 2, at))) return 'quoted-printable'
  if (text[at - 4] === BACKSLASH && text[at - 3] === 0x78) return 'backslash'
  if (text[at - 6] === BACKSLASH && text[at - 5] === 0x75) return 'backslash'
  return undefined
}

/** The escape at `i`, where no token's character stands. */
function escapeAt(text: Buffer, i: number): DecoderName | undefined {
  const byte = text[i]!
  const next = text[i + 1]!
  if (byte === PERCENT) return isHex(next) && isHex(text[i + 2]!) ? 'percent' : undefined
  if (byte === BACKSLASH) return next === 0x75 || next === 0x78 || next === 0x2f ? 'backslash' : undefined
  if (byte === 0x26) return next === 0x23 ? 'html' : undefined
  if (byte !== EQUALS) return undefined
  if (next === LF || (next === 13 && text[i + 2] === LF)) return 'quoted-printable'
  if (next === 0x33 || next === 0x32 || next === 0x35)
    return isHex(text[i + 2]!) && text[i + 2]! < 0x60 ? 'quoted-printable' : undefined
  return undefined
}

/** The line around `at`; in quoted-printable with the lines that it goes on in. */
function around(text: Buffer, at: number, limit: number, decoder: DecoderName, behind: number): Suspect {
  const soft = decoder === 'quoted-printable'
  const isBreak = (i: number): boolean => text[i] === LF && !(soft && isSoft(text, i))
  const first = Math.max(0, at - BEFORE)
  const last = Math.min(limit, at + behind)
  let start = at
  while (start > first && !isBreak(start - 1)) start--
  let end = at
  while (end < last && !isBreak(end)) end++
  return { decoder, start, end, text: true, cut: end === at + behind }
}

function isSoft(text: Buffer, newline: number): boolean {
  return text[newline - 1] === EQUALS || (text[newline - 1] === 13 && text[newline - 2] === EQUALS)
}

/** What a look ahead passes over: letters, digits and `+,-./:_~@`. */
const IN_TOKEN = new Uint8Array(256)
for (const [first, last] of ['AZ', 'az', '+:', '__', '~~', '@@'])
  IN_TOKEN.fill(1, first!.charCodeAt(0), last!.charCodeAt(0) + 1)

function isWord(byte: number): boolean {
  const low = byte | 0x20
  return (byte >= 0x30 && byte <= 0x39) || (low >= 0x61 && low <= 0x7a)
}

function isHex(byte: number): boolean {
  const low = byte | 0x20
  return (byte >= 0x30 && byte <= 0x39) || (low >= 0x61 && low <= 0x66)
}
