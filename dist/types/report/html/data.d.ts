import type { Confidence, Severity } from '../../model/confidence.ts';
import type { Live } from '../../model/key.ts';
/** What the page's script gets. */
export interface PageData {
    readonly keys: readonly PageKey[];
    readonly knows: Knows;
    readonly perPage: number;
}
/** Which columns, filters and charts a report has something to say in. */
export interface Knows {
    readonly dates: boolean;
    readonly lives: boolean;
    readonly overdue: boolean;
    readonly live: boolean;
}
/** One secret with all its places. */
export interface PageKey {
    readonly id: string;
    readonly rule: string;
    /** '' where only an allowance tells of it. */
    readonly provider: string;
    readonly title: string;
    readonly severity: Severity | null;
    readonly confidence: Confidence | null;
    readonly verdict: Verdict;
    readonly live: Live | null;
    readonly overdue: boolean;
    readonly ageDays: number | null;
    readonly rotated: string | null;
    readonly first: Sighting | null;
    readonly last: Sighting | null;
    readonly livesIn: readonly string[];
    readonly occurrences: number;
    readonly plan: readonly string[];
    readonly places: readonly PagePlace[];
}
export type Verdict = 'blocks' | 'warns' | 'allowed';
export interface Sighting {
    readonly commit: string | null;
    readonly author: string | null;
    /** ISO 8601. */
    readonly date: string | null;
}
export interface PagePlace {
    /** With the way through archives. */
    readonly path: string;
    /** `3:14`, or a line alone. */
    readonly at: string;
    readonly excerpt?: string;
    readonly decodedFrom?: string;
    readonly seen?: Sighting;
    readonly livesIn?: string;
    /** Who allowed it here and why. */
    readonly allowed?: string;
}
