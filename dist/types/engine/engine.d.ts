import type { Blob } from '../model/blob.ts';
import type { CompiledRule } from '../rulebook/schema.ts';
import { type RuleTable } from '../rulebook/table.ts';
import { type Scanned, type Scope } from './decode/scope.ts';
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
    /** Whether encoded and packed parts are scanned too; default: no. */
    readonly decode?: boolean;
    /** The bytes are what they are: no UTF-16 and no archive is told by their head, so that every span is a place in them. Default: no. */
    readonly raw?: boolean;
}
/** Scans one blob after the other with a set of rules. Holds one buffer; not for concurrent use. */
export declare class Engine {
    #private;
    constructor(rules: readonly CompiledRule[] | RuleTable, options: EngineOptions);
    /** Throws `KeysieveError` when the blob cannot be read. */
    scan(blob: Blob, scope?: Scope): Promise<Scanned>;
    /** See `Deeper`. Overwrites the buffer. */
    mayHold(base64: string): boolean;
}
