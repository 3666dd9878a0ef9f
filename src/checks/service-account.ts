import { CHECKSUM_FAILED, type Check, noArguments, PASS, PROOF } from './check.ts'
import { parseObject } from './codec/base64.ts'
import { pemState } from './pem-key.ts'

const EMAIL = /^[\w.-]+@[\w.-]+\.gserviceaccount\.com$/
const NEARBY = /"type"\s*:\s*"service_account"|\.gserviceaccount\.com/

/** The key file of a Google service account: the whole JSON object, or its `private_key` with the fields around it. */
export const serviceAccount: Check = {
  says: 'it is the private key of a Google service account',
  accepts: noArguments,
  run({ secret, lead, before, after }) {
    const file = parseObject(secret)
    if (file !== undefined) {
      const { type, client_email, private_key } = file
      const named = type === 'service_account' && typeof client_email === 'string' && EMAIL.test(client_email)
      return named && typeof private_key === 'string' && pemState(private_key) === 'whole' ? PROOF : CHECKSUM_FAILED
    }
    if (pemState(secret) !== 'whole') return CHECKSUM_FAILED
    return NEARBY.test(before + lead) || NEARBY.test(after) ? PROOF : PASS
  },
}
