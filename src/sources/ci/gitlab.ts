import { between, beyondBranch, type ChosenRange, type CiSystem, isZero, pushedFrom, pushless } from './chosen.ts'

/** GitLab CI (docs.gitlab.com/ci/variables/predefined_variables). */
export const gitlab: CiSystem = {
  name: 'GitLab CI',
  runs: (env) => Boolean(env.GITLAB_CI),
  choose(env) {
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
      return pushless(`a GitLab pipeline of source "${source}" has no range of commits`)
    if (before === undefined || head === undefined) return between(before, head, 'a push')
    const ref = env.CI_COMMIT_TAG ? `refs/tags/${env.CI_COMMIT_TAG}` : env.CI_COMMIT_REF_NAME
    const isNew = (why: string): ChosenRange => beyondBranch(head, ref, env.CI_DEFAULT_BRANCH, why)
    return isZero(before)
      ? isNew('a push of a new ref')
      : pushedFrom(before, head, 'a push', isNew('a push whose earlier commit is gone'))
  },
}
