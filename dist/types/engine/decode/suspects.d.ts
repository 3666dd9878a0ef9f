import { type Literals, type Pack } from '../../rulebook/literals.ts';
import type { CandidateFinder } from '../candidates.ts';
import type { ByteScanner } from '../prefilter.ts';
import type { Window } from '../window.ts';
import type { Suspect } from './suspect.ts';
/** The first literals of `encodedLiterals` that do not stand for UTF-16. */
export declare const PLAIN_WORDS: number;
/**
 * The literals that wake decoders, beside those that wake rules: escape words, words of marks, and the rules' own in UTF-16 of
 * either byte order.
 */
export declare function encodedLiterals({ packs }: Literals): Pack[];
/** Finds what may be encoded in a window: cheap, and loaded always. The decoders themselves are loaded when it finds something. */
export declare class Suspects {
    #private;
    constructor(finder: CandidateFinder, window: Window, text: Buffer, prefilter: ByteScanner);
    reset(): void;
    /** Where words of marks stood in the last `find`. */
    readonly signs: number[];
    /** To be called after the finder has seen the window. */
    find(): Suspect[];
}
