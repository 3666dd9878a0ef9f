import type { Suppressed } from '../model/finding.ts';
import type { Mark, Match } from '../model/match.ts';
import type { Ignores } from './ignores.ts';
/** What people allowed, and who has a say about it. */
export interface Allowances {
    readonly ignores: Ignores | null;
    /** `YYYY-MM-DD` in UTC. */
    readonly today: string;
    /** Neither comments nor ignore lines of what is scanned count. */
    readonly strict: boolean;
    readonly knows: (rule: string) => boolean;
    readonly honours: (tool: Mark['tool'], path: string) => boolean;
    /** Why the config wants nothing said of this finding, or null. */
    readonly unwanted: (match: Match) => string | null;
}
export interface Aside<T> {
    readonly findings: readonly T[];
    readonly suppressed: readonly Suppressed[];
    /** What is wrong with allowances that were meant for one of the findings: sentences for stderr. */
    readonly notes: readonly string[];
}
/** Parts findings from what was allowed. A comment or an ignore line never hides another value than its own. */
export declare function setAside<T extends {
    readonly match: Match;
}>(found: readonly T[], allowances: Allowances): Aside<T>;
