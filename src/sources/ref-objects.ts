import { type Git, readGit } from './git.ts'
import { displayPath } from './path.ts'

/** Where an object stands that a ref names without any commit: at a path of a tree, or nowhere but at the ref. */
export interface RefObject {
  /** For people: the path, or `(refs/x/y)`. */
  readonly path: string
  /** The path's bytes; undefined where there is no path. */
  readonly raw: Buffer | undefined
}

/** A name that stands for a ref in the place of a path. */
const REF_PATH = /^\(refs\/.+\)$/

export function isRefPath(path: string): boolean {
  return REF_PATH.test(path)
}

/** By id those of the wanted blobs that a ref (or a tag object) names itself, or whose tree one does. */
export function objectsOfRefs(git: Git, wanted: (id: string) => boolean): Map<string, RefObject[]> {
  const found = new Map<string, RefObject[]>()
  const add = (id: string, object: RefObject): void => {
    if (wanted(id)) found.set(id, [...(found.get(id) ?? []), object])
  }
  const format = '--format=%(objectname) %(objecttype) %(*objectname) %(*objecttype) %(refname)'
  for (const line of records(readGit(git, ['for-each-ref', format]), 10)) {
    const [id, type, peeledId, peeledType, ...name] = line.toString('latin1').split(' ')
    const tip = type === 'tag' ? { id: peeledId!, type: peeledType! } : { id: id!, type: type! }
    if (tip.type === 'blob')
      add(tip.id, { path: `(${displayPath(Buffer.from(name.join(' '), 'latin1'))})`, raw: undefined })
    if (tip.type !== 'tree') continue
    for (const entry of records(readGit(git, ['ls-tree', '-r', '-z', '--full-tree', tip.id]), 0)) {
      const raw = entry.subarray(entry.indexOf(9) + 1)
      add(entry.toString('latin1', 0, entry.indexOf(9)).split(' ')[2]!, { path: displayPath(raw), raw })
    }
  }
  return found
}

function* records(bytes: Buffer, end: number): Generator<Buffer> {
  let at = 0
  for (let next = bytes.indexOf(end); next >= 0; next = bytes.indexOf(end, at)) {
    if (next > at) yield bytes.subarray(at, next)
    at = next + 1
  }
}
