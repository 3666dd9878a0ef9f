/** How sure a finding is, and how much harm the key can do. Order matters: the later, the weaker. */
export declare const CONFIDENCES: readonly ['certain', 'likely', 'maybe'];
export type Confidence = (typeof CONFIDENCES)[number];
export declare const SEVERITIES: readonly ['critical', 'high', 'medium', 'low'];
export type Severity = (typeof SEVERITIES)[number];
/** True when `a` is as sure as `b` or surer. */
export declare function atLeast(a: Confidence, b: Confidence): boolean;
/** True when a key of severity `a` can do as much harm as `b` or more. */
export declare function asSevereAs(a: Severity, b: Severity): boolean;
