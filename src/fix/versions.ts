import { lstatSync, readFileSync, realpathSync } from 'node:fs'
import path from 'node:path'
import { type Git, gitFailed, readGit, runGit } from '../sources/git.ts'
import { readObjects } from '../sources/objects.ts'
import type { Staged, StagedEntry } from '../sources/staged.ts'
import type { Versions } from './plan.ts'

interface Entry {
  readonly mode: string
  readonly id: string
}

/** What HEAD has at the paths that differ from the index, by the latin1 text of their bytes. */
export function headEntries(git: Git, { hasHead }: Staged): Map<string, Entry> {
  const entries = new Map<string, Entry>()
  if (!hasHead) return entries
  const args = ['diff-index', '--cached', '--raw', '-z', '--no-abbrev', '--no-renames', 'HEAD']
  const fields = readGit(git, args).toString('latin1').split('\0')
  for (let i = 0; i + 1 < fields.length; i += 2) {
    const [mode, , id] = fields[i]!.slice(1).split(' ')
    if (mode !== '000000') entries.set(fields[i + 1]!, { mode: mode!, id: id! })
  }
  return entries
}

/** The versions of a staged file. A link, or what lies behind one, is no file of the work tree. */
export function versionsOf(git: Git, root: string, entry: StagedEntry, head: ReadonlyMap<string, Entry>): Versions {
  return {
    path: entry.path,
    raw: entry.raw,
    index: { mode: entry.mode, id: entry.id, bytes: readObjects(git, [entry.id]).get(entry.id) ?? null },
    head: head.get(entry.raw.toString('latin1')) ?? null,
    work: workFile(root, entry.raw),
  }
}

function workFile(root: string, raw: Buffer): Versions['work'] {
  const name = raw.toString('utf8')
  if (!Buffer.from(name).equals(raw)) return null
  const file = path.join(root, name)
  try {
    if (!lstatSync(file).isFile()) return null
    if (realpathSync(path.dirname(file)) !== path.join(realpathSync(root), path.dirname(name))) return null
    return { file, bytes: readFileSync(file) }
  } catch {
    return null
  }
}

/** The index's entry of a file in the root, null when it has none. */
export function rootEntry(git: Git, root: string, name: string): Entry | null {
  const found = readGit(git, ['ls-files', '--full-name', '-s', '-z', '--', path.join(root, name)]).toString('latin1')
  const [mode, id] = found.split(' ')
  return id === undefined ? null : { mode: mode!, id }
}

/** Whether git would leave an untracked file of the root out. Throws `KeysieveError` ('git'). */
export function isIgnored(git: Git, root: string, name: string): boolean {
  // check-ignore refuses to run where pathspecs are literal, and globs none of its own accord.
  const env = { ...git.env }
  delete env.GIT_LITERAL_PATHSPECS
  const args = ['check-ignore', '-q', '--', path.join(root, name)]
  const { status, stderr } = runGit({ ...git, env }, args)
  if (status > 1) throw gitFailed(args, status, stderr)
  return status === 0
}
