/**
 * A set of object ids in flat memory: 20 or 32 bytes an id in one growing block with open addressing, where a Set of
 * strings would take some 150. Histories have millions of objects. Ids are hex.
 */
export declare class IdSet {
    #private;
    size: number;
    /** @param hexLength 40 (SHA-1) or 64 (SHA-256) */
    constructor(hexLength: number, capacity?: number);
    get hexLength(): number;
    add(hex: string): void;
    has(hex: string): boolean;
    /** Removes nothing but marks the id as seen: true the first time. */
    take(hex: string): boolean;
    /** The ids that were never taken. */
    untaken(): Generator<string>;
}
/** A list of object ids in flat memory, read back in order. */
export declare class IdList {
    #private;
    length: number;
    /** @param hexLength 40 (SHA-1) or 64 (SHA-256) */
    constructor(hexLength: number);
    push(hex: string): void;
    [Symbol.iterator](): Generator<string>;
}
