/** Bytes in pieces, as they come. */
export type Chunks = AsyncIterable<Uint8Array>;
/** Takes bytes out of chunks in the sizes that a format needs. */
export declare class Pull {
    #private;
    constructor(chunks: Chunks);
    /** At least one byte and at most `most`; undefined at the end. */
    some(most: number): Promise<Uint8Array | undefined>;
    /** Exactly `count` bytes; undefined when fewer are left. */
    exactly(count: number): Promise<Uint8Array | undefined>;
    /** Drops `count` bytes, fewer at the end. */
    skip(count: number): Promise<void>;
    /** Tells the chunks that no more of them are wanted. */
    close(): Promise<void>;
}
