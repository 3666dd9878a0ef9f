import type { Report } from '../model/report.ts';
/** The reporting descriptors of the rules that a report names, each once, sorted by id. */
export declare function descriptorsOf(report: Report): {
    readonly id: string;
}[];
