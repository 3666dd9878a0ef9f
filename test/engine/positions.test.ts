import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Counters, Positions } from '../../src/engine/positions.ts'

/** The definition itself, on the decoded text. */
function oracle(bytes: Buffer, offset: number): { line: number; column: number } {
  const before = new TextDecoder('utf-8').decode(bytes.subarray(0, offset))
  const lines = before.split('\n')
  return { line: lines.length, column: lines.at(-1)!.length + 1 }
}

/** Counters as their contract says, byte by byte. */
function countersOf(bytes: Buffer): Counters {
  return {
    countNewlines: (from, to) => bytes.subarray(from, to).filter((byte) => byte === 10).length,
    countUnits: (from, to) =>
      bytes
        .subarray(from, to)
        .reduce((sum, byte) => sum + ((byte & 0xc0) !== 0x80 ? 1 : 0) + (byte >= 0xf0 ? 1 : 0), 0),
    lastNewline: (from, to) => {
      const at = bytes.subarray(from, to).lastIndexOf(10)
      return at < 0 ? -1 : at + from
    },
  }
}

const text = fc
  .array(fc.constantFrom('a', 'ä', '€', '😀', '\n', '\r\n', '\t', 'key'), { maxLength: 60 })
  .map((parts) => Buffer.from(parts.join('')))

function starts(bytes: Buffer): number[] {
  return [...bytes.keys()].filter((at) => (bytes[at]! & 0xc0) !== 0x80)
}

describe('positions', () => {
  it('give line and UTF-16 column of every character, in any order of asking', () => {
    fc.assert(
      fc.property(text, fc.infiniteStream(fc.nat()), (bytes, order) => {
        const positions = new Positions(bytes, countersOf(bytes))
        positions.reset()
        for (const at of starts(bytes).sort(() => (order.next().value! % 2) - 0.5)) {
          const { line, column } = positions.placeOf(at, at)
          expect({ line, column }).toEqual(oracle(bytes, at))
        }
      }),
    )
  })

  it('stay right when the text has slid through the window', () => {
    let asked = 0
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (bytes, first, second) => {
        const cuts = starts(bytes)
        if (cuts.length < 3) return
        const a = cuts[first % cuts.length]!
        const b = cuts[second % cuts.length]!
        const [low, high] = a < b ? [a, b] : [b, a]
        const window = Buffer.concat([bytes, Buffer.alloc(bytes.length)])
        const positions = new Positions(window, countersOf(window))
        positions.reset()
        positions.slide(low)
        window.copyWithin(0, low)
        positions.slide(high - low)
        window.copyWithin(0, high - low)
        for (const at of cuts.filter((cut) => cut >= high)) {
          const { line, column } = positions.placeOf(at - high, at - high)
          expect({ line, column }).toEqual(oracle(bytes, at))
          asked++
        }
      }),
    )
    expect(asked).toBeGreaterThan(100)
  })

  it('do not count a byte order mark', () => {
    const bytes = Buffer.from('\ufeffkey\nkey')
    const positions = new Positions(bytes, countersOf(bytes))
    positions.reset()
    expect(positions.placeOf(3, 6)).toEqual({ line: 1, column: 1, endLine: 1, endColumn: 4 })
    expect(positions.placeOf(7, 10)).toEqual({ line: 2, column: 1, endLine: 2, endColumn: 4 })
  })
})
