import {
  between,
  beyondBranch,
  type ChosenRange,
  type CiSystem,
  isZero,
  NAME_IT,
  pushedFrom,
  pushless,
} from './chosen.ts'

/** GitHub Actions, and Gitea and Forgejo Actions, which have its variables: the event's payload tells (docs.github.com/webhooks). */
export const github: CiSystem = {
  name: 'GitHub Actions',
  runs: (env) => Boolean(env.GITHUB_ACTIONS && env.GITHUB_EVENT_NAME),
  choose(env, readPayload) {
    const event = env.GITHUB_EVENT_NAME!
    const payload = readPayload(env.GITHUB_EVENT_PATH ?? '')
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
      return between(
        text(payload, 'merge_group', 'base_sha'),
        text(payload, 'merge_group', 'head_sha'),
        'a merge group',
      )
    if (event === 'delete') return { kind: 'nothing', why: 'this event deletes a ref' }
    return event === 'push' ? pushed(payload) : pushless(`the GitHub event "${event}" has no range of commits`)
  },
}

function pushed(payload: object): ChosenRange {
  const before = text(payload, 'before')
  const after = text(payload, 'after')
  if (at(payload, 'deleted') === true || (after !== undefined && isZero(after)))
    return { kind: 'nothing', why: 'this push deletes a ref' }
  if (after === undefined) return between(before, after, '')
  const main = text(payload, 'repository', 'default_branch')
  const isNew = (why: string): ChosenRange => beyondBranch(after, text(payload, 'ref'), main, why)
  if (before === undefined || !isZero(before)) {
    const forced = at(payload, 'forced') === true
    const otherwise = isNew('a push whose earlier commit is gone')
    return before === undefined
      ? between(before, after, '')
      : pushedFrom(before, after, forced ? 'a forced push' : 'a push', otherwise)
  }
  return isNew('a push of a new ref')
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
