/** What a text decoder gives. */
export interface Decoded {
    readonly bytes: Buffer;
    /** By decoded byte: where the character that gave it starts in the source, and behind the last one the source's end. Left out: as a whole. */
    readonly origin?: Uint32Array;
}
/**
 * Replaces every match of `pattern` (global) by `valueFor`'s latin1 text, which is never longer than the match, and keeps all else.
 *
 * @param text latin1: one character a byte
 */
export declare function replaceEscapes(text: string, pattern: RegExp, valueFor: (found: RegExpMatchArray) => string): Decoded;
/** The character's UTF-8 bytes as latin1 text; '' for what is no character. */
export declare function utf8Of(codePoint: number): string;
