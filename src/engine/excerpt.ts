import { maskBytes, type Redacted } from '../model/redaction.ts'
import { LONGEST_REACH } from '../rulebook/limits.ts'

const NEWLINE = 10
/** Characters of the line that are shown on each side of the match. */
const AROUND = 60

interface Range {
  readonly start: number
  readonly end: number
}

/**
 * The line of a match with every match in it masked. `masks` are all candidates of the window, sorted by start;
 * nothing at or behind `known` is shown, since what stands there has not been looked at yet.
 */
export function excerptOf(text: Buffer, at: Range, masks: readonly Range[], known: number): Redacted {
  const before = Math.max(0, at.start - AROUND)
  let from = before + text.subarray(before, at.start).lastIndexOf(NEWLINE) + 1
  // No half of a UTF-8 character.
  while (from < at.start && (text[from]! & 0xc0) === 0x80) from++
  const until = Math.max(at.end, Math.min(at.end + AROUND, known))
  const newline = text.subarray(at.start, until).indexOf(NEWLINE)
  const to = newline < 0 ? until : at.start + newline
  // Work on latin1, where a byte is a character, and decode when the masks stand.
  const line = text.latin1Slice(from, to)
  const ranges: Range[] = []
  for (let i = firstBehind(masks, to) - 1; i >= 0 && masks[i]!.start > from - LONGEST_REACH; i--) {
    const { start, end } = masks[i]!
    if (end > from) ranges.push({ start: Math.max(0, start - from), end: Math.min(to, end) - from })
  }
  return maskBytes(line, ranges)
}

/** Index of the first mask that starts at or behind `offset`: a binary search, for one line can hold ten thousand. */
function firstBehind(masks: readonly Range[], offset: number): number {
  let low = 0
  let high = masks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (masks[middle]!.start < offset) low = middle + 1
    else high = middle
  }
  return low
}
