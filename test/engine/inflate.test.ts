import { constants, deflateSync, inflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createWasm } from '../../src/engine/prefilter-wasm.ts'
import { Literals } from '../../src/rulebook/literals.ts'

const scanner = createWasm(Literals.of([]), 256 * 1024)
const inflate = (bytes: Uint8Array, exact = true): Buffer | null => scanner.inflate!(bytes, exact)

const STRATEGIES = [
  constants.Z_DEFAULT_STRATEGY,
  constants.Z_FILTERED,
  constants.Z_HUFFMAN_ONLY,
  constants.Z_RLE,
  constants.Z_FIXED,
]

/** Text that repeats itself, near and far, and bytes that do not. */
const content = fc
  .array(
    fc.oneof(
      fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
      fc.string({ maxLength: 40 }).map((text) => Buffer.from(text)),
      fc
        .record({ text: fc.string({ minLength: 1, maxLength: 9 }), times: fc.nat(900) })
        .map(({ text, times }) => Buffer.from(text.repeat(times))),
      fc.record({ byte: fc.nat(255), times: fc.nat(20000) }).map(({ byte, times }) => Buffer.alloc(times, byte)),
    ),
    { maxLength: 12 },
  )
  .map((parts) => Buffer.concat(parts))

const settings = fc.record({
  level: fc.integer({ min: 0, max: 9 }),
  strategy: fc.constantFrom(...STRATEGIES),
  memLevel: fc.integer({ min: 1, max: 9 }),
  windowBits: fc.integer({ min: 9, max: 15 }),
})

describe('inflate', () => {
  it('gives what was deflated, whatever the settings', () => {
    let large = 0
    fc.assert(
      fc.property(content, settings, (bytes, options) => {
        if (bytes.length > 20_000) large++
        expect(inflate(deflateSync(bytes, options))?.equals(bytes)).toBe(true)
      }),
      { numRuns: 400, seed: 11 },
    )
    expect(large).toBeGreaterThan(20)
  })

  it('stops at the end of the data, and tells when nothing may follow', () => {
    fc.assert(
      fc.property(content, settings, fc.uint8Array({ minLength: 1, maxLength: 40 }), (bytes, options, behind) => {
        const both = Buffer.concat([deflateSync(bytes, options), behind])
        expect(inflate(both, false)?.equals(bytes)).toBe(true)
        expect(inflate(both)).toBe(null)
      }),
      { numRuns: 200, seed: 12 },
    )
  })

  it('refuses what is cut off', () => {
    const deflated = deflateSync(Buffer.from('some text, some text, and other text '.repeat(20)))
    for (let length = 0; length < deflated.length; length++) {
      expect(inflate(deflated.subarray(0, length)), `${length}`).toBe(null)
      expect(inflate(deflated.subarray(0, length), false), `${length}`).toBe(null)
    }
  })

  it('says of data with a changed byte what zlib says, and never more than there is room for', () => {
    let refused = 0
    fc.assert(
      fc.property(content, settings, fc.nat(), fc.integer({ min: 1, max: 255 }), (bytes, options, place, change) => {
        const deflated = deflateSync(bytes, options)
        deflated[place % deflated.length]! ^= change
        const ours = inflate(deflated)
        if (!ours) refused++
        else expect(ours.equals(inflateSync(deflated))).toBe(true)
      }),
      { numRuns: 600, seed: 13 },
    )
    expect(refused).toBeGreaterThan(400)
    expect(inflate(deflateSync(Buffer.alloc(300 * 1024)))).toBe(null)
  })
})
