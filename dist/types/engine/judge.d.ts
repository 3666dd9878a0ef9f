import { type Confidence, type Severity } from '../model/confidence.ts';
import type { CompiledRule } from '../rulebook/schema.ts';
/** The text of a candidate as its checks see it. */
export interface Evidence {
    readonly secret: string;
    /** From the start of the match to the secret. */
    readonly lead: string;
    /** `rule.margin` bytes before the match and behind it. */
    readonly before: string;
    readonly after: string;
}
export interface Judgement {
    readonly confidence: Confidence;
    readonly severity: Severity;
}
/** Who refused a candidate: the name of a check, `context` or `near`. For tests and `rules check`. */
export type Refusal = {
    readonly refusedBy: string;
};
/**
 * How sure and how severe. A proof (checksum, parsed structure, embedded marker) makes a match certain whatever
 * else is said of it; a refusal drops it; a doubt leaves `maybe`, and nothing of what was only `maybe`.
 */
export declare function judge(rule: CompiledRule, evidence: Evidence, now: number): Judgement | Refusal;
