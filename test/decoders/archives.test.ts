import zlib from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Compression, inflated } from '../../src/decoders/inflate.ts'
import { containerOf } from '../../src/decoders/magic.ts'
import type { Chunks } from '../../src/decoders/pull.ts'
import { tarEntries } from '../../src/decoders/tar.ts'
import { zipEntries } from '../../src/decoders/zip.ts'
import { tarOf, zipOf } from '../support/archives.ts'

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function all(chunks: Chunks): Promise<Buffer> {
  const parts: Uint8Array[] = []
  for await (const chunk of chunks) parts.push(chunk)
  return Buffer.concat(parts)
}

const contents = fc.dictionary(
  fc.stringMatching(/^[a-z]{1,9}(?:\/[a-z]{1,60}){0,3}$/),
  fc.uint8Array({ maxLength: 2000 }).map((bytes) => Buffer.from(bytes)),
  { maxKeys: 6 },
)

describe('archives', () => {
  it('gives the files of a tar, whatever the pieces it comes in', async () => {
    let files = 0
    await fc.assert(
      fc.asyncProperty(
        contents,
        fc.constantFrom('gnu', 'pax'),
        fc.integer({ min: 1, max: 1500 }),
        async (wanted, long, size) => {
          const got: [string, Buffer][] = []
          for await (const { name, data } of tarEntries(pieces(tarOf(wanted, long as 'gnu'), size)))
            got.push([name, await all(data)])
          expect(got).toEqual(Object.entries(wanted))
          files += got.length
        },
      ),
    )
    expect(files).toBeGreaterThan(100)
  })

  it('goes on behind a file of a tar that was not read to its end', async () => {
    const names: string[] = []
    for await (const { name } of tarEntries(pieces(tarOf({ a: 'x'.repeat(3000), b: 'y' }), 700))) names.push(name)
    expect(names).toEqual(['a', 'b'])
  })

  it('gives the files of a zip, also behind a program', async () => {
    let files = 0
    await fc.assert(
      fc.asyncProperty(
        contents,
        fc.constantFrom('', '#!/bin/sh\nexit\n'),
        fc.constantFrom(0, 8),
        async (wanted, before, method) => {
          const got: [string, Buffer][] = []
          for (const { name, data } of zipEntries(zipOf(Object.entries(wanted), before, method as 0)))
            got.push([name, await all(data)])
          expect(got).toEqual(Object.entries(wanted))
          files += got.length
        },
      ),
    )
    expect(files).toBeGreaterThan(100)
  })

  it.each<[Compression, (bytes: Buffer) => Buffer]>([
    ['gzip', zlib.gzipSync],
    ['zlib', zlib.deflateSync],
    ['brotli', zlib.brotliCompressSync],
    ['deflate', zlib.deflateRawSync],
  ])('unpacks %s of any size', async (kind, pack) => {
    for (const size of [0, 1, 70_000, 20_000_000]) {
      const plain = Buffer.alloc(size, 'some text. ')
      expect((await all(inflated(kind, pieces(pack(plain), 10_000)))).equals(plain)).toBe(true)
    }
  })

  it('survives any change to an archive: it ends, with fewer files or an error of zlib', async () => {
    const archives = [
      tarOf({ a: 'x'.repeat(600), [`${'b/'.repeat(80)}c`]: 'y' }),
      zipOf([
        ['a', 'x'.repeat(600)],
        ['b', 'y'],
      ]),
    ]
    let changed = 0
    await fc.assert(
      fc.asyncProperty(
        fc.nat(1),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 12 }),
        async (which, edits) => {
          const bytes = Buffer.from(archives[which]!)
          for (const [at, value] of edits) bytes[at % bytes.length] = value
          const entries = which === 0 ? tarEntries(pieces(bytes, 512)) : zipEntries(bytes)
          let count = 0
          for await (const { data } of entries) {
            count++
            await all(data).catch((error: NodeJS.ErrnoException) => expect(error.code).toMatch(/^Z_/))
          }
          expect(count).toBeLessThanOrEqual(3)
          changed++
        },
      ),
      { numRuns: 1000 },
    )
    expect(changed).toBe(1000)
  })

  it.each([
    ['gzip', zlib.gzipSync('x'), 'a'],
    ['zlib', zlib.deflateSync('x'), 'a'],
    ['zip', zipOf([['a', 'x']]), 'a'],
    ['zip', zipOf([]), 'a'],
    ['tar', tarOf({ a: 'x' }), 'a'],
    ['pdf', Buffer.from('%PDF-1.7\n'), 'a'],
    ['zstd', Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0]), 'a'],
    ['brotli', Buffer.from('anything'), 'a.br'],
    [undefined, Buffer.from('plain text '.repeat(100)), 'a.tar'],
    [undefined, Buffer.alloc(2000), 'a.tar'],
    [undefined, Buffer.from('x'), 'a'],
  ])('tells %s by its first bytes', (kind, bytes, path) => {
    expect(containerOf(bytes, path)).toBe(kind)
  })
})
