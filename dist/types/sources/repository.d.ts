import { type Git } from './git.ts';
export interface Repository {
    /** Top of the work tree; the git directory of a bare repository. */
    readonly root: string;
    readonly gitDir: string;
    /** From `git.cwd` up to the root: '' or '../../'. */
    readonly up: string;
    /** From the root down to `git.cwd`: '' or 'packages/a/'. */
    readonly prefix: string;
    readonly bare: boolean;
    readonly shallow: boolean;
}
/** The repository around `git.cwd`; undefined when there is none. Throws `KeysieveError` ('git') when git refuses it. */
export declare function findRepository(git: Git): Repository | undefined;
/** A path as the repository names it, from one that is relative to `git.cwd`. Undefined when it lies outside. */
export declare function insideRepository(repository: Repository, absolute: string): string | undefined;
