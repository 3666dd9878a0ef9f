import type { Severity } from '../model/confidence.ts';
import type { MarkTool, Match } from '../model/match.ts';
import { type PolicyText } from '../model/policy.ts';
import type { BlockLevel, ConfigFile } from './config-schema.ts';
/**
 * What the config files of one version of a repository say together. It only ever adds to the defaults: the root's file speaks for
 * everything, one in a folder refines it there, and in one file the last of `paths` that says something counts.
 */
export declare class Config {
    #private;
    readonly files: readonly ConfigFile[];
    /** @param files the root's first, outer folders before inner ones */
    constructor(files: readonly ConfigFile[]);
    get root(): ConfigFile['source'];
    get maxBlobSize(): number | null;
    /** Off everywhere: the engine need not look for it. */
    isOff(rule: string): boolean;
    isExcluded(path: string): boolean;
    blockFor(path: string): BlockLevel | undefined;
    severityFor(rule: string, path: string): Severity | undefined;
    honours(tool: MarkTool, path: string): boolean;
    /** Why nothing is to be said of this match, or null. */
    unwanted({ rule, blob }: Match): string | null;
    /** Sentences about what the files name but is not there. */
    notes(rules: readonly string[]): string[];
}
/** Reads config files. Throws `KeysieveError` ('config') for the first that does not fit. */
export declare function readConfig(texts: readonly PolicyText[]): Config;
