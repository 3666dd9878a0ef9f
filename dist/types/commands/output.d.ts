import type { Match } from '../model/match.ts';
import type { Report } from '../model/report.ts';
import { type Io } from './io.ts';
import type { ScanOptions } from './options.ts';
export interface Target {
    readonly name: string;
    /** Null: stdout. */
    readonly file: string | null;
}
/** Throws `KeysieveError` ('usage') for a format that does not exist. */
export declare function targetsOf(formats: readonly string[]): Target[];
/** The report goes to stdout and files; the summary, what is known and the advice to stderr. */
export declare function writeReports(io: Io, options: ScanOptions, report: Report, { known, notes }: {
    readonly known: readonly Match[];
    readonly notes: readonly string[];
}, advice: ((report: Report) => string) | undefined): Promise<void>;
