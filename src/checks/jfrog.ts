import { CHECKSUM_FAILED, type Check, noArguments } from './check.ts'
import { decodeBase64 } from './codec/base64.ts'
import { proofUnlessMadeUp } from './structure.ts'

const REFERENCE = /^reftkn:\d\d:\d{10}:([A-Za-z0-9]{8,})/
/** 73 characters of base58: 54 bytes. */
const API_KEY = /^AKCp([1-9A-HJ-NP-Za-km-z]{69})$/

/** Artifactory: a reference token decodes to `reftkn:01:<expiry>:<random>`, an API key is base58. */
export const jfrog: Check = {
  says: 'it has the form of a JFrog reference token or API key',
  accepts: noArguments,
  run({ secret }) {
    const decoded = decodeBase64(secret)?.toString('latin1') ?? ''
    const random = REFERENCE.exec(decoded)?.[1] ?? API_KEY.exec(secret)?.[1]
    return random === undefined ? CHECKSUM_FAILED : proofUnlessMadeUp(random)
  },
}
