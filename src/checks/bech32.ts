import { CHECKSUM_FAILED, type Check, PROOF } from './check.ts'

const LETTERS = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l'
const GENERATOR = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3]
const CHECKSUM = 6

/** True when the text is bech32 (BIP-173) with this human-readable part; its limit of 90 characters is left out, as age does. */
export function isBech32(text: string, human: string): boolean {
  const lower = text.toLowerCase()
  if (text !== lower && text !== text.toUpperCase()) return false
  const separator = lower.lastIndexOf('1')
  if (separator < 1 || lower.slice(0, separator) !== human.toLowerCase()) return false
  if (lower.length - separator <= CHECKSUM) return false
  let sum = 1
  for (let i = 0; i < separator; i++) sum = polymod(sum, lower.charCodeAt(i) >>> 5)
  sum = polymod(sum, 0)
  for (let i = 0; i < separator; i++) sum = polymod(sum, lower.charCodeAt(i) & 31)
  for (let i = separator + 1; i < lower.length; i++) {
    const value = LETTERS.indexOf(lower.charAt(i))
    if (value < 0) return false
    sum = polymod(sum, value)
  }
  return sum === 1
}

function polymod(sum: number, value: number): number {
  let next = ((sum & 0x1ffffff) << 5) ^ value
  for (let i = 0; i < 5; i++) if (((sum >>> (25 + i)) & 1) === 1) next ^= GENERATOR[i]!
  return next
}

/** age secret keys and Nostr's nsec. Argument: the human-readable part (`age-secret-key-`, `nsec`). */
export const bech32: Check = {
  says: 'its bech32 checksum holds',
  accepts: ([human, ...rest]) =>
    rest.length === 0 && human !== undefined && human !== '' ? undefined : 'takes the human-readable part',
  run: ({ secret }, [human = '']) => (isBech32(secret, human) ? PROOF : CHECKSUM_FAILED),
}
