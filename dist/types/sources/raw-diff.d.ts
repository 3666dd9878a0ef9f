/** One line of git's raw diff format: what a commit (or the index) holds at a path, and what its parents hold there. */
export interface RawChange {
    /** The commit, where the listing names commits; else ''. */
    readonly commit: string;
    readonly raw: Buffer;
    readonly path: string;
    readonly mode: string;
    readonly id: string;
    /** By parent the blob at the same path, null where there is none. A merge has several. */
    readonly oldIds: readonly (string | null)[];
    /** A letter a parent: A, M, D, T, U, R... */
    readonly status: string;
    /** With rename detection: where the content came from. */
    readonly from: string | null;
}
/** Reads `--raw -z` output, with or without commit ids, combined (`-c`) or not. Throws `KeysieveError` when it ends in the middle. */
export declare function parseRawDiff(stdout: Buffer): Generator<RawChange>;
/** The same from a stream, giving only the changes that `wanted` picks by their new blob. */
export declare function parseRawStream(chunks: AsyncIterable<Buffer>, wanted: (id: string) => boolean): AsyncGenerator<RawChange>;
