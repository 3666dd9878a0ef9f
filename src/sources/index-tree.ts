import { createHash } from 'node:crypto'

/** An entry of the index as a tree holds it. */
export interface TreeEntry {
  /** As the index writes it: `100644`. */
  readonly mode: string
  readonly id: string
  /** The path's bytes. */
  readonly raw: Uint8Array
}

/** Name, mode and id's bytes of one line of a tree. */
interface Line {
  readonly name: Buffer
  readonly mode: string
  readonly id: Buffer
}

const SLASH = 0x2f

/**
 * The id of the tree that `git write-tree` would write for these entries, which come in the order of the index (by the bytes of
 * their paths). Nothing is written: no object, no index, no lock. (Format: gitformat-pack(5), "tree objects" of the git
 * book; a folder sorts as if its name ended in a slash, which is the order of the index.)
 */
export function treeIdOf(entries: readonly TreeEntry[], format: 'sha1' | 'sha256'): string {
  return treeOf(
    entries.map(({ mode, id, raw }) => ({ mode, id, raw: Buffer.from(raw) })),
    0,
    format,
  ).toString('hex')
}

function treeOf(entries: readonly { mode: string; id: string; raw: Buffer }[], from: number, format: string): Buffer {
  const lines: Line[] = []
  for (let i = 0; i < entries.length; ) {
    const { mode, id, raw } = entries[i]!
    const slash = raw.indexOf(SLASH, from)
    if (slash < 0) {
      lines.push({ name: raw.subarray(from), mode, id: Buffer.from(id, 'hex') })
      i++
      continue
    }
    const folder = raw.subarray(0, slash + 1)
    let end = i + 1
    while (end < entries.length && entries[end]!.raw.subarray(0, folder.length).equals(folder)) end++
    lines.push({ name: raw.subarray(from, slash), mode: '40000', id: treeOf(entries.slice(i, end), slash + 1, format) })
    i = end
  }
  const body = Buffer.concat(lines.flatMap(({ mode, name, id }) => [Buffer.from(`${mode} `), name, Buffer.from([0]), id]))
  return createHash(format).update(`tree ${body.length}\0`).update(body).digest()
}
