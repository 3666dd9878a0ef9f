import type { Secret } from '../model/secret.ts';
import type { Rulebook } from './schema.ts';
/** What the engine runs of a rulebook. */
export type Running = Pick<Rulebook, 'table' | 'trusted'>;
/**
 * The rulebook's table and behind it one rule made at run time, whose literals are values of this machine. None of the other rules
 * is parsed for it. The rule holds values: it goes to the engine and nowhere else (`rulebook.rules`, the digest and the reports do not have it).
 */
export declare function withKnown({ table, trusted }: Running, secrets: readonly Secret[]): Running;
