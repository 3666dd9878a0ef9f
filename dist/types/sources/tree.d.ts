import type { Item } from '../model/blob.ts';
import { KeysieveError } from '../model/error.ts';
import { type Git } from './git.ts';
import type { Repository } from './repository.ts';
/**
 * The work tree of a repository: tracked files, and untracked ones that are not ignored, as git lists them. Their content is
 * read from disk. Git lists the untracked ones while the tracked ones are being scanned.
 * @param paths pathspecs relative to `git.cwd`, taken literally; none: the whole work tree
 */
export declare function workTree(git: Git, repository: Repository, paths: readonly string[]): AsyncGenerator<Item>;
/** A named file or folder outside of what git lists: ignored, in no repository, or in the git directory. */
export declare function named(absolute: string, label: string): Generator<Item>;
export declare function notFound(label: string): KeysieveError;
/** Which of the absolute paths git ignores. (`check-ignore` takes no pathspec magic, not even the literal kind; an absolute path has none.) */
export declare function ignoredAmong({ cwd, env }: Git, paths: readonly string[]): Set<string>;
