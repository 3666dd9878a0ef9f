import type { Mark } from '../model/match.ts';
interface Range {
    readonly start: number;
    readonly end: number;
}
/** A match in the window's buffer; offsets are the buffer's. */
export interface Marked {
    readonly text: Buffer;
    readonly at: Range;
    /** Everything there that looks like a secret. */
    readonly masks: readonly Range[];
    readonly rule: string;
    /** The buffer starts where the blob does. */
    readonly first: boolean;
    /** What stands at or behind it has not been looked at yet, and is not shown. */
    readonly known: number;
    readonly length: number;
}
/** The marks at a match, looking 2,000 bytes far to both sides at most, so that a line of megabytes costs nothing. */
export declare function marksOf(given: Marked): readonly Mark[];
export {};
