import path from 'node:path'
import type { Item } from '../model/blob.ts'
import { KeysieveError } from '../model/error.ts'
import type { Batch, Items } from '../model/items.ts'
import { CleanIds } from '../sources/clean-ids.ts'
import { createGit, type Git, readGit } from '../sources/git.ts'
import { readHistory, type Sparing } from '../sources/history.ts'
import { findRepository, insideRepository, type Repository } from '../sources/repository.ts'
import { DEEPEN, shallowBoundary } from '../sources/shallow.ts'
import { parseShard } from '../sources/shard.ts'
import { historyParts } from './history-parts.ts'
import type { Io } from './io.ts'
import type { ScanOptions } from './options.ts'
import type { Ask } from './plan.ts'
import { headCommit, headOf, revisionPolicy } from './policy-git.ts'
import { runPlan } from './run.ts'
import { Threads } from './threads.ts'
import { keepYoungHeapSmall } from './young-heap.ts'

export interface HistoryOptions extends ScanOptions {
  readonly revisions: readonly string[]
  readonly unreachable: boolean
  readonly since?: string | undefined
  /** All branches and tags are fetched first, with what a shallow clone lacks. */
  readonly fetch?: boolean
}

/** `keysieve history`: everything that refs and reflogs reach, each object once. */
export async function scanHistory(io: Io, options: HistoryOptions, ask?: Ask): Promise<number> {
  keepYoungHeapSmall()
  const git = createGit(io.cwd, io.env)
  if (options.fetch && findRepository(git)) (await import('../sources/deepen.ts')).bringAll(git)
  const repository = findRepository(git)
  if (!repository) throw new KeysieveError('not-a-repository', 'this is not a git repository', 'Run it inside one.')
  const scope = { revisions: options.revisions, since: options.since, unreachable: options.unreachable }
  const sparing = sparingOf(git, repository, options)
  const crew = new Threads(git, options.jobs)
  return runPlan(io, options, {
    ...(ask ? { ask } : {}),
    mode: 'history',
    root: repository.root,
    head: headCommit(git),
    policy: () => revisionPolicy(git, headOf(git)),
    full: options.revisions.length === 0 && !repository.shallow && !sparing.shard,
    items: warned(readHistory(git, scope, sparing, crew), shallowBoundary(git).length),
    crew,
    join: { scope: JSON.stringify(scope) },
    ...sparing,
    triage: async (matches) => ({ findings: await historyParts(git, matches), known: [] }),
  })
}

/** What --shard and --cache spare a history. Throws `KeysieveError` ('usage') for a cache that the repository itself brings. */
export function sparingOf(git: Git, repository: Repository, { shard, cache }: ScanOptions): Sparing {
  return {
    shard: shard === undefined ? undefined : parseShard(shard),
    clean: cache === undefined ? undefined : cleanIdsIn(git, repository, path.resolve(git.cwd, cache)),
  }
}

function cleanIdsIn(git: Git, repository: Repository, folder: string): CleanIds {
  const inside = repository.bare ? undefined : insideRepository(repository, folder)
  if (inside !== undefined && readGit(git, ['ls-files', '-z', '--', folder]).length > 0)
    throw new KeysieveError(
      'usage',
      'git tracks files of the cache folder: whoever can commit could hide objects with it',
      'Keep the cache where only you can write, such as .git/keysieve.',
    )
  const format = readGit(git, ['rev-parse', '--show-object-format']).toString().trim()
  return new CleanIds(folder, format === 'sha256' ? 64 : 40)
}

export async function* warned(items: Items, cuts: number): AsyncGenerator<Item | Batch> {
  if (cuts > 0)
    yield {
      kind: 'trouble',
      problem: {
        code: 'shallow',
        path: '',
        message: `this clone is shallow, cut off at ${cuts} commit${cuts === 1 ? '' : 's'}: what is older is not here and was not scanned; ${DEEPEN}`,
      },
    }
  yield* items
}
