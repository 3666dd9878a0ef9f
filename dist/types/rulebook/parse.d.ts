import type { RuleFile } from './schema.ts';
/** Reads a rule file. Throws `KeysieveError` ('rule') that names file, line, column, rule and field. */
export declare function parseRules(text: string, file: string): RuleFile;
