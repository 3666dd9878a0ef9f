import { type Blob, type Problem } from '../../model/blob.ts';
import type { Match } from '../../model/match.ts';
import type { Window } from '../window.ts';
import { type Deeper, type Scope } from './scope.ts';
import type { Suspect } from './suspect.ts';
/** A match in decoded text and the place of its encoded form in the window, half-open. */
export interface Uncovered {
    readonly start: number;
    readonly end: number;
    readonly match: Match;
}
/** Decodes what may be encoded in a window and scans it with an engine of its own. */
export declare class Decoding {
    #private;
    readonly problems: Problem[];
    constructor(window: Window, text: Buffer, deeper: Deeper, blob: Blob, scope: Scope);
    uncover(suspects: readonly Suspect[]): Promise<Uncovered[]>;
}
