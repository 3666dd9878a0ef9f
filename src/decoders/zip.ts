import { type Entry, nameOf } from './entry.ts'
import { inflated } from './inflate.ts'
import type { Chunks } from './pull.ts'

const END = 0x06054b50
const END_BYTES = 22
const END64_LOCATOR = 0x07064b50
const END64 = 0x06064b50
const CENTRAL = 0x02014b50
const CENTRAL_BYTES = 46
const LOCAL = 0x04034b50
const LOCAL_BYTES = 30
const IS_ENCRYPTED = 1
const STORED = 0
const DEFLATED = 8
const IN_ZIP64 = 0xffffffff

/**
 * The files of a zip archive (APPNOTE.TXT 6.3, sections 4.3 and 4.4) by its central directory, also with bytes before the archive
 * and with zip64. Entries that are encrypted or packed by another method than deflate are left out. Ends where the directory is broken.
 */
export function* zipEntries(zip: Buffer): Generator<Entry> {
  const directory = directoryOf(zip)
  if (!directory) return
  for (let at = directory.at, left = directory.count; left > 0; left--) {
    if (at + CENTRAL_BYTES > zip.length || zip.readUInt32LE(at) !== CENTRAL) return
    const nameLength = zip.readUInt16LE(at + 28)
    const extraLength = zip.readUInt16LE(at + 30)
    const method = zip.readUInt16LE(at + 10)
    const encrypted = (zip.readUInt16LE(at + 8) & IS_ENCRYPTED) !== 0
    const nameEnd = at + CENTRAL_BYTES + nameLength
    const name = nameOf(zip.subarray(at + CENTRAL_BYTES, nameEnd))
    const { packed, start } = placeOf(zip, at, nameEnd, extraLength)
    at = nameEnd + extraLength + zip.readUInt16LE(at + 32)
    const data = dataAt(zip, directory.shift + start, packed)
    if (data && !encrypted && !name.endsWith('/') && (method === STORED || method === DEFLATED))
      yield { name, data: method === STORED ? chunksOf(data) : inflated('deflate', chunksOf(data)) }
  }
}

function directoryOf(zip: Buffer): { at: number; count: number; shift: number } | undefined {
  const first = Math.max(0, zip.length - END_BYTES - 0xffff)
  for (let at = zip.length - END_BYTES; at >= first; at--) {
    if (zip[at] !== 0x50 || zip.readUInt32LE(at) !== END) continue
    let count = zip.readUInt16LE(at + 10)
    let size = zip.readUInt32LE(at + 12)
    let start = zip.readUInt32LE(at + 16)
    let end = at
    const locator = at - 20
    if (locator >= 0 && zip.readUInt32LE(locator) === END64_LOCATOR) {
      const end64 = Number(zip.readBigUInt64LE(locator + 8))
      if (end64 + 56 <= zip.length && zip.readUInt32LE(end64) === END64) {
        count = Number(zip.readBigUInt64LE(end64 + 32))
        size = Number(zip.readBigUInt64LE(end64 + 40))
        start = Number(zip.readBigUInt64LE(end64 + 48))
        end = end64
      }
    }
    // A program before the archive shifts all offsets.
    const shift = Math.max(0, end - size - start)
    return { at: start + shift, count, shift }
  }
  return undefined
}

/** Packed size and offset of the local header; in the zip64 field where they do not fit. */
function placeOf(zip: Buffer, at: number, extraStart: number, extraLength: number): { packed: number; start: number } {
  let packed = zip.readUInt32LE(at + 20)
  let start = zip.readUInt32LE(at + 42)
  const end = Math.min(zip.length, extraStart + extraLength)
  for (let field = extraStart; field + 4 <= end; field += 4 + zip.readUInt16LE(field + 2)) {
    if (zip.readUInt16LE(field) !== 1) continue
    let value = field + 4 + (zip.readUInt32LE(at + 24) === IN_ZIP64 ? 8 : 0)
    if (packed === IN_ZIP64 && value + 8 <= end) {
      packed = Number(zip.readBigUInt64LE(value))
      value += 8
    }
    if (start === IN_ZIP64 && value + 8 <= end) start = Number(zip.readBigUInt64LE(value))
  }
  return { packed, start }
}

function dataAt(zip: Buffer, header: number, packed: number): Buffer | undefined {
  if (header + LOCAL_BYTES > zip.length || zip.readUInt32LE(header) !== LOCAL) return undefined
  const start = header + LOCAL_BYTES + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28)
  return zip.subarray(start, start + packed)
}

async function* chunksOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  const PIECE = 64 * 1024
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE)
}

/** The whole archive in memory: its directory stands at the end. Undefined when it is larger than `mostBytes`. */
export async function gather(chunks: Chunks, mostBytes: number): Promise<Buffer | undefined> {
  const parts: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of chunks) {
    bytes += chunk.length
    if (bytes > mostBytes) return undefined
    parts.push(chunk)
  }
  return Buffer.concat(parts)
}
