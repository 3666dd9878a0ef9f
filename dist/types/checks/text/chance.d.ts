/**
 * All tests that call a token made-up speak in bits: -log2 of the chance that a uniformly random token of this alphabet and
 * length looks like that anywhere (positions x product of the chances of its characters). At 23 bits the chance is
 * 1.2e-7, so that six such tests stay below one in a million together.
 */
export declare const SURE_BITS = 23;
/** Bits that naming one of `count` places or choices costs. */
export declare function choiceBits(count: number): number;
/** log2 of n over k. */
export declare function binomialBits(n: number, k: number): number;
/** The tests look at this much of a text: what is made up is made up from its start, and keys are shorter. */
export declare const LOOKED_AT = 1024;
