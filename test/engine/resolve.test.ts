import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Claim, resolveOverlaps } from '../../src/engine/resolve.ts'

const claim = (start: number, end: number, confidence: Claim['confidence'] = 'likely', priority = 2): Claim => ({
  start,
  end,
  confidence,
  priority,
})

describe('overlaps', () => {
  it.each([
    ['the surer', [claim(0, 10, 'likely'), claim(2, 5, 'certain')], [1]],
    ['the more specific', [claim(0, 10, 'likely', 0), claim(2, 5, 'likely', 2)], [1]],
    ['the longer', [claim(0, 10), claim(2, 5)], [0]],
    ['the first', [claim(0, 4), claim(0, 4)], [0]],
    ['both that only touch', [claim(0, 4), claim(4, 8)], [0, 1]],
  ])('leave %s', (_, claims, winners) => {
    expect(resolveOverlaps(claims)).toEqual(winners.map((i) => claims[i]))
  })

  it('leave disjoint claims in order, and each loser overlaps a winner', () => {
    const any = fc.record({
      start: fc.nat(50),
      size: fc.integer({ min: 1, max: 10 }),
      confidence: fc.constantFrom('certain', 'likely', 'maybe'),
      priority: fc.nat(2),
    })
    fc.assert(
      fc.property(fc.array(any, { maxLength: 20 }), (raw) => {
        const claims: Claim[] = raw.map(({ start, size, confidence, priority }) =>
          claim(start, start + size, confidence as Claim['confidence'], priority),
        )
        const winners = resolveOverlaps(claims)
        for (let i = 1; i < winners.length; i++) expect(winners[i]!.start).toBeGreaterThanOrEqual(winners[i - 1]!.end)
        for (const loser of claims.filter((c) => !winners.includes(c)))
          expect(winners.some((w) => w.start < loser.end && loser.start < w.end)).toBe(true)
      }),
    )
  })
})
