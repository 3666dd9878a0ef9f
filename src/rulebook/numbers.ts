/** How an automaton (automaton.ts) is stored: numbers as characters of one byte, each so much more than it is. */
export const OFFSET = 35
/** Two numbers that are no states. */
export const REFUSED = 0
export const ACCEPTED = 1
