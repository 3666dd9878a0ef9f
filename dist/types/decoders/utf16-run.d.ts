import type { Utf16 } from './utf16.ts';
export interface Utf16Run {
    readonly kind: Utf16;
    readonly start: number;
    readonly end: number;
}
/**
 * The run of ASCII characters in UTF-16 around the character at `at`, at most `most` bytes to each side, in a buffer filled up to
 * `limit`. In big endian the zero stands before each character.
 */
export declare function utf16RunAt(bytes: Uint8Array, at: number, limit: number, most: number): Utf16Run;
/** The text of such a run, with where each character starts. */
export declare function decodeUtf16Run(text: string, kind: Utf16): {
    bytes: Buffer;
    origin: Uint32Array;
};
