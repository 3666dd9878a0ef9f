import type { Format } from './format.ts';
/**
 * One JSON object a line, each with its `kind`: `report` first, then findings, suppressed, skips and problems, `totals` last, so that
 * a stream that was cut is seen as such. What some readers take for a line's end (U+0085, U+2028) stands escaped.
 */
export declare const jsonl: Format;
