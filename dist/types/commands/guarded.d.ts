import type { Blob, Item, Items } from '../model/blob.ts';
/** A file that should not be in git for what it is; guard.ts looks into it when the scan is over. */
export declare class GuardedFile {
    #private;
    readonly blob: Blob;
    constructor(blob: Blob);
    /** The first MiB of what was read. */
    get bytes(): Buffer;
    /** The blob, whose bytes are kept while somebody reads it: many a blob can be opened once only. */
    get watched(): Blob;
}
export declare const KUBECONFIG: RegExp;
export declare const CREDENTIALS: RegExp;
/** Every Android SDK makes the same debug.keystore. */
export declare const KEY_STORE: RegExp;
export declare function isGuarded(path: string): boolean;
/** The items as they are; files to guard are put into `files` as they come by. */
export declare function watching(items: Items, files: GuardedFile[]): AsyncGenerator<Item>;
