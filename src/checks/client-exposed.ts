import { type Check, noArguments, PASS } from './check.ts'
import { assignedName } from './text/assigned-name.ts'

/** Prefixes whose variables bundlers put into what they send to browsers and phones. */
const EXPOSED =
  /^(?:NEXT_PUBLIC_|VITE_|REACT_APP_|EXPO_PUBLIC_|NUXT_PUBLIC_|GATSBY_|PUBLIC_|VUE_APP_|SNOWPACK_PUBLIC_|STORYBOOK_)/

/** A key in such a variable is not only in the repository but with every visitor: as severe as it gets. */
export const clientExposed: Check = {
  says: 'the variable it is assigned to is sent to browsers',
  accepts: noArguments,
  run({ before, lead }) {
    const name = assignedName(before + lead).replace(/^.*\./, '')
    return EXPOSED.test(name) ? { kind: 'rate', severity: 'critical' } : PASS
  },
}
