import type { Reader } from '../../model/blob.ts';
/** Bytes for two: whoever reads here waits until the other one, who takes the branch, has taken them too. Nothing piles up. */
export declare class Tee implements Reader {
    #private;
    /** @param head what was read of the source already */
    constructor(head: Uint8Array, source: Reader);
    read(into: Uint8Array): Promise<number>;
    close(): void;
    /** Nothing more will be read. */
    end(): void;
    /** The branch is wanted no longer. */
    leave(): void;
    branch(): AsyncGenerator<Uint8Array>;
}
