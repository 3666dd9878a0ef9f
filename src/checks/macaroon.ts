import { CHECKSUM_FAILED, type Check, PROOF } from './check.ts'
import { decodeBase64 } from './codec/base64.ts'

const VERSION = 2
const END = 0
const LOCATION = 1
const IDENTIFIER = 2
const VERIFICATION = 4
const SIGNATURE = 6
const SIGNATURE_BYTES = 32

interface Field {
  readonly type: number
  readonly content: Buffer
}

/**
 * A macaroon of version 2 (libmacaroons' binary form), whole: location, identifier, caveats, signature. PyPI's tokens are
 * `pypi-` and its base64url. Argument: the location (`pypi.org`).
 */
export const macaroon: Check = {
  says: 'it decodes to a macaroon of this location',
  accepts: ([location, ...rest]) =>
    rest.length === 0 && location !== undefined && location !== '' ? undefined : 'takes the location',
  run({ secret }, [location]) {
    const bytes = decodeBase64(secret.replace(/^[a-z]{1,12}-/, ''))
    return bytes !== undefined && isWhole(bytes, location) ? PROOF : CHECKSUM_FAILED
  },
}

function isWhole(bytes: Buffer, location: string | undefined): boolean {
  if (bytes[0] !== VERSION) return false
  const fields = fieldsOf(bytes)
  if (fields === undefined) return false
  const [first, second] = fields
  const last = fields.at(-1)
  if (first?.type !== LOCATION || first.content.toString('latin1') !== location || second?.type !== IDENTIFIER)
    return false
  const known = fields.every(({ type }) => [END, LOCATION, IDENTIFIER, VERIFICATION, SIGNATURE].includes(type))
  return known && last?.type === SIGNATURE && last.content.length === SIGNATURE_BYTES
}

/** Fields up to the signature; an end mark has no length. Undefined when one is cut short. */
function fieldsOf(bytes: Buffer): Field[] | undefined {
  const fields: Field[] = []
  let at = 1
  while (at < bytes.length) {
    const type = bytes[at++]!
    if (type === END) {
      fields.push({ type, content: bytes.subarray(at, at) })
      continue
    }
    let length = 0
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++]
      if (byte === undefined || shift > 21) return undefined
      length |= (byte & 0x7f) << shift
      if (byte < 0x80) break
    }
    if (at + length > bytes.length) return undefined
    fields.push({ type, content: bytes.subarray(at, at + length) })
    at += length
    if (type === SIGNATURE) break
  }
  return fields
}
