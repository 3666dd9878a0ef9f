import type { CandidateFinder } from '../candidates.ts';
import type { ByteScanner, Literal } from '../prefilter.ts';
import type { Window } from '../window.ts';
import type { Suspect } from './suspect.ts';
/** The literals that wake decoders, beside those that wake rules: escape words, and the rules' own in UTF-16 of either byte order. */
export declare function encodedLiterals(literals: readonly Literal[]): Literal[];
/** Finds what may be encoded in a window: cheap, and loaded always. The decoders themselves are loaded when it finds something. */
export declare class Suspects {
    #private;
    constructor(finder: CandidateFinder, window: Window, text: Buffer, prefilter: ByteScanner);
    reset(): void;
    /** To be called after the finder has seen the window. */
    find(): Suspect[];
}
