import type { Place } from '../model/match.ts';
import type { ByteScanner } from './prefilter.ts';
/** What counts bytes of the window at memory speed: text that leaves it may hold no finding at all. */
export type Counters = Pick<ByteScanner, 'countNewlines' | 'countUnits' | 'lastNewline'>;
/**
 * Lines and columns, computed only where something was found. Lines end at LF; columns count UTF-16 units of the
 * line decoded as UTF-8, and a byte order mark counts nothing, as editors do. Text that has left the window is
 * remembered as two numbers.
 */
export declare class Positions {
    #private;
    constructor(text: Buffer, counters: Counters);
    /** A new blob stands in the buffer. */
    reset(): void;
    /** The first `bytes` of the buffer are about to leave it. */
    slide(bytes: number): void;
    /** Where the half-open span of buffer offsets stands. */
    placeOf(start: number, end: number): Place;
}
