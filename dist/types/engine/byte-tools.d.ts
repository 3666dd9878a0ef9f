/**
 * Plain counters and finders over bytes: the twins of what src/engine/assembly does 16 bytes at a time. Offsets are
 * half-open.
 */
export declare function countNewlines(bytes: Uint8Array, from: number, to: number): number;
/** UTF-16 units of UTF-8 text: one for each byte that is not 10xxxxxx, one more for a leader of four bytes. */
export declare function countUnits(bytes: Uint8Array, from: number, to: number): number;
/** The offset of the last LF, or -1. */
export declare function lastNewline(bytes: Uint8Array, from: number, to: number): number;
/**
 * The first maximal run of token characters in [from, to) that is long enough: looks at one byte in `minLength` until
 * it meets one.
 */
export declare function nextRunOf(bytes: Uint8Array, from: number, to: number, minLength: number): {
    start: number;
    end: number;
} | undefined;
