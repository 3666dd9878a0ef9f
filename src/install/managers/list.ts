import { husky } from './husky.ts'
import { lefthook } from './lefthook.ts'
import type { Manager } from './manager.ts'
import { preCommit } from './pre-commit.ts'
import { simpleGitHooks } from './simple-git-hooks.ts'
import { trackedFolder } from './tracked-folder.ts'

/** Asked in this order; the plain hook is for what none of them covers. */
export const MANAGERS: readonly Manager[] = [husky, trackedFolder, lefthook, preCommit, simpleGitHooks]
