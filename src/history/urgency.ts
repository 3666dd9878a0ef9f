import { asSevereAs, atLeast, CONFIDENCES, SEVERITIES } from '../model/confidence.ts'
import type { Key } from '../model/key.ts'
import { isTip } from '../model/lives.ts'

type Ranked = Pick<Key, 'id' | 'confidence' | 'severity' | 'livesIn' | 'suppressed' | 'live' | 'overdue' | 'ageDays'>

/**
 * What to do first, each line where the ones above it are equal:
 * 1. a key that its provider calls live; one that is dead comes behind the others, and one that is allowed comes last
 * 2. keys that would block a commit before mere warnings
 * 3. in HEAD or the file on disk; at another branch, tag or ref; in the history; only in this clone (stash, reflog, dangling)
 * 4. certain, likely, maybe
 * 5. critical, high, medium, low
 * 6. overdue ones, then the oldest
 */
export function byUrgency(a: Ranked, b: Ranked): number {
  const [left, right] = [ranksOf(a), ranksOf(b)]
  for (const [i, rank] of left.entries()) if (rank !== right[i]) return rank - right[i]!
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

function ranksOf(key: Ranked): number[] {
  return [
    key.suppressed ? 3 : key.live === 'dead' ? 2 : key.live === 'live' ? 0 : 1,
    atLeast(key.confidence, 'likely') && asSevereAs(key.severity, 'medium') ? 0 : 1,
    reach(key.livesIn),
    CONFIDENCES.indexOf(key.confidence),
    SEVERITIES.indexOf(key.severity),
    key.overdue ? 0 : 1,
    -(key.ageDays ?? -1),
  ]
}

/** How many get it: 0 everybody who checks out, 3 nobody but the owner of this clone. */
function reach(livesIn: readonly string[]): number {
  if (livesIn.includes('HEAD') || livesIn.includes('worktree')) return 0
  if (livesIn.some(isTip)) return 1
  return livesIn.includes('history') ? 2 : 3
}
