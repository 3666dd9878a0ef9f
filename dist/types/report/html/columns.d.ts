import type { Knows, PageKey } from './data.ts';
import { type Child } from './tree.ts';
export interface Column {
    readonly id: string;
    readonly label: string;
    /** Whether the report has something to show in it. */
    readonly in: (knows: Knows) => boolean;
    readonly cell: (key: PageKey) => Child;
    /** What it is sorted by, ascending; null comes last either way. */
    readonly order: (key: PageKey) => number | string | null;
}
export declare const COLUMNS: readonly Column[];
export declare function columnsFor(knows: Knows): Column[];
export declare const LIVE_WORDS: {
    readonly live: 'Live';
    readonly dead: 'Dead';
    readonly unknown: 'Not known if live';
};
/** `branch:x` as it is, the others in words. */
export declare function lifeName(name: string): string;
