import { createHash } from 'node:crypto'

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

/** A made-up value: the same letters and digits for the same seed, drawn as at random. */
export function randomText(seed: string, length: number): string {
  let out = ''
  for (let block = 0; out.length < length; block++)
    for (const byte of createHash('sha256').update(`${seed}\0${block}`).digest())
      if (byte < 248) out += ALPHABET[byte % ALPHABET.length]
  return out.slice(0, length)
}
