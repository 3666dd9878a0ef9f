import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ByteScanner, CreateByteScanner } from '../../src/engine/prefilter.ts'
import { createTwin } from '../../src/engine/prefilter-twin.ts'
import { createWasm } from '../../src/engine/prefilter-wasm.ts'
import { Literals } from '../../src/rulebook/literals.ts'

const IMPLEMENTATIONS: readonly [string, CreateByteScanner][] = [
  ['twin', createTwin],
  ['wasm', createWasm],
]

function over(create: CreateByteScanner, bytes: Uint8Array): ByteScanner {
  const scanner = create(new Literals([]), bytes.length)
  scanner.buffer.set(bytes)
  return scanner
}

function runsOf(scanner: ByteScanner, from: number, to: number, minLength: number): [number, number][] {
  const count = scanner.findRuns(from, to, minLength)
  return Array.from({ length: count }, (_, i) => [scanner.runStarts[i]!, scanner.runEnds[i]!])
}

function encodedOf(scanner: ByteScanner, from: number, to: number, kept: number): [number, number][] {
  const count = scanner.findEncoded(from, to, kept)
  return Array.from({ length: count }, (_, i) => [scanner.runStarts[i]!, scanner.runEnds[i]!])
}

const isText = (bytes: Buffer): boolean => /^[\t\n\r -~]+$/.test(bytes.toString('latin1'))

/** The oracle of what may be encoded: whole quads of base64 by Node's own decoder, and hex. */
function naiveEncoded(bytes: Uint8Array, from: number, to: number, kept: number): [number, number][] {
  return naiveRuns(bytes, from, to, 24).filter(([start, end]) => {
    const run = Buffer.from(bytes.subarray(start, end)).latin1Slice()
    const hex = run.replace(/^0x/i, '')
    return (
      run.length >= 56 ||
      start < kept ||
      end === to ||
      bytes[start - 1] === 0x5c ||
      isText(Buffer.from(run.slice(0, run.length & ~3), 'base64')) ||
      (/^(?:[0-9a-f]{2})+$/i.test(hex) && isText(Buffer.from(hex, 'hex')))
    )
  })
}

/** The oracle of runs: a regex over the latin1 text of the range. */
function naiveRuns(bytes: Uint8Array, from: number, to: number, minLength: number): [number, number][] {
  const text = Buffer.from(bytes.subarray(from, to)).latin1Slice()
  return [...text.matchAll(new RegExp(`[A-Za-z0-9+/_-]{${minLength},}`, 'g'))].map(({ index, 0: run }) => [
    from + index,
    from + index + run.length,
  ])
}

/** Bytes with two cuts, in order. */
const cutBytes = <T extends Uint8Array>(bytes: fc.Arbitrary<T>) =>
  bytes
    .chain((all) => fc.tuple(fc.constant(all), fc.nat({ max: all.length }), fc.nat({ max: all.length })))
    .map(([all, a, b]) => ({ all, from: Math.min(a, b), to: Math.max(a, b) }))

const someBytes = fc.uint8Array({ maxLength: 200, size: 'max' })
const lines = fc
  .array(fc.constantFrom(10, 10, 13, 97, 0x8a, 0), { maxLength: 200, size: 'max' })
  .map((bytes) => Uint8Array.from(bytes))
const characters = fc
  .array(fc.constantFrom('a', '\n', 'é', '€', '\u07ff', '\uffff', '😀', '\u{10ffff}', '\0'), {
    maxLength: 80,
    size: 'max',
  })
  .map((parts) => parts.join(''))
const runBytes = fc
  .array(
    fc.tuple(fc.constantFrom('a', 'Z', '0', '+', '/', '_', '-', '.', ' ', '=', '\xe1', '\0'), fc.nat({ max: 90 })),
    { maxLength: 12, size: 'max' },
  )
  .map(
    (parts) =>
      new Uint8Array(Buffer.from(parts.map(([character, count]) => character.repeat(count)).join(''), 'latin1')),
  )

const encodedBytes = fc
  .array(
    fc.oneof(
      fc.constantFrom('a', 'Zm9v', '0x', '\\', '\\n', '.', '"', '=', 'sha512-', '_-', '+/', 'f'),
      fc.string({ unit: 'grapheme-ascii', minLength: 8, maxLength: 50, size: 'max' }).map((text) => btoa(text)),
      fc
        .string({ unit: 'grapheme-ascii', minLength: 12, maxLength: 28, size: 'max' })
        .map((text) => Buffer.from(text).toString('hex')),
      fc
        .uint8Array({ minLength: 12, maxLength: 40, size: 'max' })
        .map((some) => Buffer.from(some).toString('base64url')),
      fc
        .uint8Array({ minLength: 12, maxLength: 27, size: 'max' })
        .map((some) => Buffer.from(some).toString('hex').toUpperCase()),
    ),
    { maxLength: 30, size: 'max' },
  )
  .map((parts) => new Uint8Array(Buffer.from(parts.join('.'), 'latin1')))

