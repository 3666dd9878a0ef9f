import type { CompiledRule } from './schema.ts';
/** A rule as the bundle stores it: what most rules have in common is left out, since every commit reads the table. */
export type Row = Pick<CompiledRule, 'id' | 'severity' | 'literals' | 'longest'> & Partial<CompiledRule>;
export declare function toRow(rule: CompiledRule): Row;
export declare function fromRow(row: Row): CompiledRule;
