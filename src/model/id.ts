import { createHash, createHmac, randomBytes, scrypt, scryptSync } from 'node:crypto'
import { foretellingBegins, foretellingEnds } from './slow-ids.ts'

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
const coming = new Map<string, Promise<void>>()
let last: Promise<void> = Promise.resolve()
let processKey: Buffer | undefined

const SCRYPT = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 }

/** For values that people choose (passwords): scrypt (RFC 7914) with N=2^15, r=8, p=1, 32 MiB and some 80 ms a guess. */
export function idOfPassword(family: string, value: string): string {
  const key = keyOf(family, value)
  const known = guessed.get(key)
  if (known !== undefined) return known
  const id = scryptSync(Buffer.from(value, 'latin1'), saltOf(family), SHOWN_BYTES, SCRYPT).toString('hex')
  guessed.set(key, id)
  return id
}

/** The same on a thread beside: `idOfPassword` answers at once when the promise is kept. One at a time, for the sake of memory. */
export function foretellPassword(family: string, value: string): Promise<void> {
  const key = keyOf(family, value)
  const known = coming.get(key)
  if (known) return known
  const told = last.then(async () => {
    if (!guessed.has(key)) guessed.set(key, await scryptLater(value, saltOf(family)))
    foretellingEnds()
  })
  foretellingBegins()
  coming.set(key, told)
  last = told
  return told
}

function scryptLater(value: string, salt: string): Promise<string> {
  return new Promise((resolve, reject) => {
    scrypt(Buffer.from(value, 'latin1'), salt, SHOWN_BYTES, SCRYPT, (error, bytes) =>
      error ? reject(error) : resolve(bytes.toString('hex')),
    )
  })
}

function saltOf(family: string): string {
  return `${DOMAIN}\0${family}`
}

function keyOf(family: string, value: string): string {
  processKey ??= randomBytes(32)
  return createHmac('sha256', processKey).update(`${family}\0`).update(value, 'latin1').digest('base64')
}
