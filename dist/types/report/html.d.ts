import type { Format } from './format.ts';
/**
 * One page that needs nothing else: no network, no other file. The first keys are there without the script, which takes the table over
 * to sort, filter and turn pages. The policy allows this style and this script by their digests and nothing else, not even a request;
 * names from the repository are text, in the markup as in the script's data.
 */
export declare const html: Format;
