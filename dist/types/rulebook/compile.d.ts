import { KeysieveError } from '../model/error.ts';
import type { CompiledRule, RuleAbout, RuleSource } from './schema.ts';
/** What is wrong with which field of a rule. */
export declare class FieldError extends KeysieveError {
    readonly field: readonly (string | number)[];
    constructor(field: readonly (string | number)[], message: string, hint?: string);
}
/** Makes the table row of a rule. Throws `FieldError`. */
export declare function compileRule(source: RuleSource): CompiledRule;
export declare function aboutRule(provider: string, source: RuleSource): RuleAbout;
