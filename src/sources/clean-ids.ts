import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { systemCode } from '../model/error.ts'
import { IdList } from './id-set.ts'
import { writeWhole } from './whole-file.ts'

const HEADER = /^keysieve clean objects 1 ([0-9a-f]{64}) (\d+) ([0-9a-f]{64})\n/
const HEADER_BYTES = 200
const BUCKETS = 65_536

/**
 * The ids of objects in which nothing was found, in a file of a folder of the user's: object ids and digests, nothing of any
 * content. An id names its content, so an entry never gets stale; the file's name and head hold a digest of everything else that decides
 * what is found, so another version, rule or option starts anew. A file that is damaged in any way counts as empty. Whoever can write
 * the file can hide objects: the folder has to be as trusted as the program.
 */
export class CleanIds {
  readonly #folder: string
  readonly #width: number
  #key = ''
  #known: Buffer = Buffer.alloc(0)
  /** Where the ids with each first two bytes begin: they are hashes, so a bucket has few. */
  readonly #starts = new Uint32Array(BUCKETS + 1)
  readonly #added: IdList
  #last: string | undefined
  /** What is to be said of the file: sentences. */
  readonly notes: string[] = []

  /** @param hexLength 40 (SHA-1) or 64 (SHA-256) */
  constructor(folder: string, hexLength: number) {
    this.#folder = folder
    this.#width = hexLength / 2
    this.#added = new IdList(hexLength)
  }

  /** @param deciding everything beside its content that decides what is found in an object */
  load(deciding: string): void {
    this.#key = createHash('sha256').update(`${this.#width} ${deciding}`).digest('hex')
    this.#known = this.#read()
    const width = this.#width
    for (let at = 0; at < this.#known.length; at += width) this.#starts[this.#known.readUInt16BE(at) + 1]!++
    for (let bucket = 0; bucket < BUCKETS; bucket++) this.#starts[bucket + 1]! += this.#starts[bucket]!
  }

  has(id: string): boolean {
    if (this.#known.length === 0) return false
    const wanted = Buffer.from(id, 'hex')
    const width = this.#width
    const bucket = wanted.readUInt16BE(0)
    for (let i = this.#starts[bucket]!; i < this.#starts[bucket + 1]!; i++)
      if (wanted.compare(this.#known, i * width, (i + 1) * width) === 0) return true
    return false
  }

  add(id: string): void {
    if (this.#last !== undefined && this.#last !== id) this.#added.push(this.#last)
    this.#last = id
  }

  /** Takes back the one that was added last: there is more to it than its own bytes. */
  forget(id: string): void {
    if (this.#last === id) this.#last = undefined
  }

  /** Writes what is new, joined with what another run may have written meanwhile. Nothing that goes wrong here fails a scan. */
  save(): void {
    if (this.#last !== undefined) this.#added.push(this.#last)
    this.#last = undefined
    if (this.#key === '' || this.#added.length === 0) return
    const width = this.#width
    const known = this.#read()
    const ids = new Set(this.#added)
    for (let at = 0; at < known.length; at += width) ids.add(known.toString('hex', at, at + width))
    const body = Buffer.from([...ids].sort().join(''), 'hex')
    const head = `keysieve clean objects 1 ${this.#key} ${ids.size} ${sha256(body)}\n`
    try {
      mkdirSync(this.#folder, { recursive: true, mode: 0o700 })
      writeWhole(this.#file, 0o600, (fd) => writeFileSync(fd, Buffer.concat([Buffer.from(head), body])))
    } catch (error) {
      this.#note(`the cache cannot be written to ${this.#folder} (${systemCode(error)})`)
    }
  }

  get #file(): string {
    return path.join(this.#folder, `clean-${this.#key.slice(0, 16)}.ids`)
  }

  #read(): Buffer {
    let bytes: Buffer
    try {
      // A link to a device or a pipe would never end.
      if (!statSync(this.#file).isFile()) {
        this.#note(`the cache ${this.#file} is no file; it counts as empty`)
        return Buffer.alloc(0)
      }
      bytes = readFileSync(this.#file)
    } catch (error) {
      if (systemCode(error) !== 'ENOENT')
        this.#note(`the cache ${this.#file} cannot be read (${systemCode(error)}); it counts as empty`)
      return Buffer.alloc(0)
    }
    const found = HEADER.exec(bytes.toString('latin1', 0, HEADER_BYTES))
    const body = bytes.subarray(found?.[0].length ?? 0)
    const whole =
      found !== null &&
      found[1] === this.#key &&
      Number(found[2]) * this.#width === body.length &&
      found[3] === sha256(body)
    if (whole) return body
    this.#note(`the cache ${this.#file} is damaged or not ours; it counts as empty and is made anew`)
    return Buffer.alloc(0)
  }

  #note(text: string): void {
    if (!this.notes.includes(text)) this.notes.push(text)
  }
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}
