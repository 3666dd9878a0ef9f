import { createHash, createHmac, randomBytes, scryptSync } from 'node:crypto'

/**
 * Ids name the secret, not the place: the same value of the same rule family has one id in every mode, file
 * and commit, and says nothing of the value. 96 bits are shown. docs/decisions/ids.md tells what a guess costs.
 */
const SHOWN_BYTES = 12
const DOMAIN = 'keysieve:id:1'

/** For values that cannot be guessed: SHA-256 over domain, family and value. */
export function idOfToken(family: string, value: string): string {
  return createHash('sha256')
    .update(`${DOMAIN}\0${family}\0`)
    .update(value, 'latin1')
    .digest('hex')
    .slice(0, SHOWN_BYTES * 2)
}

/** Ids by a keyed hash of family and value: the slow function runs once a value, and no value is kept to look it up by. */
const guessed = new Map<string, string>()
let processKey: Buffer | undefined

/** For values that people choose (passwords): scrypt (RFC 7914) with N=2^15, r=8, p=1, 32 MiB and some 80 ms a guess. */
export function idOfPassword(family: string, value: string): string {
  processKey ??= randomBytes(32)
  const key = createHmac('sha256', processKey).update(`${family}\0`).update(value, 'latin1').digest('base64')
  const known = guessed.get(key)
  if (known !== undefined) return known
  const id = scryptSync(Buffer.from(value, 'latin1'), `${DOMAIN}\0${family}`, SHOWN_BYTES, {
    N: 2 ** 15,
    r: 8,
    p: 1,
    maxmem: 64 * 1024 * 1024,
  }).toString('hex')
  guessed.set(key, id)
  return id
}
