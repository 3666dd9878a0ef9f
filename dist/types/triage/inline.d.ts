import type { Mark, Match } from '../model/match.ts';
/** What the comments at a match come to: who allows it and why, or what is wrong with the one that meant to. */
export interface InlineRuling {
    readonly allowed?: {
        readonly by: string;
        readonly reason: string;
    };
    readonly complaint?: string;
}
/**
 * `keysieve:allow` has to name the match's own rule and to give a reason; another tool's mark is taken as it is.
 * @param knows whether there is a rule of that name
 * @param honours whether the config leaves marks of that tool in force
 */
export declare function ruleInline(match: Match, knows: (rule: string) => boolean, honours: (tool: Mark['tool']) => boolean): InlineRuling;
