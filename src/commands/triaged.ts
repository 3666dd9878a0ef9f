import type { Live } from '../model/key.ts'
import type { Match } from '../model/match.ts'
import type { Attribution } from '../publish.ts'

/** What a scan found, and what of it was known before. */
export interface Triaged {
  readonly findings: readonly { readonly match: Match; readonly by?: Attribution; readonly live?: Live }[]
  readonly known: readonly Match[]
}
