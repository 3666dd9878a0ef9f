import { type Check, DOUBT, noArguments, PASS, REFUSE, type Verdict } from './check.ts'
import { segmentsOf } from './text/alphabet.ts'
import { LOOKED_AT, SURE_BITS } from './text/chance.ts'
import { onlyFiller, wordBits } from './text/placeholder-words.ts'
import { fewDistinctBits, repeatBits, sameRun, sequenceBits, stutterBits } from './text/runs.ts'
import { isTemplate } from './text/template.ts'

/**
 * Tells the keys of documentation from keys.
 *
 * Idea: a made-up key shows words, runs, sequences or blocks that a random one would show too rarely to matter. Each test
 * counts -log2 of that chance (text/chance.ts) from the alphabet and the length of the token at hand and speaks up from 23
 * bits on. Six such tests: less than one random key in a million of 16 characters and more (placeholder.test.ts shows it).
 * Refused: words, runs of x, a body of one character, dots, stars and brackets, templates, text that is not ASCII.
 * Doubted: sequences, repeated blocks, other runs, very few different characters, a letter with an accent.
 * Failures: short bodies (`sk-abc123`), words of other languages, made-up keys typed at random; a real key beside a name
 * such as `example` that its owner chose; keys whose format holds runs (zero bytes in base64) are doubted where no check proves them.
 */
export const placeholder: Check = {
  says: 'its body is no placeholder of documentation',
  accepts: noArguments,
  run: ({ secret }) => judge(secret) ?? PASS,
}

/** True when the text is a placeholder beyond doubt or likely one: for checks whose structure alone proves little. */
export function looksMadeUp(text: string): boolean {
  return judge(text) !== undefined
}

function judge(text: string): Verdict | undefined {
  const read = text.slice(0, LOOKED_AT)
  return marks(read) ?? words(read) ?? runs(read)
}

/** Two-byte UTF-8 of Latin letters; people put them into passwords. */
const LATIN = /[\xc3-\xc5][\x80-\xbf]/g
const NOT_ASCII = /[\x80-\xff]/
/** From this many kinds of other punctuation on, dots and stars are a password's own. */
const PASSWORD_KINDS = 2
/** `<your-key>`, also behind a prefix. */
const BRACKETS = /^[A-Za-z0-9_-]{0,12}<[A-Za-z][\w .-]*>$/

function marks(secret: string): Verdict | undefined {
  if (NOT_ASCII.test(secret)) return NOT_ASCII.test(secret.replace(LATIN, '')) ? REFUSE : DOUBT
  if (isTemplate(secret) || BRACKETS.test(secret)) return REFUSE
  const kinds = new Set(secret.match(/[^A-Za-z0-9\s\-_.*+/=]/g)).size
  return kinds < PASSWORD_KINDS && /\.{3}|\*{3}/.test(secret) ? REFUSE : undefined
}

function words(secret: string): Verdict | undefined {
  return wordBits(secret) >= SURE_BITS || onlyFiller(secret) ? REFUSE : undefined
}

/** A body this short is no random key: all of it one character is enough. */
const SHORT = 12

function runs(secret: string): Verdict | undefined {
  const same = sameRun(secret)
  const all = segmentsOf(secret).join('').length
  const sure = same.bits >= SURE_BITS
  if (sure && (/[xX]/.test(same.character) || same.length * 2 >= all)) return REFUSE
  if (secret.length < SHORT && /(?:^|[^A-Za-z0-9])([A-Za-z0-9])\1{3,}$/.test(secret)) return REFUSE
  if (sure || stutterBits(secret) >= SURE_BITS || sequenceBits(secret) >= SURE_BITS || repeatBits(secret) >= SURE_BITS)
    return DOUBT
  return fewDistinctBits(secret) >= SURE_BITS ? DOUBT : undefined
}
