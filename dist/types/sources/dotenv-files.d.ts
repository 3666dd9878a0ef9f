import type { Staged } from './staged.ts';
/** A dotenv file on disk. `path` is latin1 text of its bytes, relative to the root. */
export interface DotenvFile {
    readonly path: string;
    readonly kind: 'local' | 'example';
}
/** Every folder above these files, the root (`''`) first, each with its slash. Paths are latin1 text of bytes. */
export declare function foldersAbove(paths: Iterable<string>): Set<string>;
export declare function bytesOf(root: string, path: string): Buffer;
/** The dotenv files that lie in these folders. A folder that is not on disk has none. */
export declare function dotenvFiles(root: string, folders: Iterable<string>): DotenvFile[];
/**
 * The dotenv files beside what is staged. Which of them git knows is asked in the batch that reads the staged objects: a
 * file that stands in HEAD or is staged tells nothing that is not published, and what it holds is no secret of this machine.
 */
export declare class StagedDotenvs {
    #private;
    /** @param partly the listing was narrowed to some paths: the index is asked, not HEAD */
    constructor(root: string, { entries, deleted, hasHead }: Staged, partly: boolean);
    /** What to ask git for. */
    get names(): string[];
    /** Files that git does not know, and the published content of the others. @param contentOf what git has of that name */
    parted(contentOf: (name: string) => Buffer | null): {
        readonly local: string[];
        readonly published: Buffer[];
    };
}
