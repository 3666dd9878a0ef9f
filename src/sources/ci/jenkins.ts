import { beyondDefault, beyondTarget, branchRef, type ChosenRange, type CiSystem, isId, pushedFrom } from './chosen.ts'

/**
 * Jenkins with its Git and Branch API plugins. What counts as "before" is the last build that passed: after a red one its commits are
 * looked at again.
 */
export const jenkins: CiSystem = {
  name: 'Jenkins',
  runs: (env) => Boolean(env.JENKINS_URL || env.BUILD_TAG?.startsWith('jenkins-')),
  choose(env) {
    const { GIT_COMMIT: to, CHANGE_ID: id, CHANGE_TARGET: target, GIT_PREVIOUS_SUCCESSFUL_COMMIT: before } = env
    if (id) return beyondTarget(target, to, `change ${id}`)
    const branch = env.BRANCH_NAME || env.GIT_BRANCH?.replace(/^origin\//, '')
    const isNew = (why: string): ChosenRange => beyondDefault(to, branchRef(branch, env.TAG_NAME), why)
    return isId(before)
      ? pushedFrom(before, to, 'since the last build that passed', isNew('the last build that passed is gone'))
      : isNew('no build has passed before')
  },
}
