import { KeysieveError } from '../model/error.ts'
import { displayPath } from './path.ts'

/** One line of git's raw diff format: what a commit (or the index) holds at a path, and what its parents hold there. */
export interface RawChange {
  /** The commit, where the listing names commits; else ''. */
  readonly commit: string
  readonly raw: Buffer
  readonly path: string
  readonly mode: string
  readonly id: string
  /** By parent the blob at the same path, null where there is none. A merge has several. */
  readonly oldIds: readonly (string | null)[]
  /** A letter a parent: A, M, D, T, U, R... */
  readonly status: string
  /** With rename detection: where the content came from. */
  readonly from: string | null
}

const ZERO = /^0+$/

/** Reads `--raw -z` output, with or without commit ids, combined (`-c`) or not. Throws `KeysieveError` when it ends in the middle. */
export function* parseRawDiff(stdout: Buffer): Generator<RawChange> {
  const parser = new RawParser()
  yield* parser.push(stdout)
  parser.end()
}

/** The same from a stream, giving only the changes that `wanted` picks by their new blob. */
export async function* parseRawStream(
  chunks: AsyncIterable<Buffer>,
  wanted: (id: string) => boolean,
): AsyncGenerator<RawChange> {
  const parser = new RawParser(wanted)
  for await (const chunk of chunks) yield* parser.push(chunk)
  parser.end()
}

/** Cuts a stream at NULs: a line that starts with `:` is followed by one path, or two for renames; any other line is a commit. */
class RawParser {
  readonly #wanted: (id: string) => boolean
  #rest: Buffer = Buffer.alloc(0)
  #commit = ''

  constructor(wanted: (id: string) => boolean = () => true) {
    this.#wanted = wanted
  }

  *push(chunk: Buffer): Generator<RawChange> {
    const bytes = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk])
    let at = 0
    for (;;) {
      const headEnd = bytes.indexOf(0, at)
      if (headEnd < 0) break
      if (bytes[at] !== COLON) {
        this.#commit = bytes.toString('latin1', at, headEnd).trim()
        at = headEnd + 1
        continue
      }
      const firstEnd = bytes.indexOf(0, headEnd + 1)
      const moved = twoPaths(bytes, headEnd)
      const lastEnd = firstEnd >= 0 && moved ? bytes.indexOf(0, firstEnd + 1) : firstEnd
      if (lastEnd < 0) break
      if (bytes[at + 1] === COLON || this.#wanted(newIdIn(bytes, at))) {
        const fields = fieldsOf(bytes.toString('latin1', at, headEnd))
        if (bytes[at + 1] === COLON && !this.#wanted(fields.id)) {
          at = lastEnd + 1
          continue
        }
        const first = bytes.subarray(headEnd + 1, firstEnd)
        const raw = lastEnd === firstEnd ? first : bytes.subarray(firstEnd + 1, lastEnd)
        yield {
          ...fields,
          commit: this.#commit,
          raw: Buffer.from(raw),
          path: displayPath(raw),
          from: lastEnd === firstEnd ? null : displayPath(first),
        }
      }
      at = lastEnd + 1
    }
    this.#rest = bytes.subarray(at)
  }

  end(): void {
    if (this.#rest.length > 0)
      throw new KeysieveError(
        'git',
        'git gave a listing that ends in the middle',
        'Run the scan again; if it stays, run `git fsck`.',
      )
  }
}

const COLON = 0x3a
const BLANK = 0x20
/** Behind the colon and two modes. */
const OLD_ID_AT = 15

/** The new blob of a line with one parent, read without taking the line apart: of a whole history few lines are wanted. */
function newIdIn(bytes: Buffer, at: number): string {
  const start = bytes.indexOf(BLANK, at + OLD_ID_AT) + 1
  return bytes.latin1Slice(start, bytes.indexOf(BLANK, start))
}

/** Whether the line's status, its last word, is a rename or a copy. */
function twoPaths(bytes: Buffer, headEnd: number): boolean {
  const status = bytes[bytes.lastIndexOf(BLANK, headEnd) + 1]
  return status === 0x52 || status === 0x43
}

/** `:100644 100644 <old> <new> M`, with one more colon, mode and id for each further parent. */
function fieldsOf(head: string): Pick<RawChange, 'mode' | 'id' | 'oldIds' | 'status'> {
  const parents = head.lastIndexOf(':') + 1
  const fields = head.slice(parents).split(' ')
  return {
    mode: fields[parents]!,
    id: fields[2 * parents + 1]!,
    oldIds: fields.slice(parents + 1, 2 * parents + 1).map((id) => (ZERO.test(id) ? null : id)),
    status: fields.at(-1)!,
  }
}
