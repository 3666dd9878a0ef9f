import type { Confidence, Severity } from './confidence.js';
/** What a provider answered when it was asked; null where nobody asked. */
export type Live = 'live' | 'dead' | 'unknown';
/** One secret of an audit with all its places: findings of the same id. Keys and meanings are the report contract's. */
export interface Key {
    readonly id: string;
    readonly rule: string;
    readonly provider: string;
    readonly title: string;
    readonly severity: Severity;
    readonly confidence: Confidence;
    /** Null where no commit holds it (work tree only, dangling objects). */
    readonly firstCommit: string | null;
    /** ISO 8601. */
    readonly firstDate: string | null;
    readonly firstAuthor: string | null;
    readonly lastCommit: string | null;
    readonly lastDate: string | null;
    /** Whole days since it was rotated, or else since it first appeared. */
    readonly ageDays: number | null;
    /** Older than `rotation-days`. */
    readonly overdue: boolean;
    /** `YYYY-MM-DD` that the config records, or null. */
    readonly rotated: string | null;
    readonly occurrences: number;
    readonly paths: readonly string[];
    /** `HEAD`, `worktree`, `branch:x`, `tag:v1`, `stash`, `reflog`, `history`, `unreachable`. */
    readonly livesIn: readonly string[];
    /** Who allowed it and why, when all its findings are allowed. */
    readonly suppressed: {
        readonly by: string;
        readonly reason: string;
    } | null;
    readonly live: Live | null;
    /** What to do, in order; commands hold no value. */
    readonly plan: readonly string[];
}
