import { KeysieveError } from '../model/error.ts'
import { type Git, type GitResult, gitFailed, readGit, runGit } from './git.ts'
import { parseRawDiff, type RawChange } from './raw-diff.ts'
import { shallowBoundary } from './shallow.ts'
import { sinceOption } from './since.ts'

/** What commits bring: for each the blobs that differ from every parent. */
export interface Range {
  /** Oldest first. */
  readonly commits: readonly string[]
  /** Each blob once a path, with the first commit that brings it. */
  readonly changes: readonly RawChange[]
  /** Annotated tags, whose messages leave with them. */
  readonly tags: readonly string[]
  /** Commits whose parents a shallow clone lacks: what they add cannot be told. */
  readonly boundary: readonly string[]
  /** Tips that lead to no commit (a tag of a tree or blob, an object that is not here). */
  readonly others: readonly string[]
  readonly from: string | null
  readonly to: string | null
}

/**
 * `A..B` and `A...B` name the commits that B has and A has not (as a pull request does, whichever way it is written), a single
 * revision that commit alone, and with `since` its commits after that date (without revisions: HEAD's).
 * Throws `KeysieveError` ('range') when git does not know the revisions, or a single one is no commit.
 */
export function listRange(git: Git, revisions: readonly string[], since?: string): Range {
  const spans = revisions.map((revision) => revision.replace('...', '..'))
  const single = since === undefined && !spans.some((span) => span.includes('..') || span.startsWith('^'))
  const options = [...(single ? ['--no-walk'] : []), ...(since === undefined ? [] : [sinceOption(since)])]
  const args = [...options, '--end-of-options', ...(spans.length > 0 ? spans : ['HEAD']), '--']
  const { status, stdout, stderr } = revList(git, args)
  if (status === 0 && !(single && stdout.length === 0)) return rangeOf(git, stdout, [])
  if (status !== 0 && !/bad revision|bad object|unknown revision|ambiguous|[Ii]nvalid/.test(stderr))
    throw gitFailed(['rev-list'], status, stderr)
  throw new KeysieveError(
    'range',
    `git does not know the range ${revisions.join(' ') || 'HEAD'}`,
    'A commit of it is not in this clone: check the names, or fetch more history (git fetch --unshallow; fetch-depth: 0 in CI).',
  )
}

/** Ways of saying what is known already, as options of `rev-list`: `--remotes=origin`, `--all`. */
export interface Known {
  readonly options: readonly string[]
  readonly ids: readonly string[]
}

/** The commits that `tips` reach and what is known does not, with the annotated tags among the tips. Ids go by standard input: there may be thousands. */
export function listNew(git: Git, tips: readonly string[], known: Known): Range {
  const types = typesOf(git, tips)
  const input = [...tips.filter((tip) => types.get(tip)?.leads === 'commit'), ...known.ids.map((id) => `^${id}`)]
  const { status, stdout, stderr } = revList(git, ['--stdin', '--not', ...known.options, '--'], `${input.join('\n')}\n`)
  if (status !== 0) throw gitFailed(['rev-list'], status, stderr)
  const tags = tips.filter((tip) => types.get(tip)?.type === 'tag')
  const others = tips.filter((tip) => types.get(tip)?.leads !== 'commit')
  return { ...rangeOf(git, stdout, tags), others }
}

/** Which of the ids are commits of this clone. */
export function commitsAmong(git: Git, ids: readonly string[]): string[] {
  const types = typesOf(git, ids)
  return ids.filter((id) => types.get(id)?.leads === 'commit')
}

/** What each id is, and what it leads to when it is a tag; nothing for objects that are not here. */
function typesOf(git: Git, ids: readonly string[]): Map<string, { readonly type: string; readonly leads: string }> {
  const types = new Map<string, { type: string; leads: string }>()
  if (ids.length === 0) return types
  const input = ids.flatMap((id) => [id, `${id}^{}`]).join('\n')
  const { stdout } = runGit(git, ['cat-file', '--batch-check=%(objecttype)'], `${input}\n`)
  const lines = stdout.toString('latin1').split('\n')
  ids.forEach((id, i) => {
    const [type, leads] = [lines[2 * i], lines[2 * i + 1]]
    if (type && leads && !type.includes(' ') && !leads.includes(' ')) types.set(id, { type, leads })
  })
  return types
}

function revList(git: Git, args: readonly string[], input?: string): GitResult {
  const done = runGit(git, ['rev-list', '--reverse', '--topo-order', ...args], input)
  // Git before 2.37 knows the plain form only.
  if (done.status === 129 && args.some((arg) => arg.startsWith('--since-as-filter')))
    return revList(
      git,
      args.map((arg) => arg.replace('--since-as-filter', '--since')),
      input,
    )
  return done
}

function rangeOf(git: Git, list: Buffer, tags: readonly string[]): Range {
  const commits = list.toString('latin1').split('\n').filter(Boolean)
  const args = [
    'diff-tree',
    '--stdin',
    '-r',
    '-c',
    '--root',
    '--raw',
    '-z',
    '--no-abbrev',
    '--no-renames',
    '--no-relative',
  ]
  const listing = commits.length === 0 ? Buffer.alloc(0) : readGit(git, [...args, '--ignore-submodules=none'], list)
  const changes = new Map<string, RawChange>()
  for (const change of parseRawDiff(listing)) {
    if (/^D+$/.test(change.status) || /^0+$/.test(change.id)) continue
    const key = `${change.id} ${change.raw.toString('latin1')}`
    if (!changes.has(key)) changes.set(key, change)
  }
  const cut = new Set(shallowBoundary(git))
  return {
    commits,
    tags,
    changes: [...changes.values()],
    boundary: commits.filter((commit) => cut.has(commit)),
    others: [],
    from: commits[0] ?? null,
    to: commits.at(-1) ?? null,
  }
}
