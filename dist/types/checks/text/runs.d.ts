export interface SameRun {
    readonly bits: number;
    readonly character: string;
    readonly length: number;
}
/** One character again and again: the longest run, or all segments that hold nothing else (`xxxx-xxxx`). */
export declare function sameRun(text: string): SameRun;
/** Characters like the one before them, wherever they stand: `aaaabbbbcccc`, `112233`. */
export declare function stutterBits(text: string): number;
/**
 * Each letter the one after the last letter and each digit the one after the last digit: `abcdef`, `123456`, `a1b2c3d4`,
 * `abc123def456`, `qwertyuiop`. Which places hold letters, digits and capitals is taken as given.
 */
export declare function sequenceBits(text: string): number;
/** A block that comes again right after itself: `abcd1234abcd1234`. */
export declare function repeatBits(text: string): number;
/** Very few different characters for such a length: at most C(a,d) (d/a)^n of all segments hold d or fewer. */
export declare function fewDistinctBits(text: string): number;
