import { type Running } from '../rulebook/known.ts';
import type { Io } from './io.ts';
/** Where values of this machine stand. */
export interface LocalFiles {
    /** Paths from the root, latin1 text of their bytes. */
    readonly local: readonly string[];
    /** Content of dotenv files that git has: what these assign is published, and known to nobody as a secret. */
    readonly published: readonly Buffer[];
}
/** The rules to run: with what the local files hold as one rule more, when they hold anything. */
export declare function runningWithKnown(io: Io, running: Running, root: string, files: LocalFiles, home: boolean): Promise<Running>;
