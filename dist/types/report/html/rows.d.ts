import { type Column } from './columns.ts';
import type { PageKey } from './data.ts';
import { type Branch } from './tree.ts';
/** How many places of a key are shown at first. */
export declare const PLACES_SHOWN = 10;
/** And how many more at a time. */
export declare const PLACES_MORE = 100;
/** How a row is opened: not at all without the script. */
export type Opening = 'fixed' | 'open' | 'closed';
/** The row of a key. Its first cell names it, and opens its details where there is a script. */
export declare function rowOf(key: PageKey, columns: readonly Column[], opening: Opening): Branch;
/** What there is to know about a key, in a row of its own below it; `shown` places of it. */
export declare function detailOf(key: PageKey, columns: readonly Column[], shown: number): Branch;
/** The same where there is no script to open it. */
export declare function foldedDetailOf(key: PageKey, columns: readonly Column[]): Branch;
/** The head of the table; with sort buttons where there is a script. */
export declare function headOf(columns: readonly Column[], sort: {
    readonly column: string;
    readonly descending: boolean;
} | null, sortable: boolean): Branch;
