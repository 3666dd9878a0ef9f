import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createPrefilter } from '../../src/engine/create-prefilter.ts'
import { Engine, type EngineOptions } from '../../src/engine/engine.ts'
import { blobOf } from '../../src/laws/laws.ts'
import { BUILTIN } from '../../src/rulebook/builtin.ts'
import { ENCODINGS } from '../support/encodings.ts'
import { keyOf } from '../support/keys.ts'

const options: EngineOptions = { createPrefilter, now: 0, isBinary: (head) => head.includes(0), decode: true }
const engine = new Engine(BUILTIN.table, options)
const small = new Engine(BUILTIN.table, { ...options, bufferBytes: 1 })

const RULES = ['anthropic-api-key', 'groq-api-key', 'github-token', 'aws-access-key-id', 'openai-project-key'].filter(
  (rule) => BUILTIN.rules.some(({ id }) => id === rule),
)
const KEY = keyOf('groq-api-key')

async function found(text: string, path = 'file.txt') {
  const { matches, problems } = await engine.scan(blobOf(text, path))
  return {
    problems,
    findings: matches.map((match) => ({
      rule: match.rule,
      text: text.slice(match.span.start, match.span.end),
      decodedFrom: match.decodedFrom,
      line: match.place.line,
      excerpt: match.excerpt,
      id: match.id,
    })),
  }
}

const direct = (await found(`x = ${KEY}\n`)).findings[0]!

