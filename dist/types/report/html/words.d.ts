import type { Confidence, Severity } from '../../model/confidence.ts';
import type { Verdict } from './data.ts';
import { type Branch } from './tree.ts';
export declare const VERDICT_WORDS: Readonly<Record<Verdict, string>>;
export declare const SEVERITY_WORDS: Readonly<Record<Severity, string>>;
export declare const CONFIDENCE_WORDS: Readonly<Record<Confidence, string>>;
/** Where a key lives, in the order of how near it is to people. */
export declare const LIFE_WORDS: {
    readonly HEAD: 'HEAD';
    readonly worktree: 'Work tree';
    readonly branch: 'A branch';
    readonly tag: 'A tag';
    readonly remote: 'A remote branch';
    readonly ref: 'Another ref';
    readonly stash: 'The stash';
    readonly history: 'History';
    readonly reflog: 'The reflog';
    readonly unreachable: 'Unreachable objects';
};
/** `branch:x` -> `branch`. */
export declare function lifeKind(name: string): string;
export declare function lifeWord(kind: string): string;
/** A level by the number of its bars and by its word, so that no colour is needed to read it. */
export declare function severityMark(severity: Severity): Branch;
/** `2026-01-02` of a date and time. */
export declare function dayOf(date: string): string;
export declare function plural(n: number, noun: string): string;
/** `12,345`. */
export declare function grouped(n: number): string;
/** Days as people say them: `today`, `12 days`, `14 months`, `3 years`. */
export declare function ageWords(days: number): string;
