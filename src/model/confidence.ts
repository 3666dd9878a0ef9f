/** How sure a finding is, and how much harm the key can do. Order matters: the later, the weaker. */

export const CONFIDENCES = ['certain', 'likely', 'maybe'] as const
export type Confidence = (typeof CONFIDENCES)[number]

export const SEVERITIES = ['critical', 'high', 'medium', 'low'] as const
export type Severity = (typeof SEVERITIES)[number]

/** True when `a` is as sure as `b` or surer. */
export function atLeast(a: Confidence, b: Confidence): boolean {
  return CONFIDENCES.indexOf(a) <= CONFIDENCES.indexOf(b)
}

/** True when a key of severity `a` can do as much harm as `b` or more. */
export function asSevereAs(a: Severity, b: Severity): boolean {
  return SEVERITIES.indexOf(a) <= SEVERITIES.indexOf(b)
}
