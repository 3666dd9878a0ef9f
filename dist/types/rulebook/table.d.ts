import { type Row } from './rows.ts';
import type { CompiledRule } from './schema.ts';
/** What the prefilter looks for. */
export interface Literal {
    /** Latin1, 3 to 64 characters. */
    readonly text: string;
    /** ASCII letters match in either case. */
    readonly caseless: boolean;
}
/** The rules as the engine takes them: one list of distinct literals, which rules each one wakes, and a rule when it is woken. */
export interface RuleTable {
    readonly size: number;
    readonly literals: readonly Literal[];
    /** The numbers of the rules that a literal wakes. */
    wakes(literal: number): readonly number[];
    /** Longest match with its surroundings, in bytes. */
    readonly reach: number;
    rule(index: number): CompiledRule;
}
/** A table in the form that the bundle stores: what every commit reads is strings, for these cost least to load. */
export interface StoredTable {
    readonly reach: number;
    /** The case-exact literals and then the others, each joined by newlines. */
    readonly exact: string;
    readonly caseless: string;
    /** In the same order: the numbers of the rules, joined by commas. */
    readonly wakes: readonly string[];
    /** One rule a string of JSON. */
    readonly rows: readonly string[];
}
export declare function tableOf(rules: readonly CompiledRule[]): RuleTable;
export declare function storeTable(rules: readonly CompiledRule[], rows: readonly Row[]): StoredTable;
/** Nothing is parsed until a literal is found. */
export declare function loadTable(stored: StoredTable): RuleTable;
