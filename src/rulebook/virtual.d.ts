/** The built-in table, made from rules/*.yml by scripts/rules-plugin.mjs at build and test time. */
declare module 'virtual:rules/hot' {
  import type { StoredTable } from './table.ts'
  export const TABLE: StoredTable
  /** The rules in order, each a string of JSON (`Row`); read when it is called. */
  export const ROWS: () => readonly string[]
  export const DIGEST: string
}
declare module 'virtual:rules/cold' {
  import type { RuleAbout } from './schema.ts'
  export const ABOUT: Readonly<Record<string, RuleAbout>>
}
declare module 'virtual:rules/verify' {
  import type { VerifySource } from './schema.ts'
  export const VERIFY: Readonly<Record<string, VerifySource>>
}
