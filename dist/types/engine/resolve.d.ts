import { type Confidence } from '../model/confidence.ts';
export interface Claim {
    readonly start: number;
    readonly end: number;
    readonly confidence: Confidence;
    readonly priority: number;
}
/**
 * Where several rules claim the same bytes, one finding is left: the surest; among equals the more specific rule
 * (provider before context before generic), then the longer, then the first. Returns the winners in order of start.
 */
export declare function resolveOverlaps<T extends Claim>(claims: readonly T[]): T[];
