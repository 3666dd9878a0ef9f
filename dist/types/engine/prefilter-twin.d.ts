import { type CreateByteScanner } from './prefilter.ts';
/**
 * The plain scanner. At every offset one look-up by four bytes tells whether some literal may start there; then the
 * chain of those that share the first three bytes is compared, byte for byte. 200-300 MB/s with 700 literals (an
 * Aho-Corasick automaton has 440, but takes 12 ms to build, gives the hits out of order, and is harder to see through).
 */
export declare const createTwin: CreateByteScanner;
