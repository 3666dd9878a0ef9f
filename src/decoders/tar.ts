import { type Entry, nameOf } from './entry.ts'
import { isTarHeader } from './magic.ts'
import { type Chunks, Pull } from './pull.ts'

const BLOCK = 512
/** Extended headers and long names longer than this are no names. */
const LONGEST_META = 1024 * 1024

/**
 * The files of a tar archive: ustar, pax paths and sizes (POSIX.1-2017, pax), GNU long names and base-256 sizes. Streams; folders and
 * links are left out. Ends at the first block that is no header, as an archive cut short does.
 */
export async function* tarEntries(chunks: Chunks): AsyncGenerator<Entry> {
  const pull = new Pull(chunks)
  try {
    let longName: string | undefined
    let longSize: number | undefined
    for (;;) {
      const header = await pull.exactly(BLOCK)
      if (!header || !isTarHeader(header)) return
      const type = String.fromCharCode(header[156]!)
      const isMeta = type === 'L' || type === 'K' || type === 'x' || type === 'g'
      const size = (isMeta ? undefined : longSize) ?? numberAt(header, 124, 12)
      if (size < 0 || !Number.isSafeInteger(size)) return
      const padding = (BLOCK - (size % BLOCK)) % BLOCK
      if (isMeta) {
        const data = size > LONGEST_META ? undefined : await pull.exactly(size)
        if (!data) return
        await pull.skip(padding)
        if (type === 'L') longName = nameOf(untilNul(data))
        if (type === 'x') ({ path: longName = longName, size: longSize } = paxOf(data))
        continue
      }
      const name = longName ?? nameIn(header)
      longName = longSize = undefined
      const rest = { bytes: size }
      if (type === '0' || type === '\0' || type === '7') yield { name, data: dataOf(pull, rest) }
      // Devices and links have no data, whatever their size says.
      if ('123456'.includes(type)) rest.bytes = 0
      await pull.skip(rest.bytes + padding)
    }
  } finally {
    await pull.close()
  }
}

async function* dataOf(pull: Pull, rest: { bytes: number }): AsyncGenerator<Uint8Array> {
  while (rest.bytes > 0) {
    const part = await pull.some(rest.bytes)
    if (!part) return
    rest.bytes -= part.length
    yield part
  }
}

function nameIn(header: Uint8Array): string {
  const name = untilNul(header.subarray(0, 100))
  const isUstar = header[257] === 0x75 && header[262] === 0
  const prefix = isUstar ? untilNul(header.subarray(345, 500)) : new Uint8Array(0)
  return prefix.length > 0 ? `${nameOf(prefix)}/${nameOf(name)}` : nameOf(name)
}

function untilNul(bytes: Uint8Array): Uint8Array {
  const end = bytes.indexOf(0)
  return end < 0 ? bytes : bytes.subarray(0, end)
}

/** Octal digits, or, with the first bit set, a number of base 256 (GNU). */
function numberAt(header: Uint8Array, at: number, length: number): number {
  const field = header.subarray(at, at + length)
  if (field[0]! & 0x80) return field.subarray(1).reduce((value, byte) => value * 256 + byte, field[0]! & 0x7f)
  const digits = /[0-7]+/.exec(Buffer.from(field).latin1Slice())
  return digits ? Number.parseInt(digits[0], 8) : 0
}

/** Records of the form `LENGTH KEY=VALUE\n`. */
function paxOf(data: Uint8Array): { path?: string; size?: number } {
  const out: { path?: string; size?: number } = {}
  const bytes = Buffer.from(data)
  for (let at = 0; at < bytes.length; ) {
    const blank = bytes.indexOf(32, at)
    const length = blank < 0 ? 0 : Number(bytes.latin1Slice(at, blank))
    if (!(length > blank - at && at + length <= bytes.length)) break
    const record = bytes.subarray(blank + 1, at + length - 1)
    const equals = record.indexOf(0x3d)
    const key = record.latin1Slice(0, Math.max(0, equals))
    if (key === 'path') out.path = nameOf(record.subarray(equals + 1))
    if (key === 'size') out.size = Number(record.latin1Slice(equals + 1))
    at += length
  }
  return out
}
