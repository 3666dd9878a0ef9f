import type { Item, Items } from '../model/blob.ts';
import type { Config } from '../triage/config.ts';
/** The items without the files that the config leaves out and those of more than `maxBytes`: they are named as skips. */
export declare function wanted(items: Items, config: Config | null, maxBytes: number | null): AsyncGenerator<Item>;
