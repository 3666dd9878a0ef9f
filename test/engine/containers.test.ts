import zlib from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { createPrefilter } from '../../src/engine/create-prefilter.ts'
import { Engine, type EngineOptions } from '../../src/engine/engine.ts'
import { blobOf } from '../../src/laws/laws.ts'
import { BUILTIN } from '../../src/rulebook/builtin.ts'
import { tarOf, zipOf } from '../support/archives.ts'
import { keyOf } from '../support/keys.ts'

const options: EngineOptions = { createPrefilter, now: 0, isBinary: (head) => head.includes(0), decode: true }
const engine = new Engine(BUILTIN.table, options)
const small = new Engine(BUILTIN.table, { ...options, bufferBytes: 1 })
const KEY = keyOf('groq-api-key')
const ENV = `A=1\nGROQ_API_KEY=${KEY}\n`

async function scan(bytes: Buffer, path: string, using = engine) {
  const { matches, problems, bytes: count } = await using.scan(blobOf(bytes.toString('latin1'), path))
  expect(count).toBe(bytes.length)
  const findings = matches.map(({ rule, inside, decodedFrom, place, blob }) => [
    rule,
    blob.path,
    inside.join('!'),
    decodedFrom.join(),
    place.line,
    place.column,
  ])
  return { findings, problems: problems.map(({ code, path }) => `${code} ${path}`) }
}

const LONG_NAME = `${'folder/'.repeat(20)}.env`
const layers = tarOf({ 'manifest.json': '[]', 'layer.tar': tarOf({ 'app/.env': ENV }) })

describe('files that hold others', () => {
  it.each([
    ['gzip', 'a.env.gz', zlib.gzipSync(ENV), '', 'gzip'],
    ['gzip in two members', 'a.gz', Buffer.concat([zlib.gzipSync('A=1\n'), zlib.gzipSync(ENV.slice(4))]), '', 'gzip'],
    ['zlib, as git keeps objects', '12/345', zlib.deflateSync(ENV), '', 'zlib'],
    ['brotli', 'a.env.br', zlib.brotliCompressSync(ENV), '', 'brotli'],
    ['tar', 'a.tar', tarOf({ 'x/y.txt': 'nothing', 'x/.env': ENV }), 'x/.env', 'tar'],
    ['tar with a GNU long name', 'a.tar', tarOf({ [LONG_NAME]: ENV }), LONG_NAME, 'tar'],
    ['tar with a pax path', 'a.tar', tarOf({ [LONG_NAME]: ENV }, 'pax'), LONG_NAME, 'tar'],
    ['tar.gz', 'a.tgz', zlib.gzipSync(tarOf({ '.env': ENV })), '.env', 'gzip,tar'],
    ['a saved docker image', 'image.tar', layers, 'layer.tar!app/.env', 'tar,tar'],
    ['a saved docker image, compressed', 'image.tar.gz', zlib.gzipSync(layers), 'layer.tar!app/.env', 'gzip,tar,tar'],
    [
      'zip',
      'a.jar',
      zipOf([
        ['META-INF/MANIFEST.MF', 'x'],
        ['app/.env', ENV],
      ]),
      'app/.env',
      'zip',
    ],
    ['zip that is only stored', 'a.whl', zipOf([['app/.env', ENV]], '', 0), 'app/.env', 'zip'],
    ['zip in zip', 'a.zip', zipOf([['lib/b.jar', zipOf([['c.env', ENV]])]]), 'lib/b.jar!c.env', 'zip,zip'],
  ])('finds a key in %s, once, with its path and its line there', async (_, path, bytes, inside, decodedFrom) => {
    const want = { findings: [['groq-api-key', path, inside, decodedFrom, 2, 14]], problems: [] }
    expect(await scan(bytes, path)).toEqual(want)
    expect(await scan(bytes, path, small)).toEqual(want)
  })

  it('finds a key in an archive inside base64', async () => {
    const text = `release: ${zlib.gzipSync(ENV.repeat(3)).toString('base64')}\n`
    const { matches } = await engine.scan(blobOf(text, 'a.yaml'))
    expect(matches.map(({ decodedFrom, place }) => [decodedFrom.join(), place.line])).toEqual(
      Array(matches.length).fill(['base64,gzip', 1]),
    )
    expect(matches.length).toBeGreaterThan(0)
  })

  it('finds a key in base64 inside an archive', async () => {
    const bytes = zipOf([['secret.yaml', `data:\n  key: ${Buffer.from(KEY).toString('base64')}\n`]])
    expect(await scan(bytes, 'a.zip')).toEqual({
      findings: [['groq-api-key', 'a.zip', 'secret.yaml', 'zip,base64', 2, 8]],
      problems: [],
    })
  })

  it('finds a key far behind in a large member, with its line', async () => {
    const text = `${'a line of prose, and one more\n'.repeat(200_000)}${ENV}`
    expect(await scan(zlib.gzipSync(text), 'a.log.gz')).toEqual({
      findings: [['groq-api-key', 'a.log.gz', '', 'gzip', 200_002, 14]],
      problems: [],
    })
  })

  it('scans the bytes of what is broken, and what comes before the break', async () => {
    const noise = Buffer.from(Array.from({ length: 50_000 }, (_, i) => (Math.imul(i, 0x9e3779b1) ^ (i * i)) >>> 13))
    const packed = zlib.gzipSync(Buffer.concat([Buffer.from(ENV), noise]))
    expect((await scan(packed.subarray(0, packed.length - 2000), 'a.gz')).findings).toEqual([
      ['groq-api-key', 'a.gz', '', 'gzip', 2, 14],
    ])
    expect((await scan(Buffer.concat([Buffer.from('PK\x03\x04\n'), Buffer.from(ENV)]), 'a.zip')).findings).toEqual([
      ['groq-api-key', 'a.zip', '', '', 3, 14],
    ])
  })

  it('stops at bombs and says so, and keeps what it found before', async () => {
    const zeros = Buffer.alloc(80 * 1024 * 1024)
    zeros.write(`\n${KEY}\n`)
    expect(await scan(zlib.gzipSync(zeros), 'a.gz')).toEqual({
      findings: [['groq-api-key', 'a.gz', '', 'gzip', 2, 1]],
      problems: ['bomb a.gz'],
    })
    expect(
      (
        await scan(
          zipOf([
            ['b.env', ENV],
            ['zeros', zeros],
          ]),
          'a.zip',
        )
      ).problems,
    ).toEqual(['bomb a.zip!zeros'])
  })

  it('stops behind fifty thousand files', async () => {
    const files = Array.from({ length: 100_000 }, (_, i) => [`f${i}`, ''] as const)
    expect(await scan(zipOf(files, '', 0), 'a.zip')).toEqual({ findings: [], problems: ['bomb a.zip'] })
  })

  it('stops where archives are nested too deep', async () => {
    let bytes = Buffer.from(ENV)
    for (let depth = 0; depth < 12; depth++) bytes = zlib.gzipSync(bytes)
    expect(await scan(bytes, 'a.gz')).toEqual({ findings: [], problems: ['limit a.gz'] })
  })

  it('unpacks nothing when decoding is off', async () => {
    const off = new Engine(BUILTIN.table, { ...options, decode: false })
    expect(await scan(zlib.gzipSync(ENV), 'a.gz', off)).toEqual({ findings: [], problems: [] })
  })
})
