import { CHECKSUM_FAILED, type Check, PROOF } from './check.ts'
import { base62 } from './codec/base62.ts'
import { crc32 } from './codec/crc32.ts'

const WIDTH = 6

/**
 * GitHub's classic form (github.blog, "Behind GitHub's new authentication token formats", 2021), also npm's and Vercel's:
 * `<prefix><body><base62 of the CRC-32 of the body, 6 characters>`. Argument: the length of the prefix.
 */
export const crc32Base62: Check = {
  says: 'its last six characters are the checksum of its body',
  accepts: ([prefix, ...rest]) =>
    rest.length === 0 && prefix !== undefined && /^\d{1,2}$/.test(prefix)
      ? undefined
      : 'takes the length of the prefix',
  run({ secret }, [prefix]) {
    const body = secret.slice(Number(prefix), -WIDTH)
    return body !== '' && base62(crc32(body), WIDTH) === secret.slice(-WIDTH) ? PROOF : CHECKSUM_FAILED
  },
}
