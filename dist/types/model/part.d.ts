import type { Finding } from './finding.js';
/** A commit (or tag) on the time line of a history. */
export interface Moment {
    /** Its place in the order of history, 0 is the oldest. */
    readonly order: number;
    readonly commit: string;
    readonly author: string;
    /** ISO 8601; '' where the object tells none. */
    readonly date: string;
}
/** Who allowed a finding, and why. */
export interface Allowed {
    readonly by: string;
    readonly reason: string;
}
/**
 * What one source knows of one key at one path: the work tree, the history, or a shard's share of either. It holds no value, so a
 * shard's report carries it, and `keysieve merge` makes of the parts of all shards what one run makes of its own.
 */
export interface Part {
    /** As published; `occurrences`, `commit` and `livesIn` are this part's own. */
    readonly finding: Finding;
    readonly allowed: Allowed | null;
    /** Read from the file on disk. */
    readonly worktree: boolean;
    /** Null where no commit brings it. */
    readonly first: Moment | null;
    readonly last: Moment | null;
    /** The objects that hold it. */
    readonly blobs: readonly string[];
    /** A file stands at this path in HEAD or at a branch: history has to be rewritten around it. */
    readonly kept: boolean;
}
