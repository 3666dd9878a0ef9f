import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { marksOf } from '../../src/engine/marks.ts'
import { Masks, type Range } from '../../src/engine/masks.ts'
import { leastCpuMs } from '../support/cpu.ts'

const range = (most: number) =>
  fc.tuple(fc.nat(200), fc.nat(most)).map(([start, length]): Range => ({ start, end: start + length }))

/** As it was before: a look at all of them. */
function naive(ranges: readonly Range[], { start, end }: Range): Range[] {
  return [...ranges].sort((a, b) => a.start - b.start).filter((mask) => mask.end > start && mask.start < end)
}

describe('masks', () => {
  it('gives those that overlap a span, as a look at all of them does', () => {
    let hits = 0
    fc.assert(
      fc.property(fc.array(fc.oneof(range(10), range(150))), range(40), (ranges, span) => {
        const found = new Masks(ranges).overlapping(span)
        hits += found.length
        expect(found).toEqual(naive(ranges, span))
      }),
      { numRuns: 5000 },
    )
    expect(hits).toBeGreaterThan(5000)
  })

  it('take the marks of a match as much time among many as among few', { timeout: 120_000 }, () => {
    const line = `key = "${'S'.repeat(40)}" # keysieve:allow groq-api-key made up\n`
    const start = line.indexOf('S')
    /** CPU time for all matches of a window. */
    const timeOf = (count: number): number => {
      const text = Buffer.from(line.repeat(count))
      const ranges = Array.from({ length: count }, (_, i) => ({
        start: i * line.length + start,
        end: i * line.length + start + 40,
      }))
      const common = { text, rule: 'groq-api-key', base: 0, known: text.length, length: text.length }
      return leastCpuMs(3, () => {
        const masks = new Masks(ranges)
        for (const at of ranges) if (marksOf({ ...common, at, masks }).length !== 1) throw new Error('no mark')
      })
    }
    // What is measured is compiled by then.
    timeOf(5000)
    const [few, many] = [timeOf(1250), timeOf(20_000)]
    expect(Math.log(many / few) / Math.log(16)).toBeLessThan(1.25)
  })
})
