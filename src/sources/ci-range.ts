import type { Environment } from './git.ts'

/** What a run without revisions is about, told by the variables of a CI system or hook. */
export type ChosenRange =
  /** The commits that `to` has and `from` has not. */
  | { readonly kind: 'range'; readonly from: string; readonly to: string; readonly why: string }
  /** Nothing new can be in it: exit 0, said. */
  | { readonly kind: 'nothing'; readonly why: string }
  /** No range fits: exit 2, with what to do. */
  | { readonly kind: 'none'; readonly why: string; readonly hint: string }

const ID = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/
const ZERO = /^0+$/
const WHOLE = 'This run is about no push: scan everything with `keysieve history`, or name a range.'
const NAME_IT = 'Name the range: keysieve range BASE..HEAD.'

/**
 * Chooses the range: the pre-commit framework's variables, GitHub Actions (the event's payload), GitLab CI, else what the
 * branch has beyond its upstream. Ids are only taken when they look like ids. Pure: `readPayload` gives the parsed JSON of
 * GITHUB_EVENT_PATH, undefined when it cannot be read.
 */
export function chooseRange(env: Environment, readPayload: (file: string) => unknown): ChosenRange {
  const { PRE_COMMIT_FROM_REF: from, PRE_COMMIT_TO_REF: to } = env
  if (from && to)
    return ZERO.test(from)
      ? fromDefault(to, 'main', 'origin/HEAD', 'a new branch of the pre-commit framework')
      : { kind: 'range', from, to, why: 'PRE_COMMIT_FROM_REF and PRE_COMMIT_TO_REF' }
  if (env.GITHUB_ACTIONS && env.GITHUB_EVENT_NAME) return github(env, readPayload(env.GITHUB_EVENT_PATH ?? ''))
  if (env.GITLAB_CI) return gitlab(env)
  return { kind: 'range', from: '@{upstream}', to: 'HEAD', why: 'what this branch has beyond its upstream' }
}

function github(env: Environment, payload: unknown): ChosenRange {
  const event = env.GITHUB_EVENT_NAME!
  if (typeof payload !== 'object' || payload === null)
    return { kind: 'none', why: `the payload of the GitHub event "${event}" cannot be read`, hint: NAME_IT }
  const pull = at(payload, 'pull_request')
  if (pull !== undefined)
    return between(
      text(pull, 'base', 'sha'),
      text(pull, 'head', 'sha'),
      `pull request ${String(at(payload, 'number') ?? '')}`.trim(),
    )
  if (event === 'merge_group')
    return between(text(payload, 'merge_group', 'base_sha'), text(payload, 'merge_group', 'head_sha'), 'a merge group')
  if (event === 'push') return pushed(payload)
  return { kind: 'none', why: `the GitHub event "${event}" has no range of commits`, hint: WHOLE }
}

function pushed(payload: object): ChosenRange {
  const before = text(payload, 'before')
  const after = text(payload, 'after')
  if (at(payload, 'deleted') === true || (after !== undefined && ZERO.test(after)))
    return { kind: 'nothing', why: 'this push deletes a ref' }
  if (before === undefined || !ZERO.test(before))
    return between(before, after, at(payload, 'forced') === true ? 'a forced push' : 'a push')
  const main = text(payload, 'repository', 'default_branch')
  return after === undefined
    ? between(undefined, after, '')
    : fromDefault(after, text(payload, 'ref'), main, 'a push of a new ref')
}

function gitlab(env: Environment): ChosenRange {
  const { CI_MERGE_REQUEST_DIFF_BASE_SHA: base, CI_COMMIT_BEFORE_SHA: before, CI_COMMIT_SHA: head } = env
  // In a pipeline for merged results CI_COMMIT_SHA is a merge that also brings the target's commits.
  if (base)
    return between(
      base,
      env.CI_MERGE_REQUEST_SOURCE_BRANCH_SHA || head,
      `merge request ${env.CI_MERGE_REQUEST_IID ?? ''}`.trim(),
    )
  const source = env.CI_PIPELINE_SOURCE
  if (source !== undefined && source !== 'push')
    return { kind: 'none', why: `a GitLab pipeline of source "${source}" has no range of commits`, hint: WHOLE }
  if (before === undefined || !ZERO.test(before) || head === undefined) return between(before, head, 'a push')
  return fromDefault(head, env.CI_COMMIT_REF_NAME, env.CI_DEFAULT_BRANCH, 'a push of a new ref')
}

function between(from: string | undefined, to: string | undefined, why: string): ChosenRange {
  if (from !== undefined && to !== undefined && ID.test(from) && ID.test(to)) return { kind: 'range', from, to, why }
  return { kind: 'none', why: 'the CI system names no commits to compare', hint: NAME_IT }
}

/**
 * A new ref has no "before": what counts is what the default branch has not. (Not "what no other branch has": two new
 * branches that are pushed together would each leave their commits to the other.) The first push of the default branch brings
 * everything.
 */
function fromDefault(to: string, ref: string | undefined, main: string | undefined, why: string): ChosenRange {
  if (!main) return { kind: 'none', why: `${why}, and the default branch is not known`, hint: NAME_IT }
  const name = ref?.replace(/^refs\/heads\//, '')
  const base = main.includes('/') && main.startsWith('origin/') ? main : `origin/${main}`
  return { kind: 'range', from: name === main ? '' : `refs/remotes/${base}`, to, why }
}

function at(value: unknown, ...keys: readonly string[]): unknown {
  let here = value
  for (const key of keys)
    here =
      typeof here === 'object' && here !== null ? Object.entries(here).find(([name]) => name === key)?.[1] : undefined
  return here
}

function text(value: unknown, ...keys: readonly string[]): string | undefined {
  const found = at(value, ...keys)
  return typeof found === 'string' ? found : undefined
}
