declare const redacted: unique symbol;
/** Text that holds no value of a secret. Made by the functions of this file only. */
export type Redacted = string & {
    readonly [redacted]: true;
};
/** A span of characters in the text at hand, half-open. */
interface Range {
    readonly start: number;
    readonly end: number;
}
/**
 * Masks the given ranges of `bytes` (latin1 text, a character a byte) by position, never by value, before anything else happens to
 * it; then decodes it as UTF-8. Each mask has one width whatever it hides; a range grows over the key-like characters that touch
 * it, so that a match that is shorter than the token shows no rest of it. Control characters come out as blanks.
 */
export declare function maskBytes(bytes: string, ranges: readonly Range[]): Redacted;
/** Decoded text in which nothing is known to be a secret: what looks like one is masked all the same. */
export declare function maskText(text: string): Redacted;
/** What a preview may show: the literal prefix of the rule, never the body. */
export declare function previewOf(prefix: string): Redacted;
export {};
