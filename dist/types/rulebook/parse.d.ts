import type { RuleFile } from './schema.ts';
export type Path = readonly (string | number)[];
export interface ReadRules {
    readonly file: RuleFile;
    /** `file:line:column: rule id: field`, for what turns out later. */
    readonly place: (path: Path) => string;
}
/** Reads a rule file. Throws `KeysieveError` ('rule') that names file, line, column, rule and field. */
export declare function readRules(text: string, file: string): ReadRules;
export declare function parseRules(text: string, file: string): RuleFile;
