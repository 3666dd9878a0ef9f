import type { Engine } from '../engine/engine.ts'
import type { Item } from '../model/blob.ts'
import { KeysieveError } from '../model/error.ts'
import type { Match } from '../model/match.ts'
import { isPolicyFile, type PolicyTexts } from '../model/policy.ts'
import type { Mode, Report } from '../model/report.ts'
import { commitInfo, renameSourcesIn } from '../sources/commits.ts'
import { createGit, type Git } from '../sources/git.ts'
import { readMessages } from '../sources/messages.ts'
import { readEntries, readObjects } from '../sources/objects.ts'
import { listRange, type Range } from '../sources/range.ts'
import type { RawChange } from '../sources/raw-diff.ts'
import { findRepository } from '../sources/repository.ts'
import { standsIn } from '../triage/known.ts'
import type { Io } from './io.ts'
import type { ScanOptions } from './options.ts'
import { runPlan, type Triaged } from './run.ts'

/** `keysieve range <revs>`: what the commits of a range add, each with its commit, author and date. */
export async function scanRange(io: Io, options: ScanOptions, revisions: readonly string[], since?: string): Promise<number> {
  const git = createGit(io.cwd, io.env)
  const repository = findRepository(git)
  if (!repository) throw new KeysieveError('not-a-repository', 'this is not a git repository', 'Run it inside one.')
  const range = listRange(git, revisions, since)
  return scanCommits(io, options, git, {
    range,
    root: repository.root,
    mode: 'range',
    policy: async () => (await import('./policy-range.ts')).rangePolicy(io, git, repository, range, revisions),
  })
}

export interface CommitsPlan {
  readonly range: Range
  readonly root: string
  readonly mode: Mode
  readonly policy: () => PolicyTexts | Promise<PolicyTexts>
  readonly advice?: (report: Report) => string
}

/** What commits bring: the blobs that differ from every parent, and their messages. */
export async function scanCommits(io: Io, options: ScanOptions, git: Git, plan: CommitsPlan): Promise<number> {
  const { range, root, mode, policy, advice } = plan
  return runPlan(io, options, {
    mode,
    root,
    policy: async () => ({ ...(await policy()), edited: policyFilesIn(range) }),
    covered: { indexTree: null, commits: range.commits.length, from: range.from, to: range.to },
    items: itemsOf(git, range),
    triage: (matches, engine) => attribute(git, range, matches, engine),
    ...(advice ? { advice } : {}),
  })
}

function policyFilesIn(range: Range): string[] {
  return [...new Set(range.changes.map(({ path }) => path).filter(isPolicyFile))]
}

async function* itemsOf(git: Git, range: Range): AsyncGenerator<Item> {
  const entries = range.changes.map(({ id, path, mode }) => ({ id, path, mode, origin: 'commit' as const }))
  yield* readEntries(git, entries, readObjects(git, [...new Set(entries.map(({ id }) => id))]))
  yield* readMessages(git, range.commits)
}

/** New is what no parent of the commit holds at that path; the rest is known. */
async function attribute(git: Git, range: Range, matches: readonly Match[], engine: Engine): Promise<Triaged> {
  const changes = new Map(range.changes.map((change) => [`${change.id} ${change.path}`, change]))
  const changeOf = (match: Match): RawChange | undefined => changes.get(`${match.blob.id} ${match.blob.path}`)
  const commitOf = (match: Match): string => (match.blob.origin === 'message' ? match.blob.id! : changeOf(match)!.commit)
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
  return [...readObjects(git, [...new Set(all)]).values()].filter((bytes) => bytes !== null)
}
