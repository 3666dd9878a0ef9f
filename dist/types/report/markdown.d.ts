import type { Format } from './format.ts';
/**
 * For a comment on a pull request or a step summary: a table of the findings, the blocking ones first, and what to do for each rule.
 * Findings that do not fit the table follow as a list with rule and place only, and what does not fit there either is counted.
 */
export declare const markdown: Format;
