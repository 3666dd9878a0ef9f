import type { Problem, Skip } from './blob.js';
import type { Finding, Suppressed } from './finding.js';
import type { Key } from './key.js';
import type { Part } from './part.js';
export type Mode = 'staged' | 'tree' | 'range' | 'history' | 'audit' | 'stdin' | 'hook';
/** A whole run as it is published; `--format json` prints exactly this. Schema 1. */
export interface Report {
    readonly schema: 1;
    readonly tool: {
        readonly name: 'keysieve';
        readonly version: string;
        readonly rules: number;
        readonly rulesDigest: string;
    };
    readonly scan: {
        readonly mode: Mode;
        readonly root: string;
        readonly head: string | null;
        readonly covered: Covered;
        readonly shard: string | null;
    };
    readonly totals: Totals;
    readonly findings: readonly Finding[];
    readonly suppressed: readonly Suppressed[];
    readonly skips: readonly Skip[];
    readonly problems: readonly Problem[];
    /** Audits only: the inventory, in the order of what to do first. */
    readonly keys?: readonly Key[];
    /** Shards only: what `keysieve merge` needs beside the report. */
    readonly joining?: Joining;
}
/** What one shard says of the run that it is a share of, and all that it knows of its findings. */
export interface Joining {
    /** Digest of everything that the shards list together. */
    readonly listing: string;
    /** Digest of what decides which findings there are: version, options, config, ignores. */
    readonly settings: string;
    /** For the ages of an audit: `rotation-days` and `rotated`. */
    readonly rotationDays: number;
    readonly rotated: Readonly<Record<string, string>>;
    /** Histories and audits, where one finding can have parts in several shards; else null. */
    readonly parts: readonly Part[] | null;
}
export interface Covered {
    readonly indexTree: string | null;
    readonly commits: number;
    readonly from: string | null;
    readonly to: string | null;
}
export interface Totals {
    readonly listed: number;
    readonly scanned: number;
    readonly skipped: number;
    readonly problems: number;
    readonly bytes: number;
    readonly findings: number;
    readonly known: number;
    readonly suppressed: number;
    readonly durationMs: number;
    /** With --cache: how many of those scanned were known to be clean. */
    readonly cached?: number;
}
export declare const NOTHING_COVERED: Covered;
/** Paths in the order of their bytes. */
export declare function byPath(a: {
    readonly path: string;
}, b: {
    readonly path: string;
}): number;
