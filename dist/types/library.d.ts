import type { Confidence, Severity } from './model/confidence.js';
import type { Report } from './model/report.js';
/** What every scan takes. Left out, each is what the command line does without that option. */
export interface ScanOptions {
    /** The folder that all paths here are relative to, and whose repository's config and ignores count. Default: the process's own. */
    readonly cwd?: string;
    /** A config file in the place of `.keysieve.yml`; `false`: neither config nor ignores count. */
    readonly config?: string | false;
    /** What `loadRules` gave, or rule files beside the built-in rules. */
    readonly rules?: Rules | readonly string[];
    /** What is reported. Default `maybe`: everything. */
    readonly minConfidence?: Confidence;
    /** What makes a finding `blocking`. Default `likely`, or what the config says. */
    readonly block?: Confidence | 'never';
    /** Comments and ignore lines allow nothing. */
    readonly strict?: boolean;
    /** Whether encoded and packed parts are scanned too. Default: yes. */
    readonly decode?: boolean;
    /** Look for values of local .env files too. Default: `repo` in `scanStaged`, else `off`. */
    readonly knownSecrets?: 'repo' | 'home' | 'off';
}
export interface TextOptions extends ScanOptions {
    /** Path that the text is shown under; its name decides whether context rules apply. Default `-`. */
    readonly path?: string;
}
export interface StagedOptions extends ScanOptions {
    /** Of what is staged only these paths. Default: everything. */
    readonly paths?: readonly string[];
    /** Values that stand in HEAD already are findings too. */
    readonly all?: boolean;
}
export interface RuleInfo {
    readonly id: string;
    readonly provider: string;
    readonly title: string;
    readonly severity: Severity;
    readonly literals: readonly string[];
}
/** Rules that are ready to scan with, made by `loadRules` and by nothing else. */
export interface Rules {
    readonly rules: readonly RuleInfo[];
    /** Two sets with the same digest look for the same things. */
    readonly digest: string;
}
/**
 * The built-in rules and those of the files, read once for many scans. A rule with the id of a built-in one takes its place.
 * Throws `KeysieveError` ('rule') for a file that cannot be read or does not fit.
 */
export declare function loadRules(files?: readonly string[]): Promise<Rules>;
/**
 * Scans a text or bytes. Reads no file and starts no process, unless `cwd`, `config` or `knownSecrets` ask for it.
 * Example: `const { findings } = await scanText('KEY=...')`.
 */
export declare function scanText(text: string | Uint8Array, options?: TextOptions): Promise<Report>;
/**
 * Scans files and folders as they are on disk, as `keysieve scan PATHS` does; no path is no file, and an empty report.
 * Throws `KeysieveError` ('not-found') for a path that gives no file.
 */
export declare function scanFiles(paths: readonly string[], options?: ScanOptions): Promise<Report>;
/** Scans what is about to be committed, as `keysieve staged` does. Throws `KeysieveError` ('not-a-repository') outside of one. */
export declare function scanStaged(options?: StagedOptions): Promise<Report>;
