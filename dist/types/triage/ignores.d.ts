/** A line of `.keysieveignore`: `<id> <rule> <path hint> [until=YYYY-MM-DD] <reason>`. */
export interface IgnoreEntry {
    readonly id: string;
    /** Rule and path hint are for people; an entry matches by its id alone. */
    readonly rule: string;
    readonly hint: string;
    /** The last day on which it hides, in UTC; null: always. */
    readonly until: string | null;
    readonly reason: string;
    readonly line: number;
}
/**
 * Reads the file in any order and with repeated lines, as union merges leave it: empty lines and `#` comments are passed over.
 * Throws `KeysieveError` ('config') with file and line number for a line that is none of these.
 */
export declare function parseIgnores(bytes: Uint8Array, file: string): IgnoreEntry[];
/** A day of the calendar as `YYYY-MM-DD`. */
export declare function isDay(text: string): boolean;
export declare function isExpired(entry: IgnoreEntry, today: string): boolean;
/** The entries of one file by id. */
export declare class Ignores {
    #private;
    readonly entries: readonly IgnoreEntry[];
    constructor(entries: readonly IgnoreEntry[]);
    /** The entry that hides this id on that day (`YYYY-MM-DD`), or the one that did so until it expired. */
    find(id: string, today: string): {
        readonly entry: IgnoreEntry;
        readonly expired: boolean;
    } | undefined;
    /** Entries that nothing in `ids` matches: one a line. */
    stale(ids: ReadonlySet<string>): IgnoreEntry[];
}
