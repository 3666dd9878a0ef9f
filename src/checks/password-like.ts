import { type Check, noArguments, PASS, REFUSE } from './check.ts'
import { looksTyped, random, readsAsWords } from './random.ts'
import { isCode, isFigure, isPath } from './text/shapes.ts'

const KINDS = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^A-Za-z0-9]/]
/** What people are made to put into a password; identifiers have two, file names and dates are known by their shape. */
const ENOUGH = 3
const KEY_LENGTH = 16
/** Letters of one case, nothing else: too many words look like that. */
const ONE_CASE = /^(?:[a-z_-]+|[A-Z_-]+)$/
/** Parts of a regular expression. */
const PATTERN = /\(\?[<:=!]|\[\^?[A-Za-z0-9]-|\]\{\d/
/** A word, then figures and marks: `Summer2024!`. An identifier or a sentence has its marks between words. */
const ENDS_IN_FIGURES = /^[A-Za-z@$!]{2,24}[@#$!%&*_.-]{0,2}[0-9]{2,8}[@#$!%&*?.]{0,3}$/

/**
 * Drawn at random, or made by a person under the usual rules: three kinds of characters, a word with figures and marks behind it.
 * Failures: passphrases of plain words; names with a year (`Release2024`).
 */
export const passwordLike: Check = {
  says: 'it looks like a password: drawn at random, or a word with figures and marks',
  accepts: noArguments,
  run(input) {
    const { secret } = input
    if ((secret.length < KEY_LENGTH && ONE_CASE.test(secret)) || PATTERN.test(secret)) return REFUSE
    if (random.run(input, []) === PASS) return PASS
    if (secret.length < 8 || isPath(secret) || isFigure(secret) || isCode(secret) || looksTyped(secret)) return REFUSE
    const kinds = KINDS.filter((kind) => kind.test(secret)).length
    if (kinds >= ENOUGH && ENDS_IN_FIGURES.test(secret)) return PASS
    return kinds >= ENOUGH + 1 && !readsAsWords(secret.replace(/[^A-Za-z]/g, '')) ? PASS : REFUSE
  },
}
