import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Engine, type EngineOptions } from '../../src/engine/engine.ts'
import { createTwin } from '../../src/engine/prefilter-twin.ts'
import { blobOf } from '../../src/laws/laws.ts'
import type { Blob } from '../../src/model/blob.ts'
import { compileRule } from '../../src/rulebook/compile.ts'
import { patternOf } from '../../src/rulebook/context-pattern.ts'

const options: EngineOptions = { createPrefilter: createTwin, now: 0, isBinary: () => false }

const base = { title: 'x', severity: 'high', sample: 'x', remedy: 'x', placeholder: false } as const
const anchored = compileRule({
  ...base,
  id: 'anchored',
  literals: ['ab_'],
  pattern: '(?<![a-z])(?<secret>ab_[ab]{2,6})(?![ab])',
})
const inner = compileRule({ ...base, id: 'inner', literals: ['xyz'], pattern: '(?<secret>[ab]{1,4}xyz[ab]{1,4})' })

/** Gives its bytes in pieces of any size, now and then later. */
function inPieces(bytes: Buffer, sizes: readonly number[]): Blob {
  return {
    origin: 'file',
    path: 'x',
    id: null,
    sizeBytes: null,
    open() {
      let at = 0
      let turn = 0
      return {
        read(into) {
          const count = Math.min(into.length, Math.max(1, sizes[turn++ % sizes.length]!), bytes.length - at)
          into.set(bytes.subarray(at, at + count))
          at += count
          return turn % 3 === 0 ? Promise.resolve(count) : count
        },
        close() {},
      }
    },
  }
}

describe('the engine', () => {
  it('finds what the bare patterns find in the whole text, wherever chunks and reads are cut', async () => {
    const part = fc.constantFrom('ab_aba', 'ab_', 'a', 'b', 'xyz', 'axyzb', '\n', ' ', 'ab_abbaabba', 'é', '..........')
    const small = new Engine([anchored, inner], { ...options, bufferBytes: 1 })
    let found = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(part, { minLength: 400, maxLength: 900 }),
        fc.array(fc.integer({ min: 1, max: 700 }), { minLength: 1, maxLength: 5 }),
        async (parts, sizes) => {
          const text = Buffer.from(parts.join('')).toString('latin1')
          const { matches, bytes } = await small.scan(inPieces(Buffer.from(text, 'latin1'), sizes))
          expect(bytes).toBe(text.length)
          for (const rule of [anchored, inner]) {
            const want = [...text.matchAll(new RegExp(patternOf(rule), 'g'))].map((hit) => [
              hit.index,
              hit.index + hit[0].length,
            ])
            const got = matches.filter((match) => match.rule === rule.id).map(({ span }) => [span.start, span.end])
            // Where both rules claim bytes one of them wins: compare only what does not touch the other's.
            const rival = matches.filter((match) => match.rule !== rule.id)
            const free = want.filter(
              ([start, end]) => !rival.some(({ span }) => span.start < end! && start! < span.end),
            )
            expect(got).toEqual(free)
            found += got.length
          }
        },
      ),
      { numRuns: 40 },
    )
    expect(found).toBeGreaterThan(2000)
  })

  it.each([
    [
      'UTF-16LE with a byte order mark',
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('é\nx = ab_aba\n', 'utf16le')]),
    ],
    ['UTF-16LE without', Buffer.from('y\nx = ab_aba\n', 'utf16le')],
    [
      'UTF-16BE with a byte order mark',
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('é\nx = ab_aba\n', 'utf16le')]).swap16(),
    ],
    ['UTF-8 with a byte order mark', Buffer.from('\ufeffé\nx = ab_aba\n')],
    ['CRLF', Buffer.from('é\r\nx = ab_aba\r\n')],
  ])('reads %s', async (_, bytes) => {
    const { matches, bytes: count } = await new Engine([anchored], options).scan(blobOf(bytes.toString('latin1')))
    expect(matches.map(({ place }) => place)).toEqual([{ line: 2, column: 5, endLine: 2, endColumn: 11 }])
    expect(count).toBe(bytes.length)
  })

  it('masks every match of the line in each excerpt and keeps the rest', async () => {
    const { matches } = await new Engine([anchored], options).scan(
      blobOf('first\nlet a = "ab_aba", b = "ab_abb" // why\nlast\n'),
    )
    expect(matches.map(({ excerpt }) => excerpt)).toEqual(
      Array(2).fill('let a = "[REDACTED]", b = "[REDACTED]" // why'),
    )
  })

  it('shows the rest of a line as it is written, whatever its script, and nothing that a terminal would obey', async () => {
    const line = 'ключ 中文 = "ab_aba" // ü\x1b[31m 😀'
    const { matches } = await new Engine([anchored], options).scan(blobOf(Buffer.from(line).toString('latin1')))
    expect(matches.map(({ excerpt }) => excerpt)).toEqual(['ключ 中文 = "[REDACTED]" // ü [31m 😀'])
  })
})
