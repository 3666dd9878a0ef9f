import type { Match, Sign } from '../model/match.ts';
import { type PolicyTexts } from '../model/policy.ts';
import type { Rulebook } from '../rulebook/schema.ts';
import { type Aside } from '../triage/aside.ts';
import type { Config } from '../triage/config.ts';
import type { ScanOptions } from './options.ts';
export interface JudgeContext {
    readonly texts: PolicyTexts;
    readonly config: Config | null;
    readonly options: Pick<ScanOptions, 'strict'>;
    readonly rulebook: Rulebook;
    /** Milliseconds since the epoch. */
    readonly now: number;
    /** All there is was scanned, and nothing failed. */
    readonly full: boolean;
    /** Of everything that was found, whatever its confidence. */
    readonly ids: ReadonlySet<string>;
    /** Marks that allow nothing. */
    readonly signs?: readonly (Sign & {
        readonly path: string;
    })[];
}
/**
 * Parts what was found into what is reported and what the repository's people allowed, and collects what is to be said of their
 * allowances. Throws `KeysieveError` ('config') for an ignore file that does not fit.
 */
export declare function judged<T extends {
    readonly findings: readonly {
        readonly match: Match;
    }[];
}>(found: T, context: JudgeContext): T & Aside<T['findings'][number]>;
/** `YYYY-MM-DD` in UTC. */
export declare function dayOf(milliseconds: number): string;
