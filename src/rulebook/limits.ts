/** The engine keeps this much of the text on both sides of a chunk's cut; no match with its surroundings may be longer. */
export const LONGEST_REACH = 32 * 1024
