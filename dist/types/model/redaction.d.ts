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
 * Masks the given ranges of `text` by position, never by value, before anything else happens to it. Each mask
 * has one width whatever it hides; a range grows over the key-like characters that touch it, so that a match
 * that is shorter than the token shows no rest of it. Control characters come out as blanks.
 */
export declare function maskRanges(text: string, ranges: readonly Range[]): Redacted;
/** What a preview may show: the literal prefix of the rule, never the body. */
export declare function previewOf(prefix: string): Redacted;
export {};
