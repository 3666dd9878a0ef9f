import { type Verdict } from './check.ts';
/**
 * For forms that anyone can type (a marker, a colon, a snowflake) as opposed to a checksum: they prove a key only when the
 * part that should be random does not look made-up. `sk-xxxx...T3BlbkFJxxxx...` has the marker and is no key.
 */
export declare function proofUnlessMadeUp(random: string): Verdict;
