import type { Rulebook } from './schema.ts';
/**
 * The built-in rules and those of the user's files. A user's rule with the id of a built-in one takes its place.
 * Throws `KeysieveError` ('rule') for a file that cannot be read or does not fit.
 */
export declare function withUserRules(builtin: Rulebook, files: readonly string[]): Rulebook;
