import type { Item } from '../model/blob.ts'
import { KeysieveError } from '../model/error.ts'
import type { Batch, Items } from '../model/items.ts'
import { createGit } from '../sources/git.ts'
import { readHistory } from '../sources/history.ts'
import { findRepository } from '../sources/repository.ts'
import { shallowBoundary } from '../sources/shallow.ts'
import { workTree } from '../sources/tree.ts'
import { sparingOf, warned } from './history.ts'
import { historyParts, treeParts } from './history-parts.ts'
import type { Io } from './io.ts'
import type { ScanOptions } from './options.ts'
import { headCommit, headOf, revisionPolicy, treePolicy } from './policy-git.ts'
import { runPlan } from './run.ts'
import { Threads } from './threads.ts'
import { keepYoungHeapSmall } from './young-heap.ts'

export interface AuditOptions extends ScanOptions {
  readonly unreachable: boolean
}

/** `keysieve audit`: the work tree and everything that refs and reflogs reach, in one report with an inventory of keys. */
export async function audit(io: Io, options: AuditOptions): Promise<number> {
  keepYoungHeapSmall()
  const git = createGit(io.cwd, io.env)
  const repository = findRepository(git)
  if (!repository)
    throw new KeysieveError(
      'not-a-repository',
      'this is not a git repository',
      'Run the audit inside one; `keysieve scan PATH` scans any folder.',
    )
  // A bare repository, or a shell within .git, has no work tree.
  const inTree = repository.root !== repository.gitDir
  const scope = { revisions: [], unreachable: options.unreachable }
  const sparing = sparingOf(git, repository, options)
  const crew = new Threads(git, options.jobs)
  const tree = inTree ? workTree(git, repository, [], sparing.shard, crew) : []
  return runPlan(io, options, {
    mode: 'audit',
    root: repository.root,
    head: headCommit(git),
    policy: () => (inTree ? treePolicy(git, repository.root, true) : revisionPolicy(git, headOf(git))),
    full: !repository.shallow && !sparing.shard,
    items: both(tree, warned(readHistory(git, scope, sparing, crew), shallowBoundary(git).length)),
    crew,
    join: { scope: JSON.stringify(scope) },
    ...sparing,
    triage: async (matches) => ({
      findings: [
        ...treeParts(matches.filter(({ blob }) => isOfTree(blob.origin))),
        ...(await historyParts(
          git,
          matches.filter(({ blob }) => !isOfTree(blob.origin)),
        )),
      ],
      known: [],
    }),
  })
}

/** What a sparse checkout keeps off the disk comes from the index. */
function isOfTree(origin: string): boolean {
  return origin === 'tree' || origin === 'index' || origin === 'file'
}

async function* both(tree: Items, history: Items): AsyncGenerator<Item | Batch> {
  yield* tree
  yield* history
}
