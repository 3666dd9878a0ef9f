import { type Check } from './check.ts';
/** Arguments: classes of characters (digit, lower, upper, letter, symbol), each of which its body must hold. */
export declare const mixed: Check;
