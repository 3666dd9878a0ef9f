import { KeysieveError } from '../model/error.ts'
import { type Git, gitFailed, readGit, runGit } from './git.ts'
import { parseRawDiff, type RawChange } from './raw-diff.ts'

/** What commits bring: for each the blobs that differ from every parent. */
export interface Range {
  /** Oldest first. */
  readonly commits: readonly string[]
  /** Each blob once a path, with the first commit that brings it. */
  readonly changes: readonly RawChange[]
  readonly from: string | null
  readonly to: string | null
}

/**
 * `A..B` and `A...B` name the commits that B has and A has not (as a pull request does, whichever way it is written), a single
 * revision that commit alone, and with `since` its commits after that date (without revisions: HEAD's).
 * Throws `KeysieveError` ('range') when git does not know the revisions.
 */
export function listRange(git: Git, revisions: readonly string[], since?: string): Range {
  const spans = revisions.map((revision) => revision.replace('...', '..'))
  const single = since === undefined && !spans.some((span) => span.includes('..') || span.startsWith('^'))
  const options = [...(single ? ['--no-walk'] : []), ...(since === undefined ? [] : [`--since=${since}`])]
  const { status, stdout, stderr } = revList(git, [...options, '--end-of-options', ...(spans.length > 0 ? spans : ['HEAD']), '--'])
  if (status === 0) return rangeOf(git, stdout)
  if (/not a git repository|dubious ownership/.test(stderr)) throw gitFailed(['rev-list'], status, stderr)
  throw new KeysieveError(
    'range',
    `git does not know the range ${revisions.join(' ')}`,
    'A commit of it is not in this clone: check the names, or fetch more history (git fetch --unshallow; fetch-depth: 0 in CI).',
  )
}

/** The commits that `tips` reach and what `known` says does not: `--remotes=origin`, `--all`, commit ids. */
export function listNew(git: Git, tips: readonly string[], known: readonly string[]): Range {
  const args = [...tips, '--not', ...known, '--']
  const { status, stdout, stderr } = revList(git, args)
  if (status !== 0) throw gitFailed(['rev-list'], status, stderr)
  return rangeOf(git, stdout)
}

function revList(git: Git, args: readonly string[]) {
  return runGit(git, ['rev-list', '--reverse', '--topo-order', ...args])
}

function rangeOf(git: Git, list: Buffer): Range {
  const commits = list.toString('latin1').split('\n').filter(Boolean)
  const args = ['diff-tree', '--stdin', '-r', '-c', '--root', '--raw', '-z', '--no-abbrev', '--no-renames']
  const listing = commits.length === 0 ? Buffer.alloc(0) : readGit(git, args, list)
  const changes = new Map<string, RawChange>()
  for (const change of parseRawDiff(listing)) {
    if (/^D+$/.test(change.status) || /^0+$/.test(change.id)) continue
    const key = `${change.id} ${change.raw.toString('latin1')}`
    if (!changes.has(key)) changes.set(key, change)
  }
  return { commits, changes: [...changes.values()], from: commits[0] ?? null, to: commits.at(-1) ?? null }
}
