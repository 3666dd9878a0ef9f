import { DIGEST, ROWS } from 'virtual:rules/hot'
import { fromRow } from './rows.ts'
import type { Rulebook } from './schema.ts'

const rules = ROWS.map(fromRow)

/** The rules that ship with keysieve. */
export const BUILTIN: Rulebook = {
  rules,
  trusted: rules.length,
  digest: DIGEST,
  about: async () => (await import('./builtin-about.ts')).ABOUT,
}
