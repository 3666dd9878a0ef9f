import { type AST } from '@eslint-community/regexpp';
/** What a pattern's syntax tree tells: how long a match can be, and which literal texts can start it. Runs at build time and for user rules, never in the hook. */
export interface PatternFacts {
    /** Longest match, in characters (= bytes: the text is latin1). */
    readonly longest: number;
    /** Furthest that look-behinds and look-aheads read beyond a match. */
    readonly margin: number;
    /** Every text that a match can start with, as far as it is fixed; null when they are too many. */
    readonly heads: readonly string[] | null;
    /** The group `secret` starts where the match starts. */
    readonly secretFirst: boolean;
}
/** Reads a pattern. Throws `KeysieveError` ('rule') for what the dialect leaves out: open repeats, back-references, further groups. */
export declare function readPattern(pattern: string): PatternFacts;
/** Throws `KeysieveError` ('rule') for what is no pattern of ECMAScript. */
export declare function parsePattern(pattern: string): AST.Pattern;
