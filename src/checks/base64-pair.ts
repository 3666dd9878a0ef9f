import { CHECKSUM_FAILED, type Check } from './check.ts'
import { decodeBase64 } from './codec/base64.ts'
import { proofUnlessMadeUp } from './structure.ts'

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const BITBUCKET_BYTES = 20

/**
 * Base64 of two parts and a colon: `<N letters or digits>:<uuid>` (NVIDIA's old NGC keys, N = 26) or, with `bitbucket`,
 * `<digits>:<20 bytes>` (HTTP access tokens of Bitbucket and Jira Data Center; a prefix such as `BBDC-` is skipped).
 */
export const base64Pair: Check = {
  says: 'it decodes to an id, a colon and a secret',
  accepts: ([kind, ...rest]) =>
    rest.length === 0 && kind !== undefined && /^(?:\d{1,3}|bitbucket)$/.test(kind)
      ? undefined
      : 'takes the length of the first part, or bitbucket',
  run({ secret }, [kind = '']) {
    const text = decodeBase64(secret.replace(/^[A-Z]{2,6}-/, ''))?.toString('latin1') ?? ''
    if (kind !== 'bitbucket') {
      const holds = new RegExp(`^[A-Za-z0-9]{${kind}}:${UUID}$`).test(text)
      return holds ? proofUnlessMadeUp(text) : CHECKSUM_FAILED
    }
    const [digits = ''] = /^\d{6,20}(?=:)/.exec(text) ?? []
    const bytes = text.slice(digits.length + 1)
    if (digits === '' || bytes.length !== BITBUCKET_BYTES) return CHECKSUM_FAILED
    return proofUnlessMadeUp(Buffer.from(bytes, 'latin1').toString('hex'))
  },
}
