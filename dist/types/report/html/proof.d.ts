import type { Report } from '../../model/report.ts';
import { type Branch } from './tree.ts';
/** What was looked at and what was not: a report without findings is worth what this says. */
export declare function proofOf(report: Report): Branch;
