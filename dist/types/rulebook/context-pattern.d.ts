import type { CompiledRule, ContextSource } from './schema.ts';
export declare function contextPattern(context: ContextSource): string;
/** What the prefilter looks for: of each name its longest word, headers and hosts whole. */
export declare function contextLiterals(context: ContextSource): string[];
/** The rule's pattern, ready for RegExp. */
export declare function patternOf(rule: CompiledRule): string;
