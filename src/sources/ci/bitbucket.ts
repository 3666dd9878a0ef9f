import { beyondDefault, beyondTarget, branchRef, type CiSystem } from './chosen.ts'

/**
 * Bitbucket Pipelines (support.atlassian.com: variables and secrets). It does not say what was pushed before: a branch is compared
 * with the default one, and of that one everything is scanned.
 */
export const bitbucket: CiSystem = {
  name: 'Bitbucket Pipelines',
  runs: (env) => Boolean(env.BITBUCKET_BUILD_NUMBER),
  choose(env) {
    const { BITBUCKET_PR_ID: id, BITBUCKET_PR_DESTINATION_BRANCH: target, BITBUCKET_COMMIT: to } = env
    if (id) return beyondTarget(target, to, `pull request ${id}`)
    return beyondDefault(to, branchRef(env.BITBUCKET_BRANCH, env.BITBUCKET_TAG), 'a pipeline for a branch or tag')
  },
}
