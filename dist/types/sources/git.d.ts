import { type ChildProcess } from 'node:child_process';
import { KeysieveError } from '../model/error.ts';
/**
 * Every git call goes through here, and none of them runs or obeys what the scanned repository configures: no lazy
 * fetch (and so no ssh command), no protocol, no stand-in objects, no fsmonitor, no locks, no pager, no prompt. The index and
 * repository that the environment names (GIT_INDEX_FILE, GIT_DIR) are the caller's choice and pass untouched.
 */
export interface Git {
    readonly cwd: string;
    readonly env: NodeJS.ProcessEnv;
}
export type Environment = Readonly<Record<string, string | undefined>>;
export declare function createGit(cwd: string, environment: Environment): Git;
export interface GitResult {
    readonly status: number;
    readonly stdout: Buffer;
    readonly stderr: string;
    /** The output was larger than `maxBytes`: `stdout` is cut. */
    readonly overflow: boolean;
}
/** Runs git to its end. Throws `KeysieveError` ('git') only when git cannot be started or was killed. */
export declare function runGit(git: Git, args: readonly string[], input?: string | Buffer, maxBytes?: number): GitResult;
/** Runs git and gives its output. Throws `KeysieveError` ('git') with git's own words when it fails. */
export declare function readGit(git: Git, args: readonly string[], input?: string | Buffer): Buffer;
/** Starts git for streaming. */
export declare function startGit(git: Git, args: readonly string[], input?: 'pipe' | 'ignore'): ChildProcess;
export declare function gitFailed(args: readonly string[], status: number | null, stderr: string): KeysieveError;
export declare function cannotStart(error: unknown): KeysieveError;
