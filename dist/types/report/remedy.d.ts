import type { Finding } from '../model/finding.ts';
/** What the rule says, for texts that stand for all of its findings: a path of one of them has no place there. */
export declare function ruleRemedy({ remedy, advice }: Pick<Finding, 'remedy' | 'advice'>): string;
