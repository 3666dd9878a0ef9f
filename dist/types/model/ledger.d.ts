import type { Problem, Skip } from './blob.ts';
import type { Sign } from './match.ts';
/**
 * The proof of scan. Every listed entry ends as scanned, skipped or a problem, and each is counted where it
 * happens; `listed` comes from the listing. A sum that does not fit is itself a problem, so no entry can get lost silently.
 */
export declare class Ledger {
    listed: number;
    scanned: number;
    bytes: number;
    /** Listed entries that ended as problems; `problems` may hold more (a stopped rule, a shallow clone). */
    failed: number;
    readonly skips: Skip[];
    readonly problems: Problem[];
    /** Marks that allow nothing, by the path of their blob. */
    readonly signs: (Sign & {
        readonly path: string;
    })[];
    skip(skip: Skip): void;
    /** A listed entry that could not be scanned. */
    fail(problem: Problem): void;
    /** Something that went wrong beside the listed entries. */
    trouble(problem: Problem): void;
    /** The source broke off: what was listed and not reached counts as problems, told as one. */
    giveUp(problem: Problem): void;
    /** Closes the books: a listing that does not add up becomes a problem. */
    close(): void;
    get complete(): boolean;
}
