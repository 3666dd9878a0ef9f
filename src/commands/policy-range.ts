import type { PolicyTexts } from '../model/policy.ts'
import { inCi } from '../sources/ci-range.ts'
import type { Git } from '../sources/git.ts'
import { runGit } from '../sources/git.ts'
import type { Range } from '../sources/range.ts'
import type { Repository } from '../sources/repository.ts'
import type { Io } from './io.ts'
import { revisionPolicy, usualPolicy } from './policy-git.ts'

/**
 * In CI a pull request cannot allow itself: the base revision's ignores and config count. Elsewhere the work tree's do.
 * @param base null: there is no version before the range
 */
export function rangePolicy(io: Io, git: Git, repository: Repository, base: string | null): PolicyTexts {
  return inCi(io.env) ? revisionPolicy(git, base) : usualPolicy(git, repository, io.cwd)
}

/** `A` of `A..B` and `A...B`; else what stands before the oldest commit of the range; null when that is the first of all. */
export function baseOf(git: Git, range: Range, revisions: readonly string[]): string | null {
  const [span] = revisions
  const dots = span?.indexOf('..') ?? -1
  if (revisions.length === 1 && dots >= 0) return span!.slice(0, dots) || 'HEAD'
  if (range.from === null) return null
  const parent = `${range.from}^1`
  return runGit(git, ['rev-parse', '--verify', '--quiet', parent]).status === 0 ? parent : null
}
