import { maskRanges, type Redacted } from '../model/redaction.ts'

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
  const lineStart = text.lastIndexOf(10, Math.max(0, at.start - 1)) + 1
  const newline = text.indexOf(10, at.start)
  const from = Math.max(at.start === 0 ? 0 : lineStart, at.start - AROUND)
  const to = Math.min(
    newline < 0 ? known : newline,
    Math.max(at.end, Math.min(at.end + AROUND, known)),
    Math.max(known, at.end),
  )
  // Work on latin1, where a byte is a character, and decode when the masks stand.
  const line = text.latin1Slice(from, to)
  const ranges = masks
    .filter((mask) => mask.end > from && mask.start < to)
    .map((mask) => ({ start: Math.max(0, mask.start - from), end: Math.min(to, mask.end) - from }))
  const masked = maskRanges(line, ranges)
  return Buffer.from(masked.trim(), 'latin1').toString('utf8') as Redacted
}
