import { type Blob, type Item, type OriginKind } from '../model/blob.ts';
import { KeysieveError } from '../model/error.ts';
import { type Git } from './git.ts';
/**
 * The objects of one batch by name (an id, or `:path` and `HEAD:path` without newlines, as latin1 text of the name's bytes): the
 * content, or null where git has no such object. Names that are not in the map were not reached: the set is too large, or git died; stream those.
 */
export declare function readObjects(git: Git, names: readonly string[]): Map<string, Buffer | null>;
export interface ObjectEntry {
    readonly id: string;
    readonly path: string;
    readonly origin: OriginKind;
    /** Git's file mode, where the listing has one. */
    readonly mode?: string;
}
/** The mode of an entry that names a commit of another repository. */
export declare const SUBMODULE = "160000";
/** The entries as items: from `objects` where they are in memory, the others streamed behind them. */
export declare function readEntries(git: Git, entries: readonly ObjectEntry[], objects: ReadonlyMap<string, Buffer | null>): AsyncGenerator<Item>;
/** The problem of an entry whose object git does not have. */
export declare function missing({ id, path }: ObjectEntry): Item;
/** A blob over bytes that are in memory. */
export declare function objectBlob(entry: ObjectEntry, bytes: Buffer): Blob;
export type Streamed = {
    readonly blob: Blob;
} | {
    readonly entry: ObjectEntry;
    readonly error: KeysieveError;
};
/** The entries' blobs in order; each has to be read before the next one is asked for. */
export declare function streamObjects(git: Git, entries: readonly ObjectEntry[]): AsyncGenerator<Streamed>;
