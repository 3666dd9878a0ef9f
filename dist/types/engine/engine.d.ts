import type { Blob } from '../model/blob.ts';
import type { Match } from '../model/match.ts';
import type { CompiledRule } from '../rulebook/schema.ts';
import type { CreateByteScanner } from './prefilter.ts';
export interface EngineOptions {
    readonly createPrefilter: CreateByteScanner;
    /** Milliseconds since the epoch, for tokens that expire. */
    readonly now: number;
    /** Tells binary from text by the first bytes of a blob. */
    readonly isBinary: (head: Uint8Array) => boolean;
    /** Size of the one buffer; tests make it small to cut everywhere. */
    readonly bufferBytes?: number;
}
export interface Scanned {
    readonly matches: readonly Match[];
    readonly bytes: number;
}
/** Scans one blob after the other with a set of rules. Holds one buffer; not for concurrent use. */
export declare class Engine {
    #private;
    constructor(rules: readonly CompiledRule[], options: EngineOptions);
    /** Throws `KeysieveError` when the blob cannot be read. */
    scan(blob: Blob): Promise<Scanned>;
}
