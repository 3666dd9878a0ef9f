import type { Decoded } from './decoded.ts';
/** Whether base64 that starts with this character, or hex, may be text: what most words do not. */
export declare function mayBeginText(byte: number): boolean;
/**
 * Whether the characters of base64 in [start, end) begin with printable text: whole quads only, at most `quads` of them. Of random
 * base64 characters one quad in twenty passes, of six in a row one in a hundred million.
 */
export declare function beginsWithText(bytes: Uint8Array, start: number, end: number, quads: number): boolean;
/** Base64 of both alphabets (RFC 4648, sections 4 and 5), with or without padding, over one line or several. */
export declare function decodeBase64(text: string): Decoded;
