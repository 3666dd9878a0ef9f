import type { Report } from '../../model/report.ts';
import type { PageKey } from './data.ts';
/**
 * The keys of a report in the order of what to do first. An audit brings its inventory; for other scans the findings of one id are one
 * key, whose age is counted to `now`.
 */
export declare function inventoryOf(report: Report, now: number): PageKey[];
