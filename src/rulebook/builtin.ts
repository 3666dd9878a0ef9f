import { DIGEST, ROWS } from 'virtual:rules/hot'
import { fromRow } from './rows.ts'
import type { Rulebook } from './schema.ts'

/** The rules that ship with keysieve. */
export const BUILTIN: Rulebook = {
  rules: ROWS.map(fromRow),
  digest: DIGEST,
  about: async () => (await import('./builtin-about.ts')).ABOUT,
}
