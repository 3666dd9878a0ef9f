import type { Rulebook } from './schema.ts';
/** The rules that ship with keysieve. */
export declare const BUILTIN: Rulebook;
