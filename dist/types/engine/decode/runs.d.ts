import type { ByteScanner } from '../prefilter.ts';
import type { Window } from '../window.ts';
import type { Suspect } from './suspect.ts';
export declare class EncodedRuns {
    #private;
    constructor(prefilter: ByteScanner, window: Window);
    /** Forget the last blob. */
    reset(): void;
    /** Adds to `out` what starts in the window's [from, to), and what goes on there. */
    find(out: Suspect[]): void;
}
