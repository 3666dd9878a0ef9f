/**
 * All tests that call a token made-up speak in bits: -log2 of the chance that a uniformly random token of this alphabet and
 * length looks like that anywhere (positions x product of the chances of its characters). At 23 bits the chance is
 * 1.2e-7, so that six such tests stay below one in a million together.
 */
export const SURE_BITS = 23

/** Bits that naming one of `count` places or choices costs. */
export function choiceBits(count: number): number {
  return Math.log2(Math.max(1, count))
}

/** log2 of n over k. */
export function binomialBits(n: number, k: number): number {
  let bits = 0
  for (let i = 1; i <= k; i++) bits += Math.log2((n - k + i) / i)
  return bits
}

/** The tests look at this much of a text: what is made up is made up from its start, and keys are shorter. */
export const LOOKED_AT = 1024
