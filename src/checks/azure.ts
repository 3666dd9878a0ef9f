import { CHECKSUM_FAILED, type Check, noArguments, PASS, PROOF, type Verdict } from './check.ts'
import { base62 } from './codec/base62.ts'
import { decodeBase64 } from './codec/base64.ts'
import { littleEndian } from './codec/crc32.ts'
import { marvin32 } from './codec/marvin32.ts'
import { proofUnlessMadeUp } from './structure.ts'

/** Microsoft's identifiable keys (github.com/microsoft/security-utilities, MIT: facts only). */

const SUM_BYTES = 4
const CASK_SEED = 'Default0'

/** Base64 whose last four bytes are the Marvin32 of all before. Arguments: the seeds, eight characters each; one must hold. */
export const azureMarvin: Check = {
  says: 'its last four bytes are the checksum of the others',
  accepts: (seeds) =>
    seeds.length > 0 && seeds.every((seed) => /^[!-~]{8}$/.test(seed)) ? undefined : 'takes seeds of eight characters',
  run({ secret }, seeds) {
    const bytes = decodeBase64(secret)
    if (bytes === undefined || bytes.length <= SUM_BYTES) return CHECKSUM_FAILED
    return verdict(seeds.some((seed) => lastBytesHold(bytes, seed)))
  },
}

const SHORT_CASK = 84
const CASK_DATA = 80

/**
 * Common annotated security keys: 80 characters and the first four of the checksum in base62 (derived keys) or in base64;
 * the long form of 88 characters ends in all four bytes.
 */
export const azureCask: Check = {
  says: 'its last four characters are the checksum of the others',
  accepts: noArguments,
  run({ secret }) {
    const long = decodeBase64(secret)
    const data = decodeBase64(secret.slice(0, CASK_DATA))
    if (long === undefined || data === undefined || secret.length < SHORT_CASK) return CHECKSUM_FAILED
    if (secret.length > SHORT_CASK) return verdict(lastBytesHold(long, CASK_SEED))
    const sum = littleEndian(marvin32(CASK_SEED, data))
    const bigEndian = Buffer.from(sum).readUInt32BE()
    const tail = secret.slice(CASK_DATA)
    const sums = [base62(marvin32(CASK_SEED, data)), base62(bigEndian), Buffer.from(sum).toString('base64')]
    return verdict(sums.some((text) => text.slice(0, tail.length) === tail))
  },
}

/** Client secrets of Microsoft Entra (Azure AD): `7Q~` or `8Q~` after three characters. */
export const azureAdSecret: Check = {
  says: 'the marker of Entra client secrets stands at its place',
  accepts: noArguments,
  run: ({ secret }) => (/^.{3}[78]Q~/s.test(secret) ? proofUnlessMadeUp(secret.slice(6)) : PASS),
}

function lastBytesHold(bytes: Buffer, seed: string): boolean {
  const at = bytes.length - SUM_BYTES
  return bytes.readUInt32LE(at) === marvin32(seed, bytes.subarray(0, at))
}

function verdict(holds: boolean): Verdict {
  return holds ? PROOF : CHECKSUM_FAILED
}
