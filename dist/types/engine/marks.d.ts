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
    /** Bytes of the blob before the buffer's first. */
    readonly base: number;
    /** What stands at or behind it has not been looked at yet, and is not shown. */
    readonly known: number;
    readonly length: number;
}
/** The marks at a match, looking 2,000 bytes far to both sides at most, so that a line of megabytes costs nothing. */
export declare function marksOf(given: Marked): readonly Mark[];
/** What a mark says, by the rest of its line: rule and reason, and where the text that holds them starts. */
export declare function saidIn(rest: string): {
    said: string;
    shift: number;
    rule: string;
    reason: string;
};
export {};
