import { type Check, noArguments, PASS } from './check.ts'
import { assignedName } from './text/assigned-name.ts'

/** Prefixes whose variables bundlers put into what they send to browsers and phones. */
const EXPOSED =
  /^(?:NEXT_PUBLIC_|VITE_|REACT_APP_|EXPO_PUBLIC_|NUXT_PUBLIC_|GATSBY_|PUBLIC_|VUE_APP_|SNOWPACK_PUBLIC_|STORYBOOK_)/

/** True for the name of a variable that bundlers send to browsers; what it is read from may stand before it. */
export function isSentToBrowsers(name: string): boolean {
  return EXPOSED.test(name.replace(/^.*\./, ''))
}

/** A key in such a variable is not only in the repository but with every visitor: as severe as it gets. */
export const clientExposed: Check = {
  says: 'the variable it is assigned to is sent to browsers',
  accepts: noArguments,
  run({ before, lead }) {
    return isSentToBrowsers(assignedName(before + lead)) ? { kind: 'rate', severity: 'critical' } : PASS
  },
}
