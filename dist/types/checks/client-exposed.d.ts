import { type Check } from './check.ts';
/** True for the name of a variable that bundlers send to browsers; what it is read from may stand before it. */
export declare function isSentToBrowsers(name: string): boolean;
/** A key in such a variable is not only in the repository but with every visitor: as severe as it gets. */
export declare const clientExposed: Check;
