/**
 * The only place where the value of a secret lives. Printing, joining, logging, cloning into JSON or
 * inspecting a `Secret` gives the mask; the value is reached by `expose()` alone, which is called where a
 * value is compared, hashed, verified, masked or moved, and nowhere else (a test lists the callers).
 */
export declare const MASK = "[REDACTED]";
declare const inspect: unique symbol;
export declare class Secret {
    #private;
    /** @param text latin1 text of the value: one character a byte */
    constructor(text: string);
    get length(): number;
    /** The value itself, for code that compares or hashes it. Never hand the result to anything that prints. */
    expose(): string;
    equals(other: Secret): boolean;
    toString(): string;
    toJSON(): string;
    [Symbol.toPrimitive](): string;
    [inspect](): string;
}
export {};
