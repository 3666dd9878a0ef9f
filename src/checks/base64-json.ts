import { CHECKSUM_FAILED, type Check, PROOF } from './check.ts'
import { decodeJson } from './codec/base64.ts'

/**
 * Base64 of a JSON object behind a prefix (Sentry, Grafana Cloud, 1Password, Neptune). Arguments: the length of the prefix
 * and the keys that must be there. What follows the JSON after `_` or `.` is the token's secret half.
 */
export const base64Json: Check = {
  says: 'it decodes to a JSON object with the expected keys',
  accepts: ([prefix, ...keys]) =>
    prefix !== undefined && /^\d{1,2}$/.test(prefix) && keys.length > 0
      ? undefined
      : 'takes the length of the prefix and one key or more',
  run({ secret }, [prefix, ...keys]) {
    const text = secret.slice(Number(prefix))
    const first = /^[A-Za-z0-9+/-]+={0,2}/.exec(text)?.[0] ?? ''
    const object = decodeJson(text) ?? decodeJson(text.split('.')[0] ?? '') ?? decodeJson(first)
    return object !== undefined && keys.every((key) => Object.hasOwn(object, key)) ? PROOF : CHECKSUM_FAILED
  },
}
