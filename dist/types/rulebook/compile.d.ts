import type { CompiledRule, RuleAbout, RuleSource } from './schema.ts';
/** Makes the table row of a rule. Throws `KeysieveError` ('rule') that says what is wrong with which field. */
export declare function compileRule(source: RuleSource): CompiledRule;
export declare function aboutRule(provider: string, source: RuleSource): RuleAbout;