describe.each(IMPLEMENTATIONS)('%s', (_, create) => {
  test.each([
    ['', 0, 0, -1],
    ['\n', 1, 1, 0],
    ['a\r\nb', 1, 4, 2],
    ['\n\n\n', 3, 3, 2],
    [`${'x'.repeat(40)}\n${'y'.repeat(40)}`, 1, 81, 40],
    ['é€😀', 0, 4, -1],
    ['\u{10000}\n\u{10ffff}', 1, 5, 4],
  ])('%j has %i newlines, %i units and its last newline at %i', (text, newlines, units, last) => {
    const bytes = Buffer.from(text)
    const scanner = over(create, bytes)
    expect(scanner.countNewlines(0, bytes.length)).toBe(newlines)
    expect(scanner.countUnits(0, bytes.length)).toBe(units)
    expect(scanner.lastNewline(0, bytes.length)).toBe(last)
  })

  test('finds just the runs that may be encoded', () => {
    const seen = { found: 0, left: 0 }
    fc.assert(
      fc.property(cutBytes(encodedBytes), fc.nat({ max: 300 }), ({ all, from, to }, kept) => {
        const scanner = over(create, all)
        const expected = naiveEncoded(all, from, to, kept)
        expect(encodedOf(scanner, from, to, kept)).toEqual(expected)
        expect(scanner.nextRun).toBe(to)
        seen.found += expected.length
        seen.left += naiveRuns(all, from, to, 24).length - expected.length
      }),
      { numRuns: 600 },
    )
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(300)
  })

  test('the counters look at no byte outside the range', () => {
    let found = 0
    fc.assert(
      fc.property(cutBytes(lines), ({ all, from, to }) => {
        const scanner = over(create, all)
        const part = all.subarray(from, to)
        const last = part.lastIndexOf(10)
        expect(scanner.countNewlines(from, to)).toBe(part.filter((byte) => byte === 10).length)
        expect(scanner.lastNewline(from, to)).toBe(last < 0 ? -1 : from + last)
        if (last >= 0) found++
      }),
    )
    expect(found).toBeGreaterThan(20)
  })

  test('counts the units that decoding gives', () => {
    let units = 0
    fc.assert(
      fc.property(characters, fc.nat({ max: 17 }), (text, lead) => {
        const bytes = Buffer.from(`${'😀\n'.repeat(lead)}${text}`)
        expect(over(create, bytes).countUnits(5 * lead, bytes.length)).toBe(text.length)
        units += text.length
      }),
    )
    expect(units).toBeGreaterThan(1000)
  })

  test('counts no unit for a byte that continues nothing, and one for a leader that UTF-8 does not have', () => {
    const units = (byte: number): number => (byte >= 0x80 && byte < 0xc0 ? 0 : byte >= 0xf0 && byte <= 0xf4 ? 2 : 1)
    const scanner = over(
      create,
      Uint8Array.from({ length: 256 }, (_, byte) => byte),
    )
    for (let byte = 0; byte < 256; byte++) expect(scanner.countUnits(byte, byte + 1), `${byte}`).toBe(units(byte))
  })

  test.each([
    ['', 1, []],
    ['abc', 3, [[0, 3]]],
    ['abc', 4, []],
    [
      '.abcd.ef-gh/+_9.',
      4,
      [
        [1, 5],
        [6, 15],
      ],
    ],
    [
      `${'A'.repeat(64)}.${'B'.repeat(63)}.${'C'.repeat(65)}`,
      64,
      [
        [0, 64],
        [129, 194],
      ],
    ],
    [`${'.'.repeat(60)}${'x'.repeat(200)}`, 16, [[60, 260]]],
    [`${'x'.repeat(128)}`, 100, [[0, 128]]],
    [`.${'x'.repeat(62)}.`, 62, [[1, 63]]],
    [`.${'x'.repeat(62)}.`, 63, []],
  ])('runs of %j with at least %i', (text, minLength, expected) => {
    const bytes = Buffer.from(text)
    expect(runsOf(over(create, bytes), 0, bytes.length, minLength)).toEqual(expected)
  })

  test('a run is made of [A-Za-z0-9+/_-] and of no other byte', () => {
    for (let byte = 0; byte < 256; byte++) {
      const bytes = Uint8Array.from([0, byte, 0])
      const isToken = /[A-Za-z0-9+/_-]/.test(String.fromCharCode(byte))
      expect(runsOf(over(create, bytes), 0, 3, 1), `${byte}`).toEqual(isToken ? [[1, 2]] : [])
    }
  })

  test('finds the runs that a regex finds, and cuts them at the range', () => {
    let [runs, cut] = [0, 0]
    fc.assert(
      fc.property(
        cutBytes(fc.oneof(runBytes, runBytes, someBytes)),
        fc.oneof(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 9, max: 90 })),
        ({ all, from, to }, minLength) => {
          const expected = naiveRuns(all, from, to, minLength)
          const scanner = over(create, all)
          expect(runsOf(scanner, from, to, minLength)).toEqual(expected)
          expect(scanner.nextRun).toBe(to)
          runs += expected.length
          if (expected.some(([start, end]) => start === from || end === to)) cut++
        },
      ),
      { numRuns: 1000 },
    )

    expect(runs).toBeGreaterThan(300)
    expect(cut).toBeGreaterThan(100)
  })

  test('goes on from `nextRun` when there are more runs than places', () => {
    const bytes = Buffer.from('ab.c..'.repeat(5000))
    const scanner = over(create, bytes)
    const found: [number, number][] = []
    let rounds = 0
    for (let at = 0; at < bytes.length; at = scanner.nextRun, rounds++)
      found.push(...runsOf(scanner, at, bytes.length, 1))
    expect(rounds).toBe(3)
    expect(found).toEqual(naiveRuns(bytes, 0, bytes.length, 1))
  })
})
