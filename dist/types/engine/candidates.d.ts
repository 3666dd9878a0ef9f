import type { CompiledRule } from '../rulebook/schema.ts';
import type { RuleTable } from '../rulebook/table.ts';
import type { Prefilter } from './prefilter.ts';
/** A match of a rule's pattern, before its checks. Offsets are in the window's buffer, half-open. */
export interface Candidate {
    readonly rule: CompiledRule;
    readonly start: number;
    readonly end: number;
    readonly secretStart: number;
    readonly secretEnd: number;
    /** The literal that led here. */
    readonly literal: string;
}
/**
 * Runs a rule's pattern around the places where its literals stand, and nowhere else. The result equals running
 * every pattern over the whole text: each match holds a literal, no match is longer than `longest`, and no
 * look-around reads further than `look`, so the slice that is decoded holds all that the pattern can see.
 */
export declare class CandidateFinder {
    #private;
    constructor(table: RuleTable, prefilter: Prefilter, trusted: number, guard: (work: () => void) => boolean);
    /** Forget the last blob. */
    reset(): void;
    /** The window moved on by `bytes`. */
    slide(bytes: number): void;
    /** Where case-exact literals stood in the last `find`, each offset once: escapes may follow them. */
    readonly anchors: number[];
    /** Hits of the last `find` on literals that wake no rule: their index behind the rules' own, and the offset. */
    readonly encoded: number[];
    /** Ids of rules that ran out of time since `reset`, each once. */
    readonly stopped: Set<string>;
    /** Adds to `out` the candidates whose literal starts in [from, to); the buffer holds text up to `limit`. */
    find(from: number, to: number, limit: number, out: Candidate[]): void;
    /** Whether a case-exact literal, or one of those behind the rules' own from `other` on, stands in [0, limit) of the buffer. */
    holdsExact(limit: number, other: number): boolean;
}
