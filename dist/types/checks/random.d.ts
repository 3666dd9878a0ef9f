import { type Check } from './check.ts';
/** True when the text reads like words and identifiers rather than like characters drawn at random. */
export declare function readsAsWords(text: string): boolean;
/** A run, sequence, block or poverty of characters that chance does not make. */
export declare function looksTyped(text: string): boolean;
/**
 * Drawn at random from its alphabet, as far as its length can tell. Idea: what is no word, name, path, figure or pattern.
 * Numbers: of uniformly random tokens of 16 characters and more in hex, base36, base62 or base64url fewer than one in a
 * million is refused: 4.4e-7 by words at 16 characters of base36, the worst case, and at most 6e-7 by patterns, in truth
 * some 1e-9 (random.test.ts). Of names of 16 characters and more in code some 95 % are refused; of shorter texts fewer,
 * and up to one random text of 8 in ten thousand with them.
 * Failures: hashes and ids are random; so are digits alone (16 hex digits are that once in 2000); names of odd words.
 */
export declare const random: Check;
