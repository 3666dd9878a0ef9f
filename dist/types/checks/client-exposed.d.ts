import { type Check } from './check.ts';
/** A key in such a variable is not only in the repository but with every visitor: as severe as it gets. */
export declare const clientExposed: Check;
