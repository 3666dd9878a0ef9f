/**
 * What a letter costs after another one, in half bits (`a` = half a bit, `b` = 1 bit ...): a row for each letter and one for the
 * start of a word; 26 letters and, last, the end of the word. Counted over 52,000 different words of the prose and
 * identifiers of public packages (Python's and Perl's libraries, npm packages), each with its count to the power of 0.6,
 * then rounded so that the chances of a row sum to 1 or less (a test checks it: that makes it a code).
 */
export declare const LETTER_PAIRS: readonly string[];
export declare const START = 26;
export declare const END = 26;
