import { type ConfigFile } from './config-schema.ts';
/**
 * Reads a config file. An empty one is fine.
 * @param folder '' for the root's, else the folder it speaks for, with a slash at its end
 * Throws `KeysieveError` ('config') that names file, line and key.
 */
export declare function parseConfig(bytes: Uint8Array, file: string, folder: string): ConfigFile;
