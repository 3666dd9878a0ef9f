import type { PageData } from './data.ts';
import { type Branch } from './tree.ts';
/** Search, filters and pages: of use with the script only, which shows them. */
export declare function controlsOf({ keys, knows }: PageData): Branch;
/** How many match, and the way through the pages; it stays in sight. */
export declare function pagerOf({ perPage }: PageData): Branch;
