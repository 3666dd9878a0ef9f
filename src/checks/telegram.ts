import { type Check, DOUBT, noArguments, PASS } from './check.ts'

/** `<8 to 10 digits>:AA<33>`: tokens of bots have begun with AA since they exist. */
export const telegram: Check = {
  says: 'it is a bot id, a colon and AA',
  accepts: noArguments,
  run: ({ secret }) => (/^[1-9]\d{7,9}:AA[\w-]{33}$/.test(secret) ? PASS : DOUBT),
}
