import type { Decode } from '../engine/engine.ts'
import type { Ledger } from '../model/ledger.ts'
import type { Running } from '../rulebook/known.ts'
import type { Rulebook } from '../rulebook/schema.ts'
import type { Config } from '../triage/config.ts'
import type { Io } from './io.ts'

/** What is in force for a run, as far as others have to know it who look for the same. */
export interface InForce {
  readonly io: Io
  readonly running: Running
  readonly rulebook: Rulebook
  readonly config: Config | null
  readonly decode: Decode
  readonly maxBytes: number | null
  readonly ledger: Ledger
}

/** Whoever helps a run: told what to look for before it begins, dismissed when it is over. */
export interface Hands {
  equip(inForce: InForce): void
  close(): void
}
