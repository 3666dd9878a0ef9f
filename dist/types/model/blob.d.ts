/** What a source hands to the engine: bytes with an origin and a path. */
export type OriginKind = 'index' | 'tree' | 'commit' | 'object' | 'file' | 'stdin' | 'message';
/** Fills `into` from its start; resolves to the number of bytes written, 0 at the end. Throws `KeysieveError` when unreadable. */
export interface Reader {
    read(into: Uint8Array): number | Promise<number>;
    close(): void;
}
export interface Blob {
    readonly origin: OriginKind;
    /** Path for people and reports: relative to the root, `/` between parts, bytes that are not UTF-8 percent-encoded. */
    readonly path: string;
    /** Git's object id where the bytes come from an object, else null. */
    readonly id: string | null;
    /** Null when it is not known before the end (stdin). */
    readonly sizeBytes: number | null;
    /** Where the bytes lie on disk, for whoever can read files by itself; bytes when the name is no valid UTF-8. */
    readonly file?: string | Uint8Array;
    open(): Reader | Promise<Reader>;
}
export interface Skip {
    readonly path: string;
    /** One of a small set of words that the summary counts: `submodule`, `deleted`, `excluded`, ... */
    readonly reason: string;
}
export interface Problem {
    readonly code: string;
    readonly path: string;
    readonly message: string;
}
/** What a listing gives: `listed` counts entries as the listing names them, the others say what became of each. */
export type Item = {
    readonly kind: 'listed';
    readonly count: number;
} | {
    readonly kind: 'blob';
    readonly blob: Blob;
}
/** Listed entries that were scanned before and found clean. */
 | {
    readonly kind: 'clean';
    readonly count: number;
}
/** Listed entries in which another look found nothing at all: they need no blob. */
 | {
    readonly kind: 'sieved';
    readonly count: number;
    readonly bytes: number;
} | {
    readonly kind: 'skip';
    readonly skip: Skip;
} | {
    readonly kind: 'problem';
    readonly problem: Problem;
}
/** A trouble that is no listed entry (a shallow clone, a walk that could not go on): exit 2 all the same. */
 | {
    readonly kind: 'trouble';
    readonly problem: Problem;
};
/** A reader over bytes that are already in memory. */
export declare function readerOf(bytes: Uint8Array): Reader;
