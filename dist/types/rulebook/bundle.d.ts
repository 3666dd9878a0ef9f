import type { CompiledRule, RuleAbout, RuleSource } from './schema.ts';
import { type StoredTable } from './table.ts';
export interface Bundle {
    readonly rules: readonly CompiledRule[];
    /** `rules` as dist/ stores them. */
    readonly stored: StoredTable;
    readonly about: Readonly<Record<string, RuleAbout>>;
    readonly sources: readonly {
        readonly provider: string;
        readonly file: string;
        readonly rule: RuleSource;
    }[];
    readonly digest: string;
}
/** Compiles rule files into one table. Throws `KeysieveError` ('rule') naming file and rule. */
export declare function bundleRules(files: readonly {
    readonly name: string;
    readonly text: string;
}[]): Bundle;
export declare function digestOf(rules: readonly CompiledRule[]): string;
