import type { Knows, PageKey } from './data.ts';
import { type Branch } from './tree.ts';
/** The charts of the open keys, as inline SVG beside their numbers: whoever sees no bar reads the same. */
export declare function chartsOf(keys: readonly PageKey[], knows: Knows): Branch;
