import type { Reader } from '../model/blob.ts';
export type Utf16 = 'utf-16le' | 'utf-16be';
/**
 * Tells UTF-16 by its byte order mark, or, as many Windows tools leave that out, by NULs: in at least nine of ten pairs of
 * the head the high byte is NUL and the low byte is not. Anything else (UTF-32 among it) is undefined.
 */
export declare function detectUtf16(bytes: Uint8Array): Utf16 | undefined;
/** UTF-16 bytes (`head`, then what `rest` gives) as UTF-8, without the byte order mark. `consumed` counts the bytes that went in. */
export declare class Utf16Reader implements Reader {
    #private;
    consumed: number;
    constructor(kind: Utf16, head: Uint8Array, rest: Reader);
    read(into: Uint8Array): number | Promise<number>;
    close(): void;
}
