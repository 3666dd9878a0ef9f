import { DIGEST, ROWS, TABLE } from 'virtual:rules/hot'
import type { CompiledRule, Rulebook } from './schema.ts'
import { loadTable } from './table.ts'

const table = loadTable(TABLE, ROWS)
let rules: CompiledRule[] | undefined

/** The rules that ship with keysieve. */
export const BUILTIN: Rulebook = {
  table,
  get rules() {
    return (rules ??= Array.from({ length: table.size }, (_, index) => table.rule(index)))
  },
  trusted: table.size,
  files: {},
  digest: DIGEST,
  about: async () => (await import('./builtin-about.ts')).ABOUT,
}
