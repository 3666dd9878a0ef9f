import { CONFIDENCES, type Confidence } from '../model/confidence.ts'

export interface Claim {
  readonly start: number
  readonly end: number
  readonly confidence: Confidence
  readonly priority: number
}

/**
 * Where several rules claim the same bytes, one finding is left: the surest; among equals the more specific rule
 * (provider before context before generic), then the longer, then the first. Returns the winners in order of start.
 */
export function resolveOverlaps<T extends Claim>(claims: readonly T[]): T[] {
  if (claims.length < 2) return [...claims]
  const ranked = claims
    .map((claim, order) => ({ claim, order }))
    .sort(
      (a, b) =>
        CONFIDENCES.indexOf(a.claim.confidence) - CONFIDENCES.indexOf(b.claim.confidence) ||
        b.claim.priority - a.claim.priority ||
        b.claim.end - b.claim.start - (a.claim.end - a.claim.start) ||
        a.order - b.order,
    )
  const taken = new Taken()
  const winners = ranked.filter(({ claim }) => taken.take(claim.start, claim.end)).map(({ claim }) => claim)
  return winners.sort((a, b) => a.start - b.start || a.end - b.end)
}

/** Disjoint spans, sorted: each look-up is a binary search, so that ten thousand matches in one file stay cheap. */
class Taken {
  readonly #starts: number[] = []
  readonly #ends: number[] = []

  take(start: number, end: number): boolean {
    let low = 0
    let high = this.#starts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#ends[middle]! <= start) low = middle + 1
      else high = middle
    }
    if (low < this.#starts.length && this.#starts[low]! < end) return false
    this.#starts.splice(low, 0, start)
    this.#ends.splice(low, 0, end)
    return true
  }
}
