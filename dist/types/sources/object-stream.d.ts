import { KeysieveError } from '../model/error.ts';
import { type Git } from './git.ts';
export type Answer = {
    readonly id: string;
    readonly size: number;
    readonly type: string;
} | {
    readonly id: string;
    readonly error: KeysieveError;
};
/**
 * The objects of a list, in its order, from one `git cat-file --batch`: `next` names the object and its size, `read` gives its
 * bytes. When git gives up at an object (a damaged one; in a partial clone the first that is not there) that object is named as missing
 * and a new git goes on behind it, asked only for objects that are in the store. When git ends in any other way (killed, out of
 * memory), or gives up again and again, `next` throws.
 */
export declare class ObjectStream {
    #private;
    constructor(git: Git, ids: Iterable<string>);
    /** The next object, or undefined behind the last. Bytes of the one before that were not read are passed over. */
    next(): Promise<Answer | undefined>;
    /** Fills `into` with bytes of the current object; 0 at its end. Throws `KeysieveError` when git dies. */
    read(into: Uint8Array): number | Promise<number>;
    close(): void;
}
/** Git answers for the empty blob whether it has it or not; by the length of its hex name. */
export declare const EMPTY_BLOB: Readonly<Record<number, string>>;
export declare function missingObject(id: string): KeysieveError;
