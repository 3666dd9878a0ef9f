import { type Row } from './rows.ts';
import type { CompiledRule, RuleAbout, RuleSource } from './schema.ts';
export interface Bundle {
    readonly rules: readonly CompiledRule[];
    /** `rules` as the bundle stores them. */
    readonly rows: readonly Row[];
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
