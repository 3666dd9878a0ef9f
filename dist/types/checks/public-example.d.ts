import { type Check } from './check.ts';
/** Is the value, or its last part, known from a manual? The part, because the same body stands behind several prefixes. */
export declare const publicExample: Check;
