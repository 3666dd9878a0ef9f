import type { Finding } from '../model/finding.ts'

/** What the rule says, for texts that stand for all of its findings: a path of one of them has no place there. */
export function ruleRemedy({ remedy, advice }: Pick<Finding, 'remedy' | 'advice'>): string {
  return advice === undefined ? remedy : remedy.slice(0, -advice.length).trimEnd()
}
