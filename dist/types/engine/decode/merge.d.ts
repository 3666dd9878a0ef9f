import type { Match } from '../../model/match.ts';
/**
 * The matches of a blob's own text and those of its encoded parts. A value that was found already where it stands is not told again; a
 * match that only saw the encoded form of another's value (less sure, or a shorter piece for the same rule) gives way to that.
 */
export declare function mergeUncovered(direct: readonly Match[], uncovered: readonly Match[]): Match[];
