import type { Blob } from '../model/blob.ts';
import type { Match } from '../model/match.ts';
import type { CompiledRule } from '../rulebook/schema.ts';
import { type RuleTable } from '../rulebook/table.ts';
import type { CreateByteScanner } from './prefilter.ts';
export interface EngineOptions {
    readonly createPrefilter: CreateByteScanner;
    /** Milliseconds since the epoch, for tokens that expire. */
    readonly now: number;
    /** Tells binary from text by the first bytes of a blob. */
    readonly isBinary: (head: Uint8Array) => boolean;
    /** Rules from this index on are a user's own and run under a time limit; default: none. */
    readonly trusted?: number;
    /** Size of the one buffer; tests make it small to cut everywhere. */
    readonly bufferBytes?: number;
}
export interface Scanned {
    readonly matches: readonly Match[];
    readonly bytes: number;
    /** Rules of the user's that ran out of time here: what they would have found is not known. */
    readonly stopped: readonly string[];
}
/** Scans one blob after the other with a set of rules. Holds one buffer; not for concurrent use. */
export declare class Engine {
    #private;
    constructor(rules: readonly CompiledRule[] | RuleTable, options: EngineOptions);
    /** Throws `KeysieveError` when the blob cannot be read. */
    scan(blob: Blob): Promise<Scanned>;
}
