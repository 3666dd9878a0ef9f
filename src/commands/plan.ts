import type { Engine } from '../engine/engine.ts'
import type { Items } from '../model/items.ts'
import type { Ledger } from '../model/ledger.ts'
import type { Match } from '../model/match.ts'
import type { PolicyTexts } from '../model/policy.ts'
import type { Covered, Mode, Report } from '../model/report.ts'
import type { Rulebook } from '../rulebook/schema.ts'
import type { CleanIds } from '../sources/clean-ids.ts'
import type { Shard } from '../sources/shard.ts'
import type { Hands } from './hands.ts'
import type { LocalFiles } from './known-secrets.ts'
import type { Triaged } from './triaged.ts'

/** A scan that is ready to run. */
export interface Plan {
  readonly mode: Mode
  readonly root: string
  readonly head?: string | null
  readonly covered?: Covered
  readonly items: Items
  /** The ignores and config that count. */
  readonly policy?: () => PolicyTexts | Promise<PolicyTexts>
  /** Everything there is gets scanned: ignore lines that match nothing are stale. */
  readonly full?: boolean
  /** Sets aside what is known; runs when all matches are there. */
  readonly triage?: (matches: readonly Match[], engine: Engine) => Promise<Triaged>
  /** Dotenv files whose values are looked for unless the options say otherwise; left out: none, or what the options say. */
  readonly dotenvs?: () => LocalFiles
  /** An engine with the built-in rules, decoding as the options say, where the source made one already. */
  readonly engine?: Engine
  /** Files that do not belong into git, whatever the rules find in them, are findings too. */
  readonly guard?: boolean
  /** Asks the providers of what is reported; gives it back with their answers. Null: nobody was asked, and there is no report. */
  readonly ask?: Ask
  /** Findings are parts of one key and path each, to be joined, and for an audit counted as keys; `scope` tells what was asked for. */
  readonly join?: { readonly scope: string }
  /** The share that `items` lists. */
  readonly shard?: Shard | undefined
  /** The objects that `items` leaves out as clean, and that are to be left out the next time. */
  readonly clean?: CleanIds | undefined
  /** Threads that help, when they have been told what to look for. */
  readonly crew?: Hands
  /** Advice behind the summary when something blocks. */
  readonly advice?: (report: Report) => string
  /** In the place of the built-in rules. */
  readonly rulebook?: Rulebook
}

export type Ask = <T extends Triaged & { readonly notes: readonly string[] }>(
  triaged: T,
  rulebook: Rulebook,
  ledger: Ledger,
) => Promise<T | null>
