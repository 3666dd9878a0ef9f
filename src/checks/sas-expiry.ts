import { type Check, noArguments, PASS } from './check.ts'

const EXPIRY = /(?<![A-Za-z0-9_])se=(20[0-9]{2}-[01][0-9]-[0-3][0-9])(?:T|%3A|[&"'\s<]|(?![\s\S]))/gi

/** A shared access signature of Azure says in `se=` until when it opens anything; after that it is as harmless as an expired JWT. */
export const sasExpiry: Check = {
  says: 'the signature has not expired',
  accepts: noArguments,
  run({ before, lead, after, now }) {
    const dates = [...(before.slice(-120) + lead + after.slice(0, 120)).matchAll(EXPIRY)].map(([, day]) =>
      Date.parse(`${day}T23:59:59Z`),
    )
    return dates.length > 0 && dates.every((end) => end < now) ? { kind: 'rate', severity: 'low' } : PASS
  },
}
