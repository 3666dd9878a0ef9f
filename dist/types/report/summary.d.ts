import type { Report } from '../model/report.ts';
/** `keysieve: 7 blobs, 41 KiB scanned, 1 skipped (submodule); 2 findings`: what was looked at, in every run. */
export declare function summaryLine(report: Report): string;
export declare function count(n: number, noun: string): string;
export declare function size(bytes: number): string;
