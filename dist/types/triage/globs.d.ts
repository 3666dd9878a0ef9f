/** Whether a path, relative to the folder of the patterns' file, is meant. */
export type PathTest = (path: string) => boolean;
/**
 * Patterns over paths, as people know them from .gitignore: without a slash a pattern means that name in any folder, with one it is
 * anchored at its file's folder, and what matches a folder matches everything in it. Hidden names are ordinary names.
 */
export declare function pathTest(patterns: readonly string[]): PathTest;
/** Rule ids, `*` included. */
export declare function nameTest(patterns: readonly string[]): (name: string) => boolean;
