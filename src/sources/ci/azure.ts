import { beyondDefault, beyondTarget, type CiSystem, pushless } from './chosen.ts'

const PUSHES = new Set(['IndividualCI', 'BatchedCI'])

/** Azure Pipelines (learn.microsoft.com: predefined variables). A pull request is checked out as its merge: its own last commit is told apart. */
export const azure: CiSystem = {
  name: 'Azure Pipelines',
  runs: (env) => Boolean(env.TF_BUILD),
  choose(env) {
    const { BUILD_REASON: reason = '', SYSTEM_PULLREQUEST_PULLREQUESTID: id } = env
    if (id)
      return beyondTarget(
        env.SYSTEM_PULLREQUEST_TARGETBRANCH,
        env.SYSTEM_PULLREQUEST_SOURCECOMMITID || env.BUILD_SOURCEVERSION,
        `pull request ${env.SYSTEM_PULLREQUEST_PULLREQUESTNUMBER || id}`,
      )
    if (!PUSHES.has(reason)) return pushless(`an Azure pipeline of reason "${reason}" has no range of commits`)
    return beyondDefault(env.BUILD_SOURCEVERSION, env.BUILD_SOURCEBRANCH, 'a pipeline for a branch or tag')
  },
}
