import { type Blob, type OriginKind } from '../model/blob.ts';
/** Thrown by `open` for what is no problem but a skip. */
export declare class NotAFile extends Error {
    readonly reason: string;
    constructor(reason: string);
}
/** @param file where the bytes are; a Buffer when the name is no valid UTF-8 */
export declare function fileBlob(file: string | Buffer, path: string, origin: OriginKind): Blob;
