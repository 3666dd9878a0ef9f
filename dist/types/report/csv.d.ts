import type { Format } from './format.ts';
/** RFC 4180, UTF-8, one record a line. Findings, what was allowed and problems, told apart by `kind`. */
export declare const csv: Format;
