import { type Git, gitFailed, readGit, runGit } from './git.ts'
import { findGitDir } from './git-dir.ts'
import { namesIn } from './index-names.ts'
import { type Inflate, readLoose } from './loose.ts'
import { type ObjectEntry, readObjects, SUBMODULE } from './objects.ts'
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

/** More objects than this git reads as fast, and beside us: one saves 3 ms of 60 (median), twenty cost 3 to 5 ms of CPU more. */
const MOST_LOOSE = 8

/**
 * What the hook needs: the entries' objects and what else is named, by `HEAD:path` or `:path`. What was just staged lies as loose objects, and
 * of most other names the index can tell that they are not there; whatever is left git reads in one call.
 */
export function readStagedObjects(
  git: Git,
  entries: readonly StagedEntry[],
  also: readonly string[],
  inflate?: Inflate,
): Map<string, Buffer | null> {
  const ids = new Set(entries.filter(({ mode }) => mode !== SUBMODULE).map(({ id }) => id))
  const folder = inflate && entries.length > 0 && ids.size <= MOST_LOOSE ? findGitDir(git) : null
  if (!inflate || !folder) return readObjects(git, [...also, ...ids])
  const found = new Map<string, Buffer | null>()
  const lacks = also.length > 0 ? namesIn(folder.index, entries[0]!) : null
  for (const name of also) {
    const path = name.slice(name.indexOf(':') + 1)
    if (path !== name && lacks?.(path)) found.set(name, null)
  }
  const left = also.filter((name) => !found.has(name))
  // With a call of its own for the others, git reads these too.
  if (left.length === 0)
    for (const id of ids) {
      const bytes = readLoose(folder.objects, id, inflate)
      if (bytes) found.set(id, bytes)
      else left.push(id)
    }
  else left.push(...ids)
  for (const [name, bytes] of readObjects(git, left)) found.set(name, bytes)
  return found
}
