import { createHash } from 'node:crypto'
import { CHECKSUM_FAILED, type Check, noArguments, PROOF } from './check.ts'
import { base32 } from './codec/base32.ts'

const TAIL = 16
const CHECKED = 8

/**
 * GitHub's fine-grained tokens (93 characters): of the last 16 the first 8 are the first 8 of the base32 of the SHA-256 of
 * all before, prefix included. Not documented by GitHub; it holds on real samples.
 */
export const githubPat: Check = {
  says: 'its checksum holds',
  accepts: noArguments,
  run({ secret }) {
    const digest = createHash('sha256').update(secret.slice(0, -TAIL), 'latin1').digest()
    const tail = secret.slice(-TAIL).slice(0, CHECKED)
    return secret.length > TAIL && base32(digest).slice(0, CHECKED) === tail.toUpperCase() ? PROOF : CHECKSUM_FAILED
  },
}
