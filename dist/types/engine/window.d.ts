import type { Reader } from '../model/blob.ts';
/**
 * Moves a blob through one buffer that is never grown. The part [from, to) is judged in each step; on both sides of it the buffer
 * holds `reach` bytes more (fewer at the ends of the blob), so that no match, look-around or check is cut wherever the cuts fall.
 */
export declare class Window {
    #private;
    readonly buffer: Uint8Array;
    /** Bytes of the blob before the buffer's first. */
    base: number;
    /** Bytes in the buffer. */
    length: number;
    from: number;
    to: number;
    constructor(buffer: Uint8Array, reach: number);
    get final(): boolean;
    /** Starts on a blob and fills the buffer. */
    open(reader: Reader): Promise<void>;
    /** How many bytes leave the buffer at the next step; never a part of a UTF-8 character, so that columns stay right. */
    get leaving(): number;
    /** Goes on behind `to`. */
    next(): Promise<void>;
}
