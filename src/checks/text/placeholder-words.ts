import { alphabetSize, segmentsOf } from './alphabet.ts'
import { choiceBits, SURE_BITS } from './chance.ts'

/**
 * Words that say "put your key here". Each word found gives (letters x bits a letter) less what naming the word, its case
 * and its place costs; the sum is the test (chance.ts). So a word counts when it is long enough for the alphabet and the
 * length of the token: in 40 characters of base62 from 7 letters on, in 48 of lower case from 8.
 */
const COMMON = 'example placeholder change.me your.api your.key your.secret your.token redacted'
const OTHER =
  'change.it replace replace.me replace.with put.your enter.your insert add.your paste.your use.your my.api.key my.secret ' +
  'my.token api.key.here key.here token.here secret.here goes.here key.goes your.access your.own your.project your.client ' +
  'your.password your.openai your.anthropic your.private fake.key fake.token fake.secret test.key dummy.key dummy.token ' +
  'not.a.real not.real invalid.key undefined removed masked hidden omitted obfuscated sanitized scrubbed censored ' +
  'anonymized deadbeef cafebabe foobar hello.world template to.be.replaced fill.me.in fill.in sample insert.here ' +
  'super.secret very.secret secret.key.here some.secret some.key some.token not.set placeholder.key'
/** Whole segments (`sk-your-...`): these short ones count because of the separators around them. */
const ALONE_COMMON = 'your fake dummy'
const ALONE_OTHER = 'mock todo here blah nope stub fixme bogus votre deine paste'
/** With words of the lists above, what made-up keys are made of; a text of nothing else is one. */
const FILLER =
  'my the a an some any this that is not real test testing tests demo dev local prod production staging live api key keys ' +
  'apikey token tokens secret secrets password passwd pwd pass passphrase access auth bearer client id user username admin db database ' +
  'root account app project proj org service server private public value string text valid new old foo bar baz qux abc xyz ' +
  'sk pk ant openai anthropic google gemini groq azure aws github gitlab slack stripe hf huggingface provider mistral cohere ' +
  'model put enter add use set goes go in for of with and to from super very strong long random secure hello world temp tmp ' +
  'default postgres mysql redis mongo guest letmein welcome hunter example sample placeholder change changeme changeit me ' +
  'replace replaced insert redacted dummy removed hidden masked undefined null none empty invalid xxx x'

interface Word {
  readonly parts: readonly string[]
  readonly joined: string
  /** What naming it among its list costs: half of the chances go to the common list. */
  readonly bits: number
}

interface Lists {
  readonly words: readonly Word[]
  /** What naming each costs. */
  readonly alone: ReadonlyMap<string, number>
  readonly filler: ReadonlySet<string>
}

let lists: Lists | undefined

function wordLists(): Lists {
  if (lists !== undefined) return lists
  const alone = new Map([ALONE_COMMON, ALONE_OTHER].flatMap(wordsOf).map(({ joined, bits }) => [joined, bits]))
  lists = {
    words: [...wordsOf(COMMON), ...wordsOf(OTHER)],
    alone,
    filler: new Set([...FILLER.split(' '), ...alone.keys()]),
  }
  return lists
}

function wordsOf(list: string): Word[] {
  const words = list.split(' ')
  const bits = 1 + choiceBits(words.length)
  return words.map((word) => ({ parts: word.split('.'), joined: word.replaceAll('.', ''), bits }))
}

/** Bits of all placeholder words in the text; separators between the parts of a word do not matter. */
export function wordBits(text: string): number {
  const segments = segmentsOf(text)
  const compact = segments.join('')
  const lower = compact.toLowerCase()
  const oneCase = lower === compact || compact.toUpperCase() === compact
  const perLetter = Math.log2(alphabetSize(compact))
  let sum = aloneBits(text, segments)
  for (const { parts, joined, bits } of wordLists().words) {
    const at = lower.indexOf(joined)
    if (at < 0) continue
    const style = oneCase ? 0 : styleBits(compact.slice(at, at + joined.length), parts)
    sum += Math.max(0, joined.length * perLetter - style - choiceBits(compact.length) - bits)
  }
  return sum
}

const STYLES = 5

/** What naming one of the usual cases costs: `yourkey`, `YOURKEY`, `YourKey`, `yourKey`, `Yourkey`; else a bit a letter. */
function styleBits(found: string, parts: readonly string[]): number {
  const capital = (part: string): string => part.slice(0, 1).toUpperCase() + part.slice(1)
  const [first = '', ...rest] = parts
  const joined = parts.join('')
  const usual = [
    joined,
    joined.toUpperCase(),
    parts.map(capital).join(''),
    first + rest.map(capital).join(''),
    capital(joined),
  ]
  return usual.includes(found) ? choiceBits(STYLES) : found.length
}

const BASE64URL_BITS = 6
/** Of the provider's own prefix: `sk_test_`. Counted, it would leave a random body of 24 characters to be a placeholder once in 10^5. */
const ISSUED = /^(?:test|sandbox)$/
const SEPARATOR_BITS = 5
const CASES = 3

/**
 * A short word between separators. In base64url a separator stands by chance at 1 of 32 places; where three segments have
 * the length of the word the separators are the token's form, and say nothing.
 */
function aloneBits(text: string, segments: readonly string[]): number {
  if (/[^A-Za-z0-9_\-./+= ]/.test(text)) return 0
  const { alone } = wordLists()
  const ofLength = new Map<number, number>()
  for (const { length } of segments) ofLength.set(length, (ofLength.get(length) ?? 0) + 1)
  let sum = 0
  segments.forEach((segment, i) => {
    const bits = alone.get(segment.toLowerCase())
    if (bits === undefined || !oneStyle(segment) || ofLength.get(segment.length)! > 2) return
    if (i === 1 && ISSUED.test(segment) && segments.at(-1)!.length >= KEY_LENGTH) return
    const edges = i > 0 && i < segments.length - 1 ? 2 : 1
    const place = edges === 2 ? choiceBits(text.length) : 1
    sum += Math.max(0, segment.length * BASE64URL_BITS + edges * SEPARATOR_BITS - place - choiceBits(CASES) - bits)
  })
  return sum
}

function oneStyle(word: string): boolean {
  return /^(?:[a-z]+|[A-Z]+|[A-Z][a-z]+)$/.test(word)
}

const WORD_FROM = 3
/** Shorter texts are no random keys: one word is enough. */
const KEY_LENGTH = 16

/** True when the text is made of filler words and short numbers only, by no chance: `sk-test-key-123`, `MySecretToken`. */
export function onlyFiller(text: string): boolean {
  const { filler } = wordLists()
  const wordCost = choiceBits(filler.size) + 1
  let sum = 0
  for (const [part] of text.matchAll(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])|[0-9]+|[^A-Za-z0-9_\-. ]/g)) {
    if (/^[0-9]/.test(part) ? part.length > 4 : !filler.has(part.toLowerCase())) return false
    if (part.length >= WORD_FROM && !/^[0-9]/.test(part)) sum += part.length * Math.log2(26) - wordCost
  }
  return sum >= SURE_BITS || (sum > 0 && text.length < KEY_LENGTH)
}