describe('encoded text inside text', () => {
  it('is tested with rules that exist', () => {
    expect(RULES.length).toBeGreaterThan(2)
  })

  it.each(Object.entries(ENCODINGS))(
    'finds a key in %s under the id of the key itself, and hides all of it',
    async (_, { decoder, encode }) => {
      const text = `first line\n  value = "${encode(KEY)}"\nlast\n`
      const { findings, problems } = await found(text)
      expect(findings.map(({ rule, id, decodedFrom, line }) => ({ rule, id, decodedFrom, line }))).toEqual([
        { rule: 'groq-api-key', id: direct.id, decodedFrom: [decoder], line: 2 },
      ])
      expect(encode(KEY)).toContain(findings[0]!.text)
      expect(findings[0]!.excerpt.replace(/\s+/g, ' ')).toMatch(/^value = ".{0,5}\[REDACTED\]/)
      expect(problems).toEqual([])
    },
  )

  // UTF-16 within other bytes is known by the rules' literals alone, so it is looked at innermost; of hex only text is.
  const wide = (name: string): boolean => name.startsWith('UTF-16')
  const twice = Object.entries(ENCODINGS)
    .filter(([outer]) => !wide(outer))
    .flatMap(([outer, a]) =>
      Object.entries(ENCODINGS)
        .filter(([inner]) => !wide(inner) || outer.startsWith('base64'))
        .map(([inner, b]) => [outer, inner, a, b] as const),
    )
  it.each(twice)('finds a key in %s of %s', async (_outer, _inner, a, b) => {
    const { findings } = await found(`value = "${a.encode(`{"name": "${b.encode(`TOKEN=${KEY}\n`)}"}`)}"\n`)
    expect(findings.map(({ rule, id, decodedFrom }) => ({ rule, id, decodedFrom }))).toContainEqual({
      rule: 'groq-api-key',
      id: direct.id,
      decodedFrom: [a.decoder, b.decoder],
    })
    expect(findings).toHaveLength(1)
  })

  it.each([
    ['a Kubernetes Secret', `kind: Secret\ndata:\n  token: ${base64(KEY)}\n`, base64(KEY), ['base64']],
    [
      'a Secret with a file in it',
      `data:\n  .env: ${base64(`A=1\nGROQ_API_KEY=${KEY}\n`)}\n`,
      base64(`A=1\nGROQ_API_KEY=${KEY}\n`),
      ['base64'],
    ],
    ['a JSON string with line breaks', `{"a":"x\\n${KEY}\\n"}`, KEY, ['backslash']],
    ['a URL', `https://host.example/?token%3D${KEY}%26a=1`, KEY, ['percent']],
    [
      'a mail',
      `Subject: x\n\nTOKEN=3D${KEY.slice(0, 20)}=\n${KEY.slice(20)}\n\nbye\n`,
      `${KEY.slice(0, 20)}=\n${KEY.slice(20)}`,
      ['quoted-printable'],
    ],
    [
      'a mail with CRLF',
      `Subject: x\r\n\r\nTOKEN=3D${KEY.slice(0, 20)}=\r\n${KEY.slice(20)}\r\n\r\nbye\r\n`,
      `${KEY.slice(0, 20)}=\r\n${KEY.slice(20)}`,
      ['quoted-printable'],
    ],
    [
      'a mail whose header says so',
      `Content-Transfer-Encoding: quoted-printable\n\nTOKEN ${KEY.slice(0, 2)}=\n${KEY.slice(2)}\n`,
      `${KEY.slice(0, 2)}=\n${KEY.slice(2)}`,
      ['quoted-printable'],
    ],
    ['escaped punctuation', `x = "${KEY.replace('_', '\\u005f')}"`, KEY.replace('_', '\\u005f'), ['backslash']],
    ['percent-encoded punctuation', `x=${KEY.replace('_', '%5F')}&b=1`, KEY.replace('_', '%5F'), ['percent']],
  ])('finds a key in %s with its exact region', async (_, text, region, decodedFrom) => {
    const { findings } = await found(text)
    expect(findings.map(({ text, id, decodedFrom }) => ({ text, id, decodedFrom }))).toEqual([
      { text: region, id: direct.id, decodedFrom },
    ])
  })

  it.each([
    ['LF', '\n', 76],
    ['CRLF', '\r\n', 76],
    ['indentation', '\n    ', 64],
    ['escaped line breaks', '\\n', 64],
  ])('finds a key in base64 wrapped with %s', async (_, gap, width) => {
    const plain = `# ${'notes '.repeat(40)}\nGROQ_API_KEY=${KEY}\n${'# more\n'.repeat(9)}`
    const lines = base64(plain)
      .match(new RegExp(`.{1,${width}}`, 'g'))!
      .join(gap)
    const { findings } = await found(`data: "${lines}"\n`)
    expect(findings.map(({ text, id, decodedFrom }) => ({ text, id, decodedFrom }))).toEqual([
      { text: lines, id: direct.id, decodedFrom: ['base64'] },
    ])
  })

  it('finds an unstructured token by the name before its encoded value', async () => {
    const token = keyOf('mistral-api-key')
    const plain = await found(`MISTRAL_API_KEY: ${token}\n`)
    const { findings } = await found(`kind: Secret\ndata:\n  MISTRAL_API_KEY: ${base64(token)}\n`)
    expect(findings.filter(({ decodedFrom }) => decodedFrom.length > 0)).toMatchObject([
      { rule: 'mistral-api-key', id: plain.findings[0]!.id, text: base64(token) },
    ])
  })

  it('says once what stands there plainly too', async () => {
    const { findings } = await found(`url = "x%20${KEY}%20" and "${KEY}\\u0020"\n`)
    expect(findings.map(({ id }) => id)).toEqual([direct.id, direct.id])
  })

  it('finds keys wherever the buffer is cut, with their places', async () => {
    const encodings = Object.values(ENCODINGS)
    let hits = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(20_000), fc.nat(encodings.length - 1), fc.constantFrom(...RULES), fc.nat(1000)), {
          minLength: 3,
          maxLength: 8,
        }),
        async (plants) => {
          let text = ''
          const want: string[] = []
          for (const [gap, which, rule, seed] of plants) {
            const key = keyOf(rule, seed)
            const { encode, decoder } = encodings[which]!
            text += `${'a line of prose, and one more.\n'.repeat(gap / 31)}\nv = "${encode(key)}"\n`
            want.push(`${rule} ${decoder} ${text.split('\n').length - 1}`)
          }
          const { matches, problems } = await small.scan(blobOf(text))
          expect(matches.map(({ rule, decodedFrom, place }) => `${rule} ${decodedFrom} ${place.line}`)).toEqual(want)
          expect(problems).toEqual([])
          hits += want.length
        },
      ),
      { numRuns: 40 },
    )
    expect(hits).toBeGreaterThan(120)
  })

  it('finds a key anywhere in one line of base64 longer than the buffer', async () => {
    for (let shift = 0; shift < 6; shift++) {
      const plain = Buffer.alloc(700_000, 'some prose. ')
      const at = 100_000 * shift + 17 * shift
      plain.write(` ${KEY} `, at, 'latin1')
      const { matches } = await small.scan(blobOf(`x = "${plain.toString('base64')}"\n`))
      expect(matches.map(({ id, decodedFrom }) => ({ id, decodedFrom }))).toEqual([
        { id: direct.id, decodedFrom: ['base64'] },
      ])
    }
  })

  it('says that encodings nested too deep were not scanned', async () => {
    let text = `TOKEN=${KEY}`
    for (let depth = 0; depth < 4; depth++) text = base64(`value: ${text}`)
    const { findings, problems } = await found(text)
    expect(findings).toEqual([])
    expect(problems).toMatchObject([{ code: 'limit', path: 'file.txt' }])
  })

  it('finds nothing in random base64, hex and UTF-16', async () => {
    const random = fc
      .sample(fc.uint8Array({ minLength: 20_000, maxLength: 20_000 }), { numRuns: 20, seed: 5 })
      .map((bytes) => Buffer.from(bytes))
    for (const bytes of random)
      for (const text of [
        bytes.toString('base64'),
        bytes
          .toString('base64')
          .match(/.{1,76}/g)!
          .join('\n'),
        bytes.toString('hex'),
        bytes
          .toString('hex')
          .match(/.{1,64}/g)!
          .join('\n'),
        bytes.toString('latin1'),
      ])
        expect(await found(text)).toEqual({ findings: [], problems: [] })
  })

  it('finds nothing but what the rules find when it is off', async () => {
    const off = new Engine(BUILTIN.table, { ...options, decode: false })
    const { matches } = await off.scan(blobOf(`a = "${base64(KEY)}"\n`))
    expect(matches).toEqual([])
  })
})

function base64(text: string): string {
  return Buffer.from(text, 'latin1').toString('base64')
}
