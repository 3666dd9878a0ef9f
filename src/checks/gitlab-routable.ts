import { CHECKSUM_FAILED, type Check, noArguments, PASS, PROOF } from './check.ts'
import { crc32 } from './codec/crc32.ts'

/** `.01.` or, in version 0, `.`, then two characters of length and seven of checksum. */
const ROUTABLE = /\.[0-9a-z]{9}$/
const WIDTH = 7

/**
 * GitLab's routable tokens (lib/authn/token_field/generator/routable_token.rb): `<prefix><base64url>.01.<length><CRC-32>`, the
 * checksum over all before in base36. The older tokens of 20 characters have none: nothing to say of them.
 */
export const gitlabRoutable: Check = {
  says: 'its last seven characters are the checksum of what stands before',
  accepts: noArguments,
  run({ secret }) {
    if (!ROUTABLE.test(secret)) return PASS
    const crc = crc32(secret.slice(0, -WIDTH)).toString(36).padStart(WIDTH, '0')
    return crc === secret.slice(-WIDTH) ? PROOF : CHECKSUM_FAILED
  },
}
