/** Finds the string literal around a place, without a parser: comments, strings and here documents are told apart, nothing else. */

export interface Quote {
  readonly open: string
  readonly close: string
  readonly escapes: boolean
  readonly multiline: boolean
}

export interface Syntax {
  readonly lineComments: readonly string[]
  readonly blockComments: readonly (readonly [string, string])[]
  /** Longer ones first. */
  readonly quotes: readonly Quote[]
  /** Sticky, two groups: the quote and the word that ends the document. */
  readonly hereDocument?: RegExp
  /** `/.../` is a regular expression where a value may stand. */
  readonly regexes?: boolean
  /** Only what stands behind this is code: `<?php`. */
  readonly codeStart?: RegExp
}

export interface Literal {
  /** With its quotes. */
  readonly start: number
  readonly end: number
  readonly innerStart: number
  readonly innerEnd: number
  readonly open: string
}

/** What stands at the offset: a string literal, plain code, or something that is neither (a comment, a here document). */
export function literalAt(text: string, at: number, syntax: Syntax): Literal | 'code' | 'other' {
  let i = 0
  let lineStart = true
  if (syntax.codeStart) {
    const start = syntax.codeStart.exec(text)
    if (!start || start.index > at) return 'other'
    i = start.index + start[0].length
  }
  const documents: string[] = []
  while (i <= at) {
    const end = skipAt(text, i, syntax, documents)
    if (typeof end === 'object') {
      if (at < end.end) return at >= end.innerStart && at < end.innerEnd ? end : 'other'
      i = end.end
    } else if (end > i) {
      if (at < end) return 'other'
      i = end
    } else i++
    lineStart = text[i - 1] === '\n'
    if (lineStart && documents.length > 0) {
      i = endOfDocuments(text, i, documents)
      if (at < i) return 'other'
    }
    if (syntax.codeStart && text.startsWith('?>', i)) return literalBehind(text, i + 2, at, syntax)
  }
  return 'code'
}

function literalBehind(text: string, from: number, at: number, syntax: Syntax): Literal | 'code' | 'other' {
  if (at < from) return 'other'
  const found = literalAt(text.slice(from), at - from, syntax)
  if (typeof found === 'string') return found
  const { start, end, innerStart, innerEnd } = found
  return { ...found, start: start + from, end: end + from, innerStart: innerStart + from, innerEnd: innerEnd + from }
}

/** The literal that starts here, or the end of the comment or pattern that does; `i` itself when it is plain code. */
function skipAt(text: string, i: number, syntax: Syntax, documents: string[]): Literal | number {
  for (const [open, close] of syntax.blockComments)
    if (text.startsWith(open, i)) return after(text.indexOf(close, i + open.length), close.length, text.length)
  for (const open of syntax.lineComments)
    if (text.startsWith(open, i) && (open !== '#' || i === 0 || /[\s;(){}]/.test(text[i - 1]!)))
      return after(text.indexOf('\n', i), 0, text.length)
  for (const quote of syntax.quotes) if (text.startsWith(quote.open, i)) return stringAt(text, i, quote)
  if (syntax.hereDocument) {
    syntax.hereDocument.lastIndex = i
    const found = syntax.hereDocument.exec(text)
    if (found) {
      documents.push(found[2]!)
      return i + found[0].length
    }
  }
  if (syntax.regexes && text[i] === '/') {
    const before = text.slice(Math.max(0, i - 60), i)
    if (/(?:^|[(,=:[!&|?{};+*%~^<>\n]|\b(?:return|typeof|case))[ \t]*$/.test(before)) {
      REGEX.lastIndex = i
      const found = REGEX.exec(text)
      if (found) return i + found[0].length
    }
  }
  return i
}

const REGEX = /\/(?:[^/\\\n[]|\\[^\n]|\[(?:[^\]\\\n]|\\[^\n])*\])+\//y

function stringAt(text: string, start: number, { open, close, escapes, multiline }: Quote): Literal | number {
  for (let i = start + open.length; i < text.length; i++) {
    if (escapes && text[i] === '\\') i++
    else if (text.startsWith(close, i))
      return { start, end: i + close.length, innerStart: start + open.length, innerEnd: i, open }
    else if (!multiline && text[i] === '\n') return i
  }
  return text.length
}

function endOfDocuments(text: string, from: number, documents: string[]): number {
  let at = from
  for (const word of documents.splice(0)) {
    for (;;) {
      // No end: it was no here document (`list << NAME`).
      if (at >= text.length) return from
      const end = after(text.indexOf('\n', at), 1, text.length)
      const line = text.slice(at, end).trim()
      at = end
      if (line === word || line.startsWith(`${word};`) || line.startsWith(`${word})`)) break
    }
  }
  return at
}

function after(found: number, length: number, otherwise: number): number {
  return found < 0 ? otherwise : found + length
}
