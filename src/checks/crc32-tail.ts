import { CHECKSUM_FAILED, type Check, noArguments, PROOF, type Verdict } from './check.ts'
import { crc32, littleEndian } from './codec/crc32.ts'

/** Checks of tokens that end in a CRC-32 written in hex or base64. */

const HEX = 8

/** Grafana service account: `glsa_<32>_<CRC-32 of the 37 characters before, bytes in little-endian order>`. */
export const grafanaGlsa: Check = {
  says: 'its last eight characters are the checksum of what stands before',
  accepts: noArguments,
  run: ({ secret }) => verdict(hexOf(littleEndian(crc32(secret.slice(0, -HEX - 1)))) === tailOf(secret)),
}

/** Zuplo: `zpka_<32>_<CRC-32 of the 32 characters>`. */
export const zuplo: Check = {
  says: 'its last eight characters are the checksum of its body',
  accepts: noArguments,
  run({ secret }) {
    const body = secret
      .slice(0, -HEX)
      .replace(/^[a-z]+_/, '')
      .replace(/_$/, '')
    return verdict(hexOf(littleEndian(crc32(body)).reverse()) === tailOf(secret))
  },
}

/** Atlassian API tokens: the last eight are the CRC-32 of all before, prefix included, in capitals; `=` may stand between. */
export const atlassian: Check = {
  says: 'its last eight characters are the checksum of what stands before',
  accepts: noArguments,
  run({ secret }) {
    const head = secret.slice(0, -HEX)
    const sums = [head, head.replace(/=$/, '')].map((text) => hexOf(littleEndian(crc32(text)).reverse()))
    return verdict(sums.includes(tailOf(secret)))
  },
}

const CONFLUENT = /^cflt(.{1,80})(.{6})$/s

/** Confluent Cloud: `cflt<54><first 6 of base64 of the CRC-32 of the 54, little-endian>`. */
export const confluent: Check = {
  says: 'its last six characters are the checksum of its body',
  accepts: noArguments,
  run({ secret }) {
    const [, body = '', tail = ''] = CONFLUENT.exec(secret) ?? []
    return verdict(
      body !== '' &&
        Buffer.from(littleEndian(crc32(body)))
          .toString('base64')
          .slice(0, 6) === tail,
    )
  },
}

function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}

function tailOf(secret: string): string {
  return secret.slice(-HEX).toLowerCase()
}

function verdict(holds: boolean): Verdict {
  return holds ? PROOF : CHECKSUM_FAILED
}
