/** A value for whose sake a file does not belong into git. Offsets are bytes, half-open. */
export interface Held {
    readonly rule: string;
    readonly start: number;
    readonly end: number;
}
/** What the file holds. @param text latin1 text of its first MiB */
export declare function heldBy(path: string, text: string): Held[];
