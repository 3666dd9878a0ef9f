import type { Format } from './format.ts';
/** The report object itself, keys in the order of the contract. */
export declare const json: Format;
