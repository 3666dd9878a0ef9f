import type { Decoded } from './decoded.ts';
/** Whether [start, end) is hex, all of it, and gives printable text. Of random bytes one in three is printable. */
export declare function isHexOfText(bytes: Uint8Array, start: number, end: number): boolean;
/** Base16 in either case (RFC 4648, section 8). */
export declare function decodeHex(text: string): Decoded;
