import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createPrefilter } from '../../src/engine/create-prefilter.ts'
import { Engine } from '../../src/engine/engine.ts'
import { type Extent, Masker } from '../../src/engine/masker.ts'
import { blobOf } from '../../src/laws/laws.ts'
import { BUILTIN } from '../../src/rulebook/builtin.ts'
import { ENCODINGS } from '../support/encodings.ts'
import { keyOf } from '../support/keys.ts'
import { randomText } from '../support/random-text.ts'

const engine = new Engine(BUILTIN.table, { createPrefilter, now: 0, decode: true, raw: true, isBinary: () => false })

/** What comes out when the bytes come in `sizes` pieces (over and over), each followed by a take of that extent. */
async function masked(bytes: Buffer, sizes: readonly number[] = [bytes.length || 1], extent?: Extent): Promise<Buffer> {
  const masker = new Masker(engine, 'maybe')
  const out: Buffer[] = []
  const take = async (wanted: Extent): Promise<void> => {
    const taken = await masker.take(wanted)
    expect(taken.troubles).toEqual([])
    out.push(taken.bytes)
  }
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const size = Math.min(sizes[turn % sizes.length]!, masker.room)
    masker.push(bytes.subarray(at, at + size))
    at += size
    if (extent) await take(extent)
    if (masker.room === 0) await take('settled')
  }
  await take('end')
  return Buffer.concat(out)
}

const text = async (input: string, ...rest: [sizes?: readonly number[], extent?: Extent]): Promise<string> =>
  (await masked(Buffer.from(input, 'latin1'), ...rest)).toString('latin1')

const KEY = keyOf('groq-api-key')
const PEM = keyOf('private-key')
const MASK = '[REDACTED:groq-api-key]'

describe('Masker', () => {
  it.each([
    ['nothing', '', ''],
    ['text without secrets', 'a b\r\nc\n', 'a b\r\nc\n'],
    ['a key alone', KEY, MASK],
    ['two keys on a line', `a=${KEY} b=${keyOf('groq-api-key', 12)}\n`, `a=${MASK} b=${MASK}\n`],
    ['bytes that are no UTF-8', `\xff\xfe\x80 ${KEY}\0\xc3`, `\xff\xfe\x80 ${MASK}\0\xc3`],
    ['what looks like an archive by its head', `\x1f\x8b\b\0 ${KEY}\n`, `\x1f\x8b\b\0 ${MASK}\n`],
    ['a private key of many lines', `x\n${PEM}\ny\n`, 'x\n[REDACTED:private-key]\ny\n'],
  ])('masks %s and leaves the rest as it is', async (_, input, expected) => {
    expect(await text(input)).toBe(expected)
  })

  it.each(['utf16le', 'utf16be'])('keeps %s what it is, halves of surrogate pairs among it', async (kind) => {
    const wide = (of: string): Buffer => {
      const bytes = Buffer.from(of, 'utf16le')
      return kind === 'utf16le' ? bytes : bytes.swap16()
    }
    for (const mark of ['', '\ufeff']) {
      const line = `${mark}a key in a log line = \u00e4\u20ac\u{1f511}\ud83d${KEY}\u{1f511}\n`
      const plain = line.repeat(3)
      expect(await masked(wide(plain))).toEqual(wide(plain.replaceAll(KEY, MASK)))
      expect(await masked(wide(plain), [7], 'lines')).toEqual(wide(plain.replaceAll(KEY, MASK)))
    }
  })

  it.each(Object.entries(ENCODINGS).filter(([name]) => !name.startsWith('base64 behind')))(
    'hides a key in %s',
    async (_, { encode }) => {
      const out = await text(`value = "${encode(KEY)}"\n`)
      expect(out).not.toContain(encode(KEY).slice(10, 60))
      expect(out).toMatch(/^value = ".{0,5}\[REDACTED:groq-api-key\]/)
    },
  )

  it('masks the same wherever the input is cut', async () => {
    const keys = ['groq-api-key', 'anthropic-api-key', 'private-key', 'github-token', 'jwt'].map((rule) => keyOf(rule))
    const part = fc.oneof(
      fc.constantFrom(...keys, `"${Buffer.from(KEY).toString('base64')}"`),
      fc.string({ maxLength: 40 }),
      fc.constantFrom('\n', ' ', '=', '\r\n', '\0', '"'),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(part, { maxLength: 30 }),
        fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 5 }),
        async (parts, sizes) => {
          const bytes = Buffer.from(parts.join(''))
          expect((await masked(bytes, sizes, 'settled')).equals(await masked(bytes))).toBe(true)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('masks a long stream as one scan of all of it would', async () => {
    let input = ''
    for (let i = 0; input.length < 3_000_000; i++)
      input += `${i} ${randomText(String(i), (i * 37) % 500).replaceAll(/(.{18})/g, '$1 ')}\n${i % 40 === 0 ? `key ${KEY}${i % 80 ? '\n' : ' '}` : ''}${i % 401 === 0 ? `${PEM}\n` : ''}`
    const { claims } = await engine.scan(blobOf(input, '-'))
    let expected = ''
    let at = 0
    for (const { start, end, rule } of [...claims].sort((a, b) => a.start - b.start)) {
      if (start < at) continue
      expected += `${input.slice(at, start)}[REDACTED:${rule}]`
      at = end
    }
    expect(claims.length).toBeGreaterThan(100)
    expect((await text(input, [65_536])) === expected + input.slice(at)).toBe(true)
  })

  it.each([1, 5, 64, 1000])('lets lines go early, and no key with them, in pieces of %d bytes', async (size) => {
    const lines = `first\nkey=${KEY}\n\n${PEM}\nlast ${KEY}`
    const expected = `first\nkey=${MASK}\n\n[REDACTED:private-key]\nlast ${MASK}`
    expect(await text(lines, [size], 'lines')).toBe(expected)
    expect(await text(lines, [size], 'words')).toBe(expected)
  })

  it('shows a line as soon as it ends, a word of an unfinished line when asked, and a private key never in part', async () => {
    const masker = new Masker(engine, 'maybe')
    const take = async (input: string, extent: Extent): Promise<string> => {
      masker.push(Buffer.from(input))
      return (await masker.take(extent)).bytes.toString()
    }
    expect(await take('one\ntw', 'lines')).toBe('one\n')
    expect(await take('o? [y/N] ', 'lines')).toBe('')
    expect(await take('', 'words')).toBe('two? [y/N] ')
    expect(await take('y\rnext\n', 'lines')).toBe('y\rnext\n')
    const half = PEM.slice(0, PEM.length >> 1)
    expect(await take(`${half}\n`.slice(0, -1), 'lines')).toBe('')
    expect(await take('', 'words')).toBe('')
    expect(await take(`${PEM.slice(half.length)}\n`, 'lines')).toBe('[REDACTED:private-key]\n')
  })

  it('says nothing of what is surely no secret, and less when it is to be surer', async () => {
    const shaped = `token = "${'0123456789abcdef'.repeat(2)}"\n`
    const sure = new Masker(engine, 'certain')
    sure.push(Buffer.from(`${shaped}${KEY}\n`))
    expect((await sure.take('end')).bytes.toString().startsWith(shaped)).toBe(true)
  })
})
