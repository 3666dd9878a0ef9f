import type { CompiledRule, ContextSource } from './schema.ts';
export declare function contextPattern(context: ContextSource): string;
/** What the prefilter looks for: every form of the names, headers and hosts. A match starts with one of them. */
export declare function contextLiterals(context: ContextSource): string[];
/** The rule's pattern, ready for RegExp. */
export declare function patternOf(rule: CompiledRule): string;
