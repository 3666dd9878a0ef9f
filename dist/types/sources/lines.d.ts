import type { ChildProcess } from 'node:child_process';
import { type Git } from './git.ts';
/** The output of a git command, chunk by chunk. Throws `KeysieveError` when git fails at the end, or cannot start. */
export declare function streamGit(git: Git, args: readonly string[], feed?: (child: ChildProcess) => void): AsyncGenerator<Buffer>;
/** The same, line by line (without the newline, latin1). */
export declare function gitLines(git: Git, args: readonly string[], feed?: (child: ChildProcess) => void): AsyncGenerator<string>;
