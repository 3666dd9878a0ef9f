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
 * bytes. When git dies (in a partial clone it does at the first object that is not there) that object is named as missing and
 * a new git goes on behind it.
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
export declare function missingObject(id: string): KeysieveError;
