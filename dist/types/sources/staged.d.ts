import { type Git } from './git.ts';
import { type ObjectEntry } from './objects.ts';
/** An index entry that differs from HEAD. */
export interface StagedEntry extends ObjectEntry {
    /** The name's bytes, as git has them. */
    readonly raw: Buffer;
    readonly mode: string;
    /** The path's blob in HEAD, null when HEAD has no such path. */
    readonly oldId: string | null;
}
export interface Staged {
    readonly entries: readonly StagedEntry[];
    /** False before the first commit: the whole index is staged. */
    readonly hasHead: boolean;
    /** Paths that the index has no more: where renames may come from. */
    readonly deleted: readonly {
        readonly path: string;
        readonly oldId: string;
    }[];
}
/** What is about to be committed, by plumbing that no setting and no attribute can bend. `paths` are relative to `git.cwd`. */
export declare function listStaged(git: Git, paths?: readonly string[]): Staged;
/** The entries of the index: all, or the sides of its conflicts (stages 2 and 3; the base is older than both). */
export declare function listIndex(git: Git, paths?: readonly string[], conflictsOnly?: boolean): StagedEntry[];
/** The pathspec for everything, from a sub-directory: `ls-files` looks below the current folder only, unlike `diff-index`. */
export declare function wayUp(git: Git): string[];
/** What the hook needs is read in one call: the entries' objects and whatever else is named. */
export declare function readStagedObjects(git: Git, entries: readonly StagedEntry[], also: readonly string[]): Map<string, Buffer | null>;
