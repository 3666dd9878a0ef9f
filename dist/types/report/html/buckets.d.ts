/** A bar of the timeline. */
export interface Bucket {
    readonly label: string;
    readonly total: number;
    readonly blocking: number;
}
export interface Dated {
    /** ISO 8601. */
    readonly date: string;
    readonly blocking: boolean;
}
/**
 * First appearances from the first to the last, in the finest unit that gives at most 48 bars; units without any are there too, since
 * a timeline without gaps is none. Works on calendar dates as they are written; dates that cannot be read are left out.
 */
export declare function timelineOf(entries: readonly Dated[]): Bucket[];
/** Ages by span; `Not known` only where there are such. */
export declare function agesOf(keys: readonly {
    readonly ageDays: number | null;
    readonly blocking: boolean;
}[]): Bucket[];
/** Counts by name, each entry once for each of its names. Without given labels the most frequent come first. */
export declare function tallied<T extends {
    readonly blocking: boolean;
}>(entries: readonly T[], namesOf: (entry: T) => readonly string[], labels?: readonly string[]): Bucket[];
/** The first `most`, and what is left as a number. */
export declare function top(buckets: readonly Bucket[], most: number): {
    readonly shown: readonly Bucket[];
    readonly left: number;
};
/** `src/api/a.ts` -> `src/api`; names without a folder stand in `(top)`. */
export declare function folderOf(path: string): string;
