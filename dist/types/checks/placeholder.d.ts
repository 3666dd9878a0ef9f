import { type Check } from './check.ts';
/**
 * Tells the keys of documentation from keys.
 *
 * Idea: a made-up key shows words, runs, sequences or blocks that a random one would show too rarely to matter. Each test
 * counts -log2 of that chance (text/chance.ts) from the alphabet and the length of the token at hand and speaks up from 23
 * bits on. Six such tests: less than one random key in a million of 16 characters and more (placeholder.test.ts shows it).
 * Refused: words, runs of x, a body of one character, dots, stars and brackets, templates, text that is not ASCII.
 * Doubted: sequences, repeated blocks, other runs, very few different characters, a letter with an accent.
 * Failures: short bodies (`sk-abc123`), words of other languages, made-up keys typed at random; a real key beside a name
 * such as `example` that its owner chose; keys whose format holds runs (zero bytes in base64) are doubted where no check proves them.
 */
export declare const placeholder: Check;
/** True when the text is a placeholder beyond doubt or likely one: for checks whose structure alone proves little. */
export declare function looksMadeUp(text: string): boolean;
