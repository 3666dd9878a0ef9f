import type { Io } from './io.ts';
import type { LocalFiles } from './known-secrets.ts';
/** The git-ignored dotenv files of the repository around the current folder, for scans that list more than what is staged. */
export declare function ignoredDotenvs(io: Io): LocalFiles & {
    readonly root: string;
};
