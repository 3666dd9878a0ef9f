import { attribute } from '../history/attribute.ts'
import type { Item, Items } from '../model/blob.ts'
import { KeysieveError } from '../model/error.ts'
import { createGit } from '../sources/git.ts'
import { readHistory } from '../sources/history.ts'
import { findRepository } from '../sources/repository.ts'
import { DEEPEN, shallowBoundary } from '../sources/shallow.ts'
import type { Io } from './io.ts'
import type { ScanOptions } from './options.ts'
import { headOf, revisionPolicy } from './policy-git.ts'
import { type Ask, runPlan } from './run.ts'

export interface HistoryOptions extends ScanOptions {
  readonly revisions: readonly string[]
  readonly unreachable: boolean
  readonly since?: string | undefined
  /** All branches and tags are fetched first, with what a shallow clone lacks. */
  readonly fetch?: boolean
}

/** `keysieve history`: everything that refs and reflogs reach, each object once. */
export async function scanHistory(io: Io, options: HistoryOptions, ask?: Ask): Promise<number> {
  const git = createGit(io.cwd, io.env)
  if (options.fetch && findRepository(git)) (await import('../sources/deepen.ts')).bringAll(git)
  const repository = findRepository(git)
  if (!repository) throw new KeysieveError('not-a-repository', 'this is not a git repository', 'Run it inside one.')
  return runPlan(io, options, {
    ...(ask ? { ask } : {}),
    mode: 'history',
    root: repository.root,
    policy: () => revisionPolicy(git, headOf(git)),
    full: options.revisions.length === 0 && !repository.shallow,
    items: warned(readHistory(git, options), shallowBoundary(git).length),
    triage: async (matches) => {
      const findings = await attribute(git, matches)
      return {
        findings: findings.map(({ match, path, first, occurrences, livesIn }) => ({
          match: { ...match, blob: { ...match.blob, path } },
          by: {
            commit: first?.commit ?? null,
            author: first?.author ?? null,
            date: first?.date ?? null,
            occurrences,
            livesIn,
          },
        })),
        known: [],
      }
    },
  })
}

async function* warned(items: Items, cuts: number): AsyncGenerator<Item> {
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
