import type { Environment } from '../git.ts'

/** What a run without revisions is about, told by the variables of a CI system or hook. */
export type ChosenRange =
  /** The commits that `to` has and `from` has not; all of them when `from` is empty. */
  | {
      readonly kind: 'range'
      readonly from: string
      readonly to: string
      readonly why: string
      /** Where `from` is gone for good (a forced push): what counts instead. */
      readonly otherwise?: ChosenRange
    }
  /** The commits that the default branch has not, whose name only the remote knows; all of them when `ref` is that branch. */
  | { readonly kind: 'beyond-default'; readonly to: string; readonly ref: string | undefined; readonly why: string }
  /** Nothing new can be in it: exit 0, said. */
  | { readonly kind: 'nothing'; readonly why: string }
  /** No range fits: exit 2, with what to do. `pushless`: the event is about no push (a schedule), so all there is would be the thing to scan. */
  | { readonly kind: 'none'; readonly why: string; readonly hint: string; readonly pushless?: boolean }

/** One CI system: how its jobs are known, and what its variables say. Pure: `readPayload` gives the parsed JSON of a file, undefined when it cannot be read. */
export interface CiSystem {
  readonly name: string
  runs(env: Environment): boolean
  choose(env: Environment, readPayload: (file: string) => unknown): ChosenRange
}

const ID = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/
const ZERO = /^0+$/
const WHOLE = 'This run is about no push: scan everything with `keysieve history`, or name a range.'
export const NAME_IT = 'Name the range: keysieve range BASE..HEAD.'

export const isZero = (id: string): boolean => ZERO.test(id)
export const isId = (id: string | undefined): id is string => id !== undefined && ID.test(id) && !ZERO.test(id)

/** Ids are only taken when they look like ids. */
export function between(from: string | undefined, to: string | undefined, why: string): ChosenRange {
  if (from !== undefined && to !== undefined && ID.test(from) && ID.test(to)) return { kind: 'range', from, to, why }
  return { kind: 'none', why: 'the CI system names no commits to compare', hint: NAME_IT }
}

/** A push of known ends. What stood there before may be gone, after a forced push: then it counts as a new ref would. */
export function pushedFrom(from: string, to: string | undefined, why: string, otherwise: ChosenRange): ChosenRange {
  const range = between(from, to, why)
  return range.kind === 'range' ? { ...range, otherwise } : range
}

/**
 * A new ref has no "before": what counts is what the default branch has not. (Not "what no other branch has": two new
 * branches that are pushed together would each leave their commits to the other.) The first push of the default branch brings
 * everything.
 */
export function beyondBranch(to: string, ref: string | undefined, main: string | undefined, why: string): ChosenRange {
  if (!main) return { kind: 'none', why: `${why}, and the default branch is not known`, hint: NAME_IT }
  const name = ref?.replace(/^refs\/heads\//, '')
  const base = main.startsWith('origin/') ? main : `origin/${main}`
  return { kind: 'range', from: name === main ? '' : `refs/remotes/${base}`, to, why }
}

/** The same where the CI system does not tell which branch is the default one. */
export function beyondDefault(to: string | undefined, ref: string | undefined, why: string): ChosenRange {
  if (!isId(to)) return { kind: 'none', why: 'the CI system names no commit', hint: NAME_IT }
  return { kind: 'beyond-default', to, ref, why }
}

/** What a pull request brings to the branch it is for. */
export function beyondTarget(target: string | undefined, to: string | undefined, why: string): ChosenRange {
  const name = target?.replace(/^refs\/heads\//, '')
  if (!name || !isId(to)) return { kind: 'none', why: 'the CI system names no commits to compare', hint: NAME_IT }
  return { kind: 'range', from: `refs/remotes/origin/${name}`, to, why }
}

export function pushless(why: string): ChosenRange {
  return { kind: 'none', why, hint: WHOLE, pushless: true }
}

export function branchRef(branch: string | undefined, tag: string | undefined): string | undefined {
  if (tag) return `refs/tags/${tag}`
  return branch === undefined ? undefined : `refs/heads/${branch}`
}
