import type { Confidence, Severity } from '../model/confidence.ts';
import type { RuleAbout } from './schema.ts';
/** A rule that no file of rules/ can hold: it is about this machine, or about a whole file. */
export interface LocalRule {
    readonly severity: Severity;
    readonly confidence: Confidence;
    /** For `rules explain`: where it looks for what. */
    readonly looks: string;
    readonly about: RuleAbout;
}
/** By rule id. */
export declare const LOCAL_RULES: Readonly<Record<string, LocalRule>>;
/** Severity, confidence and words of these rules as `rules explain` prints them. No value is part of it. */
export declare function explainLocal(id: string): string[] | undefined;
