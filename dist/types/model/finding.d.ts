import type { Confidence, Severity } from './confidence.js';
import type { Live } from './key.js';
import type { Redacted } from './redaction.js';
/** What is published of a match: no field can hold a value, by type. Keys and meanings are the report contract's. */
export interface Finding {
    readonly id: string;
    readonly rule: string;
    readonly provider: string;
    readonly title: string;
    readonly severity: Severity;
    readonly confidence: Confidence;
    readonly blocking: boolean;
    readonly path: string;
    readonly inside: readonly string[];
    readonly line: number;
    readonly column: number;
    readonly endLine: number;
    readonly endColumn: number;
    readonly preview: Redacted;
    readonly excerpt: Redacted;
    readonly decodedFrom: readonly string[];
    readonly occurrences: number;
    readonly blob: string | null;
    readonly commit: string | null;
    readonly author: string | null;
    readonly date: string | null;
    /** What to do: the rule's words, then `advice`. */
    readonly remedy: string;
    /** The end of `remedy` that speaks of this place or name, and of no other finding of the rule. */
    readonly advice?: string;
    /** History only: `HEAD`, `branch:x`, `tag:v1`, `stash`, `reflog`, `history`, `unreachable`. */
    readonly livesIn?: readonly string[];
    /** Only where the provider was asked. */
    readonly live?: Live;
}
/** A finding that the people of the repository allowed. */
export interface Suppressed {
    readonly id: string;
    readonly rule: string;
    readonly path: string;
    readonly line: number;
    readonly by: string;
    readonly reason: string;
}
