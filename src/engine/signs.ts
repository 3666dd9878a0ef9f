import type { Match, Sign } from '../model/match.ts'
import { saidIn } from './marks.ts'

/**
 * Marks that allow nothing: misspelt ones, and those whose key is gone. What a text about marks says of them (`keysieve:allow RULE
 * REASON`) names nothing that has the form of a rule, and is none.
 */
const LINE_BYTES = 300
const SHAPE = /^(keysieve|key-sieve|keyseive|keysive)([:-])([ \t]*)([a-z]+)(?![\w-])(.*)/i
const RULE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
/** What people write who know another tool, beside the slips of `allow`. */
const OTHER_WORDS = ['ignore', 'disable', 'skip', 'off', 'allowlist', 'whitelist', 'nosecret', 'accept', 'permit']
const SLIPS = ['alow', 'allo', 'alllow', 'allows', 'allowed', 'aloow', 'alolw', 'allwo', 'llow']

export interface PlacedSign extends Sign {
  /** In bytes from the start of the blob. */
  readonly at: number
}

/** The mark whose word stands at `offset`, or undefined when it is none. */
export function signAt(text: Buffer, offset: number, length: number): Omit<PlacedSign, 'line' | 'at'> | undefined {
  if (offset > 0 && /[\w-]/.test(text.latin1Slice(offset - 1, offset))) return undefined
  const line = text.latin1Slice(offset, Math.min(length, offset + LINE_BYTES)).split(/[\r\n]/, 1)[0]!
  const [, tool, between, gap, word, rest = ''] = SHAPE.exec(line) ?? []
  if (word === undefined) return undefined
  const { rule: named } = saidIn(rest)
  const rule = RULE.test(named) ? named : ''
  const directive = word.toLowerCase()
  const known = directive === 'allow' || SLIPS.includes(directive) || OTHER_WORDS.includes(directive)
  if (!known) return undefined
  const right = `${tool}${between}${gap}${word}` === 'keysieve:allow'
  if (right) return { misspelt: false, rule }
  // Prose and this program's own lines go on behind a colon and a blank, too.
  return rule.includes('-') ? { misspelt: true, rule } : undefined
}

/** Without those that a match heeds. Of a match that none of its marks allows, all are told as its own. */
export function idleSigns(signs: readonly PlacedSign[], matches: readonly Match[]): Sign[] {
  if (signs.length === 0) return []
  const heeded = new Set(
    matches.flatMap(({ rule, marks }) => {
      const fitting = marks.filter((mark) => mark.rule === rule && mark.reason !== '')
      return (fitting.length > 0 ? fitting : marks).map(({ at }) => at)
    }),
  )
  return signs
    .filter(({ at, misspelt }) => misspelt || !heeded.has(at))
    .map(({ line, misspelt, rule }) => ({ line, misspelt, rule }))
}
