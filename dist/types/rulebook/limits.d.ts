/** The engine keeps this much of the text on both sides of a chunk's cut; no match with its surroundings may be longer. */
export declare const LONGEST_REACH: number;
