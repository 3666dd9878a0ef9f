import type { Blob, Item } from '../model/blob.ts';
import { type Git } from './git.ts';
/** What a blob's first byte and size allow to rule out at no cost. */
export declare function mayBePointer(bytes: Uint8Array): boolean;
/**
 * Git LFS keeps a pointer in git and the content elsewhere. The pointer is scanned like any blob; behind it comes the content as
 * an entry of its own: from the local LFS store, or as a skip that says that it is not here. Nothing is downloaded.
 */
export declare class Pointers {
    #private;
    constructor(git: Git);
    /** The blob, and if its bytes, once they were read, are a pointer, what stands behind it. */
    behind(blob: Blob): Generator<Item>;
}
