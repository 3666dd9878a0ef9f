import { readFileSync, statSync } from 'node:fs'

/** An index larger than this (some 80,000 files) takes longer to read than git to start. */
const LARGEST = 8 * 1024 * 1024

/** Of an entry (gitformat-index(5)), by their place in it. */
const MODE_AT = 24
const ID_AT = 40
const FLAGS_AT = 60
const NAME_AT = 62
const ID_BYTES = 20

const EXTENDED = 0x4000
const STAGE = 0x3000
const NAME_LENGTH = 0x0fff
/** In the further flags of an extended entry: it stands for a file that is not added yet. */
const INTENT_TO_ADD = 0x2000

/** What the index knows of a folder as a tree: how many entries it has, and its id unless something in it was staged since. */
export interface CachedTree {
  readonly count: number
  readonly id: string | null
  readonly below: ReadonlyMap<string, CachedTree>
}

/** The index as it lies on disk, taken apart no further than it is asked for. Names are latin1 text of their bytes. */
export class IndexFile {
  readonly #bytes: Buffer
  /** Where each entry starts. */
  readonly #starts: Uint32Array
  readonly cached: CachedTree | null

  private constructor(bytes: Buffer, starts: Uint32Array, cached: CachedTree | null) {
    this.#bytes = bytes
    this.#starts = starts
    this.cached = cached
  }

  /** Null when it is not plain: of version 4, split, sparse, in conflict, with files that are only meant to be added, broken. Throws when there is none. */
  static read(file: string): IndexFile | null {
    if (statSync(file).size > LARGEST) return null
    const bytes = readFileSync(file)
    const version = bytes.length > 12 + ID_BYTES && bytes.latin1Slice(0, 4) === 'DIRC' ? bytes.readUInt32BE(4) : 0
    const starts = version === 2 || version === 3 ? entryStarts(bytes) : null
    if (!starts) return null
    let at = starts.at(-1)!
    const end = bytes.length - ID_BYTES
    let cached: CachedTree | null = null
    while (at < end) {
      const signature = bytes.latin1Slice(at, at + 4)
      const length = at + 8 <= end ? bytes.readUInt32BE(at + 4) : end
      // A small letter says: whoever does not know this one does not understand the index.
      if (!/^[A-Z]/.test(signature) || at + 8 + length > end) return null
      if (signature === 'TREE') cached = cachedTree(bytes.subarray(at + 8, at + 8 + length))
      at += 8 + length
    }
    return new IndexFile(bytes, starts.subarray(0, -1), cached)
  }

  get count(): number {
    return this.#starts.length
  }

  name(entry: number): string {
    const { start, end } = this.#nameAt(entry)
    return this.#bytes.latin1Slice(start, end)
  }

  /** The name's bytes, in memory of their own. */
  raw(entry: number): Buffer {
    const { start, end } = this.#nameAt(entry)
    return Buffer.from(this.#bytes.subarray(start, end))
  }

  /** As git prints it: `100644`. */
  mode(entry: number): string {
    return this.#bytes
      .readUInt32BE(this.#starts[entry]! + MODE_AT)
      .toString(8)
      .padStart(6, '0')
  }

  id(entry: number): string {
    const at = this.#starts[entry]! + ID_AT
    return this.#bytes.hexSlice(at, at + ID_BYTES)
  }

  /** The first entry whose name is not before this one. */
  from(name: string): number {
    let low = 0
    let high = this.count
    while (low < high) {
      const middle = (low + high) >> 1
      // Latin1 text compares as its bytes do.
      if (this.name(middle) < name) low = middle + 1
      else high = middle
    }
    return low
  }

  #nameAt(entry: number): { readonly start: number; readonly end: number } {
    return nameAt(this.#bytes, this.#starts[entry]!)
  }
}

function nameAt(bytes: Buffer, entry: number): { readonly start: number; readonly end: number } {
  const flags = bytes.readUInt16BE(entry + FLAGS_AT)
  const start = entry + NAME_AT + (flags & EXTENDED ? 2 : 0)
  const length = flags & NAME_LENGTH
  return { start, end: length < NAME_LENGTH ? start + length : bytes.indexOf(0, start + length) }
}

/** Where the entries start, and where the last one ends. */
function entryStarts(bytes: Buffer): Uint32Array | null {
  const count = bytes.readUInt32BE(8)
  const limit = bytes.length - ID_BYTES
  if (count > limit / NAME_AT) return null
  const starts = new Uint32Array(count + 1)
  let at = 12
  for (let i = 0; i < count; i++) {
    if (at + NAME_AT + 2 > limit) return null
    starts[i] = at
    const flags = bytes.readUInt16BE(at + FLAGS_AT)
    if (flags & STAGE || (flags & EXTENDED && bytes.readUInt16BE(at + NAME_AT) & INTENT_TO_ADD)) return null
    const { end } = nameAt(bytes, at)
    // Entries end with one to eight NULs, at a multiple of eight bytes from their start.
    at += (end - at + 8) & ~7
    if (at > limit || bytes[end] !== 0) return null
  }
  starts[count] = at
  return starts
}

/** The extension "TREE": a folder's name, NUL, `count folders LF`, its id unless the count is -1, then its folders alike. */
function cachedTree(bytes: Buffer): CachedTree | null {
  let at = 0
  const folder = (): { readonly name: string; readonly tree: CachedTree } | null => {
    const nul = bytes.indexOf(0, at)
    const line = bytes.indexOf(10, nul)
    const numbers = nul < 0 || line < 0 ? null : /^(-1|\d+) (\d+)$/.exec(bytes.latin1Slice(nul + 1, line))
    if (!numbers) return null
    const name = bytes.latin1Slice(at, nul)
    const count = Number(numbers[1])
    at = line + 1
    const id = count < 0 ? null : bytes.hexSlice(at, at + ID_BYTES)
    if (count >= 0) at += ID_BYTES
    const below = new Map<string, CachedTree>()
    for (let left = Number(numbers[2]); left > 0; left--) {
      const next = folder()
      if (!next) return null
      below.set(next.name, next.tree)
    }
    return { name, tree: { count, id, below } }
  }
  return folder()?.tree ?? null
}
