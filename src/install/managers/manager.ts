import type { Draft } from '../draft.ts'
import type { HookKind } from '../kinds.ts'
import type { Site } from '../site.ts'

/**
 * A tool that writes git's hooks from a config of its own. keysieve goes into that config, for what it wrote into the hook files
 * would be overwritten.
 */
export interface Manager {
  readonly name: string
  /** True when the repository has this manager's config, whether or not its hooks are installed now. */
  uses(site: Site, draft: Draft): boolean
  /**
   * Adds the kind. `covers`: git runs this manager for the kind now, so no plain hook is needed. Null when there is nothing to add
   * to for this kind. `problem` says what people must do by hand, and nothing was written.
   */
  add(kind: HookKind, site: Site, draft: Draft): Added | null
  /** Takes out what `add` wrote for these kinds. */
  drop(kinds: readonly HookKind[], site: Site, draft: Draft): void
}

export interface Added {
  readonly path: string
  readonly covers: boolean
  readonly problem?: string
  /** People call keysieve there already, in their own words; nothing was written. */
  readonly byHand?: boolean
  readonly notes?: readonly string[]
}
