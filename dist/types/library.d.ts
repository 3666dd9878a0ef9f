import type { Problem, Skip } from './model/blob.ts';
import type { Finding } from './model/finding.ts';
export interface TextOptions {
    /** Path that the text is shown under; its name decides whether context rules apply. Default `-`. */
    readonly path?: string;
    /** Rule files (YAML) beside the built-in rules. */
    readonly rules?: readonly string[];
}
export interface ScanResult {
    readonly findings: readonly Finding[];
    readonly skips: readonly Skip[];
    /** Anything here means that the scan is incomplete. */
    readonly problems: readonly Problem[];
    readonly scanned: number;
    readonly bytes: number;
}
/** Scans a text or bytes. Example: `const { findings } = await scanText('KEY=...')`. */
export declare function scanText(text: string | Uint8Array, options?: TextOptions): Promise<ScanResult>;
/** Scans files on disk, each by its path as it is given. Paths that cannot be read are problems of the result. */
export declare function scanFiles(files: readonly string[], options?: Omit<TextOptions, 'path'>): Promise<ScanResult>;
/** Scans what is staged in the repository at `cwd` (values known from HEAD included). Throws `KeysieveError` outside of one. */
export declare function scanStaged(cwd?: string, options?: Omit<TextOptions, 'path'>): Promise<ScanResult>;
