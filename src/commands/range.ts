import type { Engine } from '../engine/engine.ts'
import { KeysieveError } from '../model/error.ts'
import type { Match } from '../model/match.ts'
import { commitInfo, renameSourcesIn } from '../sources/commits.ts'
import { createGit, type Git } from '../sources/git.ts'
import { readEntries, readObjects } from '../sources/objects.ts'
import { listRange, type Range } from '../sources/range.ts'
import type { RawChange } from '../sources/raw-diff.ts'
import { findRepository } from '../sources/repository.ts'
import { standsIn } from '../triage/known.ts'
import type { Io } from './io.ts'
import type { ScanOptions } from './options.ts'
import { runPlan, type Triaged } from './run.ts'

/** `keysieve range <revs>`: what the commits of a range add, each with its commit, author and date. */
export async function scanRange(
  io: Io,
  options: ScanOptions,
  revisions: readonly string[],
  since?: string,
): Promise<number> {
  const git = createGit(io.cwd, io.env)
  const repository = findRepository(git)
  if (!repository) throw new KeysieveError('not-a-repository', 'this is not a git repository', 'Run it inside one.')
  const range = listRange(git, revisions, since)
  const entries = range.changes.map(({ id, path, mode }) => ({ id, path, mode, origin: 'commit' as const }))
  const objects = readObjects(git, [...new Set(entries.map(({ id }) => id))])
  return runPlan(io, options, {
    mode: 'range',
    root: repository.root,
    covered: { indexTree: null, commits: range.commits.length, from: range.from, to: range.to },
    items: readEntries(git, entries, objects),
    triage: (matches, engine) => attribute(git, range, matches, engine),
  })
}

/** New is what no parent of the commit holds at that path; the rest is known. */
async function attribute(git: Git, range: Range, matches: readonly Match[], engine: Engine): Promise<Triaged> {
  const changes = new Map(range.changes.map((change) => [`${change.id} ${change.path}`, change]))
  const parents = new Map<RawChange, Buffer[]>()
  const infos = commitInfo(git, [...new Set(matches.map((match) => changes.get(keyOf(match))!.commit))])
  const known: Match[] = []
  const findings: Triaged['findings'][number][] = []
  for (const match of matches) {
    const change = changes.get(keyOf(match))!
    let versions = parents.get(change)
    if (!versions) parents.set(change, (versions = versionsBefore(git, change)))
    if (await standsIn(match, versions, engine)) known.push(match)
    else findings.push({ match, by: infos.get(change.commit)! })
  }
  return { findings, known, suppressed: [] }
}

function keyOf(match: Match): string {
  return `${match.blob.id} ${match.blob.path}`
}

function versionsBefore(git: Git, change: RawChange): Buffer[] {
  const ids = change.oldIds.filter((id) => id !== null)
  const all = ids.length === change.oldIds.length ? ids : [...ids, ...renameSourcesIn(git, change)]
  return [...readObjects(git, [...new Set(all)]).values()].filter((bytes) => bytes !== null)
}
