import { type Confidence } from './model/confidence.ts';
import type { Finding } from './model/finding.ts';
import type { Live } from './model/key.ts';
import type { Match } from './model/match.ts';
import type { RuleAbout } from './rulebook/schema.ts';
/** When a finding stops a commit. */
export interface BlockPolicy {
    readonly confidence: Confidence | 'never';
}
/** Who brought the match into the repository, where that is known. */
export interface Attribution {
    readonly commit: string | null;
    readonly author: string | null;
    readonly date: string | null;
    readonly occurrences?: number;
    readonly livesIn?: readonly string[];
}
export declare function blocks(match: Match, policy: BlockPolicy): boolean;
/** The last step: a match without its value. Built field by field, so that nothing slips in. */
export declare function publish(match: Match, about: RuleAbout, blocking: boolean, by?: Attribution, live?: Live): Finding;
/** The order of every report: path bytes, line, column, rule. */
export declare function inOrder(findings: readonly Finding[]): Finding[];
