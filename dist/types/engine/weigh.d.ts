import type { Blob } from '../model/blob.ts';
import type { Match, Sign } from '../model/match.ts';
import type { Candidate } from './candidates.ts';
import type { Uncovered } from './decode/decoding.ts';
import { type Claimed } from './decode/scope.ts';
import type { Positions } from './positions.ts';
import type { Window } from './window.ts';
/** What is known of the blob under scan. */
export interface Subject {
    readonly blob: Blob;
    readonly decodedFrom: readonly string[];
    /** Whether context and generic rules may speak here. */
    readonly isText: () => boolean;
    /** Milliseconds since the epoch. */
    readonly now: number;
}
/**
 * Makes matches of the candidates of one blob, window by window. The engine loads this file when the first candidate
 * turns up: most commits have none, and need no check, no hash and no excerpt.
 */
export declare class Weigher {
    #private;
    /** Everything that looked like a secret so far, in offsets of the blob: what excerpts mask. */
    readonly claims: Claimed[];
    constructor(subject: Subject, window: Window, text: Buffer, positions: Positions);
    /** The candidates of the window as it stands, and what was found in encoded parts of it. */
    weigh(candidates: readonly Candidate[], uncovered: readonly Uncovered[]): void;
    /** Words of marks in the window as it stands. */
    heed(offsets: readonly number[]): void;
    /** The marks that allow none of `matches`. */
    idle(matches: readonly Match[]): Sign[];
    /** The blob's matches, overlaps resolved, in order. */
    matches(): Match[];
}
