import { type Git, gitFailed, readGit, runGit } from './git.ts'
import { type Contents, type ObjectEntry, readObjects, SUBMODULE } from './objects.ts'
import { displayPath } from './path.ts'
import { parseRawDiff } from './raw-diff.ts'

/** An index entry that differs from HEAD. */
export interface StagedEntry extends ObjectEntry {
  /** The name's bytes, as git has them. */
  readonly raw: Buffer
  readonly mode: string
  /** The path's blob in HEAD, null when HEAD has no such path. */
  readonly oldId: string | null
}

export interface Staged {
  readonly entries: readonly StagedEntry[]
  /** False before the first commit: the whole index is staged. */
  readonly hasHead: boolean
  /** Paths that the index has no more: where renames may come from. */
  readonly deleted: readonly { readonly path: string; readonly oldId: string }[]
}

/** What is about to be committed, by plumbing that no setting and no attribute can bend. `paths` are relative to `git.cwd`. */
export function listStaged(git: Git, paths: readonly string[] = []): Staged {
  const args = [
    'diff-index',
    '--cached',
    '--raw',
    '-z',
    '--no-abbrev',
    '--no-renames',
    '--ignore-submodules=none',
    'HEAD',
    '--',
    ...paths,
  ]
  const { status, stdout, stderr } = runGit(git, args)
  if (status === 0) return parseRaw(git, stdout, paths)
  if (!/bad revision|ambiguous argument|unknown revision/.test(stderr)) throw gitFailed(args, status, stderr)
  if (runGit(git, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']).status === 0 || !bornless(git))
    throw gitFailed(args, status, stderr)
  return { entries: listIndex(git, paths), hasHead: false, deleted: [] }
}

/** HEAD names a branch that has no commit yet: the state before the first commit, and no broken HEAD. */
function bornless(git: Git): boolean {
  const head = runGit(git, ['symbolic-ref', '--quiet', 'HEAD'])
  return (
    head.status === 0 &&
    runGit(git, ['show-ref', '--verify', '--quiet', head.stdout.toString('utf8').trim()]).status !== 0
  )
}

function parseRaw(git: Git, stdout: Buffer, paths: readonly string[]): Staged {
  const entries: StagedEntry[] = []
  const deleted: { path: string; oldId: string }[] = []
  let unmerged = false
  for (const { status, raw, path, mode, id, oldIds } of parseRawDiff(stdout)) {
    const oldId = oldIds[0] ?? null
    if (status === 'U') unmerged = true
    else if (status === 'D') deleted.push({ path, oldId: oldId! })
    else entries.push({ id, path, origin: 'index', raw, mode, oldId })
  }
  if (unmerged) entries.push(...listIndex(git, paths, true))
  return { entries, hasHead: true, deleted }
}

/** The entries of the index: all, or the sides of its conflicts (stages 2 and 3; the base is older than both). */
export function listIndex(git: Git, paths: readonly string[] = [], conflictsOnly = false): StagedEntry[] {
  const args = [
    'ls-files',
    '--full-name',
    '-s',
    '-z',
    ...(conflictsOnly ? ['-u'] : []),
    '--',
    ...(paths.length > 0 ? paths : wayUp(git)),
  ]
  const stdout = readGit(git, args)
  const entries: StagedEntry[] = []
  for (let at = 0; at < stdout.length; ) {
    const tab = stdout.indexOf(9, at)
    const end = stdout.indexOf(0, tab)
    const [mode, id, stage] = stdout.toString('latin1', at, tab).split(' ')
    const raw = stdout.subarray(tab + 1, end)
    at = end + 1
    if (stage === '1') continue
    entries.push({ id: id!, path: displayPath(raw), origin: 'index', raw, mode: mode!, oldId: null })
  }
  return entries
}

/** The pathspec for everything, from a sub-directory: `ls-files` looks below the current folder only, unlike `diff-index`. */
export function wayUp(git: Git): string[] {
  const up = runGit(git, ['rev-parse', '--show-cdup']).stdout.toString('utf8').trim()
  return up === '' ? [] : [up]
}

/** What a scan of these entries needs, in one call: their objects and what else is named, by `HEAD:path` or `:path`. */
export function readStagedObjects(git: Git, entries: readonly StagedEntry[], also: readonly string[] = []): Contents {
  return readObjects(git, [...also, ...new Set(entries.filter(({ mode }) => mode !== SUBMODULE).map(({ id }) => id))])
}
