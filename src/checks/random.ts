import { type Check, noArguments, PASS, REFUSE } from './check.ts'
import { LOOKED_AT, SURE_BITS } from './text/chance.ts'
import { savedBits } from './text/language.ts'
import { fewDistinctBits, repeatBits, sameRun, sequenceBits, stutterBits } from './text/runs.ts'
import { isCode, isFigure, isPath } from './text/shapes.ts'

/** Too short to tell. */
const LEAST = 8
const KEY_LENGTH = 16
/** Bits that a text of 16 characters and more may be shorter in words than in characters; language.ts says what it costs. */
const WORDS = 14
const WORDS_SHORT = 10
const WORDS_SHORTEST = 8

/** True when the text reads like words and identifiers rather than like characters drawn at random. */
export function readsAsWords(text: string): boolean {
  const limit = text.length >= KEY_LENGTH ? WORDS : text.length >= 12 ? WORDS_SHORT : WORDS_SHORTEST
  return savedBits(text) >= limit
}

/** A run, sequence, block or poverty of characters that chance does not make. */
export function looksTyped(text: string): boolean {
  const read = text.slice(0, LOOKED_AT)
  const tests = [stutterBits, sequenceBits, repeatBits, fewDistinctBits]
  return sameRun(read).bits >= SURE_BITS || tests.some((bits) => bits(read) >= SURE_BITS)
}

/**
 * Drawn at random from its alphabet, as far as its length can tell. Idea: what is no word, name, path, figure or pattern.
 * Numbers: of uniformly random tokens of 16 characters and more in hex, base36, base62 or base64url fewer than one in a
 * million is refused: 4.4e-7 by words at 16 characters of base36, the worst case, and at most 6e-7 by patterns, in truth
 * some 1e-9 (random.test.ts). Of names of 16 characters and more in code some 95 % are refused; of shorter texts fewer,
 * and up to one random text of 8 in ten thousand with them.
 * Failures: hashes and ids are random; so are digits alone (16 hex digits are that once in 2000); names of odd words.
 */
export const random: Check = {
  says: 'it looks drawn at random, not like words, a path, a version or a pattern',
  accepts: noArguments,
  run({ secret }) {
    if (secret.length < LEAST || (secret.length < KEY_LENGTH && /^[0-9]+$/.test(secret))) return REFUSE
    if (isPath(secret) || isFigure(secret) || isCode(secret)) return REFUSE
    return readsAsWords(secret) || looksTyped(secret) ? REFUSE : PASS
  },
}
