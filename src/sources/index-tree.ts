import { createHash } from 'node:crypto'
import { KeysieveError } from '../model/error.ts'
import { type Git, readGit } from './git.ts'
import { wayUp } from './staged.ts'

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

/** A flag of the index, as `ls-files --debug` shows it: the entry stands for a file that is not added yet. */
const INTENT_TO_ADD = 0x20000000
const ENTRY =
  /(\d{6}) ([0-9a-f]{40,64}) (\d)\t([^\0]*)\0 {2}ctime: [^\n]*\n {2}mtime: [^\n]*\n {2}dev: [^\n]*\n {2}uid: [^\n]*\n {2}size: \d+\tflags: ([0-9a-f]+)\n/y

/** The tree that a commit of the index would have; null while the index is in conflict. Throws `KeysieveError` ('git'). */
export function indexTree(git: Git): string | null {
  const listing = readGit(git, ['ls-files', '--full-name', '-s', '-z', '--debug', '--', ...wayUp(git)]).toString(
    'latin1',
  )
  const entries: TreeEntry[] = []
  ENTRY.lastIndex = 0
  while (ENTRY.lastIndex < listing.length) {
    const [, mode, id, stage, name, flags] = ENTRY.exec(listing) ?? []
    if (mode === undefined)
      throw new KeysieveError('git', 'git ls-files --debug gave what is not known', 'Please report it.')
    if (stage !== '0') return null
    if ((Number.parseInt(flags!, 16) & INTENT_TO_ADD) === 0)
      entries.push({ mode, id: id!, raw: Buffer.from(name!, 'latin1') })
  }
  const sha256 = entries[0]
    ? entries[0].id.length === 64
    : /sha256/.test(readGit(git, ['rev-parse', '--show-object-format']).toString())
  return treeIdOf(entries, sha256 ? 'sha256' : 'sha1')
}

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
  const body = Buffer.concat(
    lines.flatMap(({ mode, name, id }) => [Buffer.from(`${mode} `), name, Buffer.from([0]), id]),
  )
  return createHash(format).update(`tree ${body.length}\0`).update(body).digest()
}
