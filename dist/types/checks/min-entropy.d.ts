import { type Check } from './check.ts';
/** Shannon entropy of the characters of `text`, in bits a character; 0 for the empty text. */
export declare function entropyOf(text: string): number;
/** Argument: the least bits a character, chosen so that a random key misses it less than once in a million. */
export declare const minEntropy: Check;
