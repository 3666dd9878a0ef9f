import type { Format } from './format.ts';
/**
 * The report object itself, keys in the order of the contract: what `JSON.stringify(report, null, 2)` gives, entry by entry, since one text
 * of all of a large report is more than a string can be.
 */
export declare const json: Format;
