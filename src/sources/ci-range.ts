import { beyondBranch, type ChosenRange, isId, isZero, pushedFrom } from './ci/chosen.ts'
import { CI_SYSTEMS } from './ci/list.ts'
import type { Environment } from './git.ts'

/**
 * Chooses the range: the pre-commit framework's variables, KEYSIEVE_BASE, those of the CI system, else what the branch has beyond its
 * upstream. Pure: `readPayload` gives the parsed JSON of a file, undefined when it cannot be read.
 */
export function chooseRange(env: Environment, readPayload: (file: string) => unknown): ChosenRange {
  const { PRE_COMMIT_FROM_REF: from, PRE_COMMIT_TO_REF: to, KEYSIEVE_BASE: base } = env
  if (from && to)
    return isZero(from)
      ? beyondBranch(to, 'main', 'origin/HEAD', 'a new branch of the pre-commit framework')
      : { kind: 'range', from, to, why: 'PRE_COMMIT_FROM_REF and PRE_COMMIT_TO_REF' }
  const system = CI_SYSTEMS.find((one) => one.runs(env))
  if (!system)
    return { kind: 'range', from: '@{upstream}', to: 'HEAD', why: 'what this branch has beyond its upstream' }
  const chosen = system.choose(env, readPayload)
  // Some systems know what was built before and put it into no variable of their own.
  if (!isId(base) || (chosen.kind !== 'range' && chosen.kind !== 'beyond-default')) return chosen
  return pushedFrom(base, chosen.to, 'KEYSIEVE_BASE', chosen)
}

/** Whether somebody else's change may be at work here, which must not allow itself. Azure and old Jenkins set no CI. */
export function inCi(env: Environment): boolean {
  const { CI: ci } = env
  return (ci !== undefined && ci !== '' && ci !== 'false' && ci !== '0') || CI_SYSTEMS.some((one) => one.runs(env))
}
