import { CHECKSUM_FAILED, type Check, noArguments, PROOF, REFUSE } from './check.ts'
import { pemState } from './pem-key.ts'

/** A private key in PEM, OpenSSH or PGP armour. A passphrase lowers the harm; a cut key is doubted; an ellipsis is none. */
export const pem: Check = {
  says: 'its armour holds a private key',
  accepts: noArguments,
  run({ secret }) {
    const state = pemState(secret)
    if (state === 'whole') return PROOF
    if (state === 'encrypted') return { kind: 'rate', severity: 'low', confidence: 'likely' }
    return state === 'empty' ? REFUSE : CHECKSUM_FAILED
  },
}
