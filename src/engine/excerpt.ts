import { maskBytes, type Redacted } from '../model/redaction.ts'
import type { Masks, Range } from './masks.ts'

const NEWLINE = 10
/** Characters of the line that are shown on each side of the match. */
const AROUND = 60

/**
 * The line of a match with every match in it masked. `masks` are all candidates of the window; nothing at or behind `known` is
 * shown, since what stands there has not been looked at yet.
 */
export function excerptOf(text: Buffer, at: Range, masks: Masks, known: number): Redacted {
  const before = Math.max(0, at.start - AROUND)
  let from = before + text.subarray(before, at.start).lastIndexOf(NEWLINE) + 1
  // No half of a UTF-8 character.
  while (from < at.start && (text[from]! & 0xc0) === 0x80) from++
  const until = Math.max(at.end, Math.min(at.end + AROUND, known))
  const newline = text.subarray(at.start, until).indexOf(NEWLINE)
  const to = newline < 0 ? until : at.start + newline
  // Work on latin1, where a byte is a character, and decode when the masks stand.
  const line = text.latin1Slice(from, to)
  const ranges = masks
    .overlapping({ start: from, end: to })
    .map(({ start, end }) => ({ start: Math.max(0, start - from), end: Math.min(to, end) - from }))
  return maskBytes(line, ranges)
}
