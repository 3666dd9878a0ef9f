import { pipeline, Readable } from 'node:stream'
import zlib from 'node:zlib'
import { KeysieveError } from '../model/error.ts'
import type { Chunks } from './pull.ts'

export type Compression = 'gzip' | 'zlib' | 'brotli' | 'zstd' | 'deflate'

/** More than this from so little is no text that anybody wrote. */
const MOST_RATIO = 200
const HARMLESS_BYTES = 64 * 1024 * 1024

/** Node has zstd from 22.15 on; the types of older ones do not know it. */
const { createZstdDecompress } = zlib as typeof zlib & {
  createZstdDecompress?: () => ReturnType<typeof zlib.createGunzip>
}

export const hasZstd = createZstdDecompress !== undefined

const STREAMS: Readonly<Record<Compression, () => ReturnType<typeof zlib.createGunzip>>> = {
  gzip: zlib.createGunzip,
  zlib: zlib.createInflate,
  brotli: zlib.createBrotliDecompress,
  deflate: zlib.createInflateRaw,
  zstd: () => createZstdDecompress!(),
}

/** What is no larger is unpacked in one call, which takes a tenth of the time that a stream takes. */
const SMALL_BYTES = 256 * 1024
const SMALL_UNPACKED_BYTES = 8 * 1024 * 1024
type Whole = (bytes: Uint8Array, options: { maxOutputLength: number }) => Buffer
const AT_ONCE: Readonly<Partial<Record<Compression, Whole>>> = {
  gzip: zlib.gunzipSync,
  zlib: zlib.inflateSync,
  brotli: zlib.brotliDecompressSync,
  deflate: zlib.inflateRawSync,
}

/**
 * The unpacked bytes, piece by piece, no more in memory than a few of them. Throws what zlib throws for bytes that are none of the
 * kind, and `KeysieveError` ('bomb') once more than 64 MiB and 200 times the packed size have come out.
 */
export async function* inflated(kind: Compression, chunks: Chunks): AsyncGenerator<Uint8Array> {
  const source = chunks[Symbol.asyncIterator]()
  const head: Uint8Array[] = []
  let packed = 0
  let ended = false
  while (!ended && packed <= SMALL_BYTES) {
    const { done, value } = await source.next()
    if (done) ended = true
    else packed += head[head.push(value) - 1]!.length
  }
  const whole = ended && atOnce(kind, Buffer.concat(head))
  if (whole) return yield whole
  const counted = async function* () {
    yield* head
    while (!ended) {
      const { done, value } = await source.next()
      if (done) return
      packed += value.length
      yield value
    }
  }
  // Errors come out of the loop below.
  const stream = pipeline(Readable.from(counted(), { objectMode: true, highWaterMark: 1 }), STREAMS[kind](), () => {})
  let unpacked = 0
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    unpacked += chunk.length
    if (unpacked > HARMLESS_BYTES && unpacked > MOST_RATIO * packed)
      throw new KeysieveError('bomb', `unpacks to more than ${MOST_RATIO} times its size; it was left there`)
    yield chunk
  }
}

/** Undefined when it is too large for this or broken: a stream gives what comes before the break. */
function atOnce(kind: Compression, bytes: Buffer): Buffer | undefined {
  try {
    return AT_ONCE[kind]?.(bytes, { maxOutputLength: SMALL_UNPACKED_BYTES })
  } catch {
    return undefined
  }
}
