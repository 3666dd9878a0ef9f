/** Letters and digits between separators: `sk-proj-Ab3` has the segments `sk`, `proj` and `Ab3`. */
export declare function segmentsOf(text: string): string[];
/** Letters of both cases and digits. */
export declare const LARGEST = 62;
/**
 * Number of characters of the alphabet a segment is drawn from, as far as the segment shows it: the smallest usual alphabet
 * with a stretch of half the segment. Half, because a literal prefix can touch the key (`dapi` before 32 hex digits).
 * An alphabet taken for smaller than it is makes every test of this folder milder, never stricter.
 */
export declare function alphabetSize(segment: string): number;
