import { readFileSync, statSync } from 'node:fs'

/** An index larger than this (some 40,000 files) takes longer to read than git to start. */
const LARGEST = 4 * 1024 * 1024
/** Bytes between an entry's id and its name: flags, and further flags where the version has them (gitformat-index(5)). */
const FLAGS = [2, 4]

/** Tells of a path (latin1 text of its bytes) that the index has no entry of this name, nor below it. False: it may have one. */
export type Lacks = (path: string) => boolean

const UNKNOWN: Lacks = () => false

/**
 * A look at the index that saves the hook a git call: mostly to see that there is no `.keysieve.yml`. Names stand in it in full, each with a
 * NUL behind it, unless it is of version 4, split, or sparse: then, and when it is not the index that git listed `entry` from, nothing is
 * said. A name that is part of another one counts as there.
 */
export function namesIn(file: string, entry: { readonly id: string; readonly raw: Buffer }): Lacks {
  let index: Buffer
  try {
    if (statSync(file).size > LARGEST) return UNKNOWN
    index = readFileSync(file)
  } catch {
    return UNKNOWN
  }
  const version = index.length > 12 && index.latin1Slice(0, 4) === 'DIRC' ? index.readUInt32BE(4) : 0
  if (version !== 2 && version !== 3) return UNKNOWN
  // A name that ends like one of these extensions costs a git call.
  if (index.includes('link\0') || index.includes('sdir\0') || !holds(index, entry)) return UNKNOWN
  return (path) => !index.includes(`${path}\0`, 0, 'latin1') && !index.includes(`${path}/`, 0, 'latin1')
}

function holds(index: Buffer, { id, raw }: { readonly id: string; readonly raw: Buffer }): boolean {
  const name = Buffer.concat([raw, Buffer.from([0])])
  const bytes = Buffer.from(id, 'hex')
  for (let at = index.indexOf(name); at >= 0; at = index.indexOf(name, at + 1))
    for (const flags of FLAGS) {
      const start = at - flags - bytes.length
      if (start > 0 && index.compare(bytes, 0, bytes.length, start, start + bytes.length) === 0) return true
    }
  return false
}
