import { type PolicyText, type PolicyTexts } from '../model/policy.ts';
import { type Git } from '../sources/git.ts';
import type { Repository } from '../sources/repository.ts';
/** Ignores and config of the work tree (or of a folder outside of git). Nested config counts only where git tracks it. */
export declare function treePolicy(git: Git, root: string, inGit: boolean): PolicyTexts;
/** The work tree's; outside of one, the current folder's. */
export declare function usualPolicy(git: Git, repository: Repository | undefined, cwd: string): PolicyTexts;
/** Null before the first commit. */
export declare function headOf(git: Git): string | null;
/** Ignores and config as the index has them. */
export declare function indexPolicy(git: Git): PolicyTexts;
/**
 * Ignores and config of a commit.
 * @param revision null: of no commit (the history starts behind it)
 * Throws `KeysieveError` ('config') when git does not know the revision.
 */
export declare function revisionPolicy(git: Git, revision: string | null, edited?: readonly string[]): PolicyTexts;
/** Reads files of the index by their paths. */
export declare function indexReader(git: Git): PolicyTexts['read'];
/** The same of the root alone, in one call of git: what speaks for a commit message, which has no path. */
export declare function messagePolicy(git: Git): PolicyTexts;
/** The rule files that the index holds, with their content there. */
export declare function trackedRules(git: Git): PolicyText[];
/** The config files that the index holds, with their content there. */
export declare function trackedConfigs(git: Git): PolicyText[];
export declare function onDisk(file: string): Buffer | null;
