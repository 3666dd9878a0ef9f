import { type Check, DOUBT, noArguments } from './check.ts'
import { decodeBase64 } from './codec/base64.ts'
import { proofUnlessMadeUp } from './structure.ts'

/** Bot tokens are `<base64 of the id>.<time>.<HMAC>`; ids are snowflakes, 17 to 20 digits (Discord's API reference). */
export const discord: Check = {
  says: 'its first part decodes to a snowflake id',
  accepts: noArguments,
  run({ secret }) {
    const [id = '', ...rest] = secret.replace(/^mfa\./, '').split('.')
    const digits = decodeBase64(id)?.toString('latin1') ?? ''
    return /^[1-9]\d{16,19}$/.test(digits) ? proofUnlessMadeUp(rest.join('.')) : DOUBT
  },
}
