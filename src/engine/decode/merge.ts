import { atLeast } from '../../model/confidence.ts'
import type { Match } from '../../model/match.ts'

/**
 * The matches of a blob's own text and those of its encoded parts. A value that was found already where it stands is not told again; a
 * match that only saw the encoded form of another's value (less sure, or a shorter piece for the same rule) gives way to that.
 */
export function mergeUncovered(direct: readonly Match[], uncovered: readonly Match[]): Match[] {
  const kept: Match[] = []
  for (const match of uncovered)
    if (![...direct, ...kept].some((other) => overlaps(other, match) && other.secret.equals(match.secret)))
      kept.push(match)
  const own = direct.filter((match) => !kept.some((other) => overlaps(other, match) && outdoes(other, match)))
  return [...own, ...kept].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
}

function overlaps({ span: a }: Match, { span: b }: Match): boolean {
  return a.start < b.end && b.start < a.end
}

function outdoes(decoded: Match, match: Match): boolean {
  if (!atLeast(match.confidence, decoded.confidence)) return true
  return decoded.rule === match.rule && decoded.span.start <= match.span.start && match.span.end <= decoded.span.end
}
