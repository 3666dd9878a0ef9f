import type { Match, Sign } from '../model/match.ts';
export interface PlacedSign extends Sign {
    /** In bytes from the start of the blob. */
    readonly at: number;
}
/** The mark whose word stands at `offset`, or undefined when it is none. */
export declare function signAt(text: Buffer, offset: number, length: number): Omit<PlacedSign, 'line' | 'at'> | undefined;
/** Without those that a match heeds. Of a match that none of its marks allows, all are told as its own. */
export declare function idleSigns(signs: readonly PlacedSign[], matches: readonly Match[]): Sign[];
