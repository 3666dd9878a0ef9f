import { Literals, type Pack } from './literals.ts';
import type { CompiledRule } from './schema.ts';
/** The rules as the engine takes them: one list of distinct literals, which rules each one wakes, and a rule when it is woken. */
export interface RuleTable {
    readonly size: number;
    readonly literals: Literals;
    /** The numbers of the rules that a literal wakes. */
    wakes(literal: number): readonly number[];
    /** Longest match with its surroundings, in bytes. */
    readonly reach: number;
    rule(index: number): CompiledRule;
}
/** A table in the form that the bundle stores: what every commit reads is a few strings, for these cost least to load. */
export interface StoredTable {
    readonly size: number;
    readonly reach: number;
    readonly packs: readonly Pack[];
    /** For each literal a line: the numbers of the rules, joined by commas. */
    readonly wakes: string;
}
export declare function tableOf(rules: readonly CompiledRule[]): RuleTable;
export declare function storeTable(rules: readonly CompiledRule[]): StoredTable;
/** Nothing is parsed until a literal is found. @param rows gives one rule a string of JSON */
export declare function loadTable(stored: StoredTable, rows: () => readonly string[]): RuleTable;
