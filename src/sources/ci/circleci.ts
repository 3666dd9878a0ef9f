import { beyondDefault, branchRef, type CiSystem } from './chosen.ts'

/** CircleCI (circleci.com/docs/reference/variables). What was built before is a pipeline value, not a variable: pass it as KEYSIEVE_BASE. */
export const circleci: CiSystem = {
  name: 'CircleCI',
  runs: (env) => Boolean(env.CIRCLECI),
  choose: (env) =>
    beyondDefault(env.CIRCLE_SHA1, branchRef(env.CIRCLE_BRANCH, env.CIRCLE_TAG), 'a pipeline for a branch or tag'),
}
