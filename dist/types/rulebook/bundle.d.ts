import { type Row } from './rows.ts';
import type { CompiledRule, RuleAbout, RuleSource, VerifySource } from './schema.ts';
import { type StoredTable } from './table.ts';
export interface Bundle {
    readonly rules: readonly CompiledRule[];
    /** `rules` as dist/ stores them. */
    readonly stored: StoredTable;
    readonly rows: readonly Row[];
    readonly about: Readonly<Record<string, RuleAbout>>;
    /** By rule id, for those that have it. */
    readonly verify: Readonly<Record<string, VerifySource>>;
    readonly sources: readonly {
        readonly provider: string;
        readonly file: string;
        readonly rule: RuleSource;
    }[];
    readonly digest: string;
}
/** Compiles rule files into one table. Throws `KeysieveError` ('rule') naming file, line, column, rule and field. */
export declare function bundleRules(files: readonly {
    readonly name: string;
    readonly text: string;
}[]): Bundle;
export declare function digestOf(rules: readonly CompiledRule[]): string;
