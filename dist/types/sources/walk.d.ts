import type { Item } from '../model/blob.ts';
/**
 * A folder that git does not list: every file below it. An own walk rather than a library, since names may be any
 * bytes and a folder that cannot be read has to be a problem, not an exception or silence (docs/decisions/walk.md).
 * @param label what the paths start with in reports ('' for none)
 */
export declare function walk(folder: string, label: string, leaveOut?: boolean): Generator<Item>;
