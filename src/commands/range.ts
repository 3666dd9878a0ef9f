import type { Engine } from '../engine/engine.ts'
import type { Item } from '../model/blob.ts'
import { KeysieveError } from '../model/error.ts'
import { type Batch, batch } from '../model/items.ts'
import type { Match } from '../model/match.ts'
import { isPolicyFile, type PolicyTexts } from '../model/policy.ts'
import type { Mode, Report } from '../model/report.ts'
import { commitInfo, renameSourcesIn } from '../sources/commits.ts'
import { createGit, type Git } from '../sources/git.ts'
import { withContents } from '../sources/lfs.ts'
import { readMessages, TAG_MESSAGE } from '../sources/messages.ts'
import { readEntries, readObjects } from '../sources/objects.ts'
import { listNew, listRange, type Range } from '../sources/range.ts'
import type { RawChange } from '../sources/raw-diff.ts'
import { findRepository, type Repository } from '../sources/repository.ts'
import { DEEPEN } from '../sources/shallow.ts'
import { standsIn } from '../triage/known.ts'
import type { Io } from './io.ts'
import type { ScanOptions } from './options.ts'
import { runPlan } from './run.ts'
import { within } from './time-limit.ts'
import type { Triaged } from './triaged.ts'

export interface RangeOptions extends ScanOptions {
  readonly revisions: readonly string[]
  readonly since?: string | undefined
  /** Where a shallow clone lacks what the range needs, it is fetched. */
  readonly fetch?: boolean
}

/** `keysieve range [<revs>]`: what the commits of a range add, each with its commit, author and date. */
export async function scanRange(io: Io, options: RangeOptions): Promise<number> {
  const { revisions, since, fetch = false } = options
  const git = createGit(io.cwd, io.env)
  const repository = findRepository(git)
  if (!repository) throw new KeysieveError('not-a-repository', 'this is not a git repository', 'Run it inside one.')
  if (revisions.length > 0 || since !== undefined) {
    if (fetch)
      throw new KeysieveError(
        'usage',
        '--fetch is for the range that is found without revisions',
        'Fetch what you name yourself: git fetch --unshallow.',
      )
    const range = listRange(git, revisions, since)
    return scanCommits(io, options, git, planOf(io, git, repository, range, revisions))
  }
  const found = (await import('./range-found.ts')).findRange(io, git, fetch)
  if (found === null) return 0
  const { from, to } = found
  const range = from === '' ? listNew(git, [to], { options: [], ids: [] }) : listRange(git, [`${from}..${to}`])
  // All of the default branch: there is no other version that could speak for it.
  return scanCommits(io, options, git, planOf(io, git, repository, range, from === '' ? to : from))
}

/** @param base the revision whose config and ignores count in CI, or the revisions that tell it */
function planOf(io: Io, git: Git, repository: Repository, range: Range, base: string | readonly string[]): CommitsPlan {
  return {
    range,
    root: repository.root,
    mode: 'range',
    policy: async () => {
      const { baseOf, rangePolicy } = await import('./policy-range.ts')
      return rangePolicy(io, git, repository, typeof base === 'string' ? base : baseOf(git, range, base))
    },
  }
}

export interface CommitsPlan {
  readonly range: Range
  readonly root: string
  readonly mode: Mode
  readonly policy: () => PolicyTexts | Promise<PolicyTexts>
  readonly advice?: (report: Report) => string
  /** Milliseconds; null: as long as it takes. */
  readonly limitMs?: number | null
}

/** What commits bring: the blobs that differ from every parent, and their messages. */
export async function scanCommits(io: Io, options: ScanOptions, git: Git, plan: CommitsPlan): Promise<number> {
  const { range, root, mode, policy, advice, limitMs = null } = plan
  return runPlan(io, options, {
    mode,
    root,
    policy: async () => ({ ...(await policy()), edited: policyFilesIn(range) }),
    covered: { indexTree: null, commits: range.commits.length, from: range.from, to: range.to },
    items: limitMs === null ? itemsOf(git, range) : within(itemsOf(git, range), io, limitMs),
    triage: (matches, engine) => attribute(git, range, matches, engine),
    ...(advice ? { advice } : {}),
  })
}

function policyFilesIn(range: Range): string[] {
  return [...new Set(range.changes.map(({ path }) => path).filter(isPolicyFile))]
}

async function* itemsOf(git: Git, range: Range): AsyncGenerator<Item | Batch> {
  const entries = range.changes.map(({ id, path, mode }) => ({ id, path, mode, origin: 'commit' as const }))
  yield* readEntries(git, entries, readObjects(git, [...new Set(entries.map(({ id }) => id))]))
  yield batch(readMessages(git, range.commits))
  if (range.tags.length > 0) yield batch(readMessages(git, range.tags, TAG_MESSAGE))
  if (range.boundary.length > 0)
    yield trouble(
      'shallow',
      `this clone is shallow and cut off at ${range.boundary.length} of the commits (${range.boundary[0]!.slice(0, 12)}), so what they add cannot be told; ${DEEPEN}`,
    )
  for (const id of range.others)
    yield trouble(
      'no-commit',
      `${id} leads to no commit, so what it holds was not scanned; scan it with \`npx keysieve history ${id}\``,
    )
}

function trouble(code: string, message: string): Item {
  return { kind: 'trouble', problem: { code, path: '', message } }
}

/** New is what no parent of the commit holds at that path; the rest is known. */
async function attribute(git: Git, range: Range, matches: readonly Match[], engine: Engine): Promise<Triaged> {
  const changes = new Map(range.changes.map((change) => [`${change.id} ${change.path}`, change]))
  const changeOf = (match: Match): RawChange | undefined => changes.get(`${match.blob.id} ${match.blob.path}`)
  const commitOf = (match: Match): string =>
    match.blob.origin === 'message' ? match.blob.id! : changeOf(match)!.commit
  const parents = new Map<RawChange, Buffer[]>()
  const infos = commitInfo(git, [...new Set(matches.map(commitOf))])
  const known: Match[] = []
  const findings: Triaged['findings'][number][] = []
  for (const match of matches) {
    const change = match.blob.origin === 'message' ? undefined : changeOf(match)!
    let versions = change ? parents.get(change) : []
    if (!versions) parents.set(change!, (versions = versionsBefore(git, change!)))
    if (await standsIn(match, versions, engine)) known.push(match)
    else findings.push({ match, by: infos.get(commitOf(match))! })
  }
  return { findings, known }
}

function versionsBefore(git: Git, change: RawChange): Buffer[] {
  const ids = change.oldIds.filter((id) => id !== null)
  const all = ids.length === change.oldIds.length ? ids : [...ids, ...renameSourcesIn(git, change)]
  return withContents(git, [...readObjects(git, [...new Set(all)]).values()])
}
