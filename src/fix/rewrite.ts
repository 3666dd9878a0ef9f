import type { Secret } from '../model/secret.ts'
import { withImport } from './imports.ts'
import type { Language } from './language.ts'
import { mapLines } from './line-map.ts'
import type { Span } from './place.ts'
import { standsAt } from './value.ts'

/** A literal that is replaced. */
export interface Edit {
  readonly span: Span
  /** The value inside of it. */
  readonly value: Span
  readonly secret: Secret
  readonly read: (variable: string) => string
  readonly variable: string
}

/** The text (latin1) with the literals replaced, and the import that reading the environment needs. */
export function rewritten(text: string, edits: readonly Edit[], language: Language): string {
  let out = text
  for (const { span, read, variable } of [...edits].sort((a, b) => b.span.start - a.span.start))
    out = out.slice(0, span.start) + read(variable) + out.slice(span.end)
  return edits.length > 0 ? withImport(out, language.name) : out
}

/**
 * The same edits in another version of the file: where a line is the same, at its place; where it is not, when the value stands as
 * often in the lines that took the place. Everything else of that version stays as it is.
 */
export function carriedOver(text: string, edits: readonly Edit[], other: string, language: Language): Edit[] {
  const from = text.split('\n')
  const to = other.split('\n')
  const equal = mapLines(from, to)
  const fromStarts = startsOf(from)
  const toStarts = startsOf(to)
  return edits.flatMap((edit) => {
    const line = lineAt(fromStarts, edit.value.start)
    const same = equal[line]!
    const start =
      same >= 0
        ? toStarts[same]! + edit.value.start - fromStarts[line]!
        : inGap(edit, { text, line, equal, starts: fromStarts }, other, toStarts)
    if (start === null) return []
    const value = { start, end: start + edit.secret.length }
    if (!standsAt(edit.secret, other, value.start, value.end)) return []
    const place = language.place(other, value)
    return 'why' in place ? [] : [{ ...edit, span: place.span, value, read: place.read }]
  })
}

interface From {
  readonly text: string
  readonly line: number
  readonly equal: readonly number[]
  readonly starts: readonly number[]
}

function inGap(
  edit: Edit,
  { text, line, equal, starts }: From,
  other: string,
  toStarts: readonly number[],
): number | null {
  let first = line
  while (first > 0 && equal[first - 1] === -1) first--
  let last = line
  while (last + 1 < equal.length && equal[last + 1] === -1) last++
  const toFirst = first === 0 ? 0 : equal[first - 1]! + 1
  const toLast = last + 1 === equal.length ? toStarts.length : equal[last + 1]!
  const here = occurrences(text, edit.secret, starts[first]!, starts[last + 1] ?? text.length)
  const there = occurrences(other, edit.secret, toStarts[toFirst] ?? other.length, toStarts[toLast] ?? other.length)
  return here.length === there.length ? (there[here.indexOf(edit.value.start)] ?? null) : null
}

function occurrences(text: string, secret: Secret, from: number, to: number): number[] {
  const found: number[] = []
  for (let at = from; at + secret.length <= to; at++) if (standsAt(secret, text, at, at + secret.length)) found.push(at)
  return found
}

function startsOf(lines: readonly string[]): number[] {
  let at = 0
  return lines.map((line) => {
    const start = at
    at += line.length + 1
    return start
  })
}

function lineAt(starts: readonly number[], at: number): number {
  let line = 0
  while (line + 1 < starts.length && starts[line + 1]! <= at) line++
  return line
}
