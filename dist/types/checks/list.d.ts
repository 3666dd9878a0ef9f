import type { Check } from './check.ts';
/** Every check that a rule may name. A new check is one file and one line here. */
export declare const CHECKS: Readonly<Record<string, Check>>;
