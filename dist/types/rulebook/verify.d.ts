import type { VerifySource } from './schema.ts';
/** The parts of `request`: method, `{name}.` labels, the vendor's literal host, path with query. A port or a user name has no place in it. */
export declare const REQUEST: RegExp;
/** What is wrong with a `verify` whose fields have the right types: the field and what it should be. Null: nothing. */
export declare function verifyFault(verify: VerifySource): {
    readonly field: string;
    readonly message: string;
} | null;
/** The names in braces. */
export declare function namesIn(text: string): string[];
