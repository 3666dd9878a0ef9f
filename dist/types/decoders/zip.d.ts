import { type Entry } from './entry.ts';
import type { Chunks } from './pull.ts';
/**
 * The files of a zip archive (APPNOTE.TXT 6.3, sections 4.3 and 4.4) by its central directory, also with bytes before the archive
 * and with zip64. Entries that are encrypted or packed by another method than deflate are left out. Ends where the directory is broken.
 */
export declare function zipEntries(zip: Buffer): Generator<Entry>;
/** The whole archive in memory: its directory stands at the end. Undefined when it is larger than `mostBytes`. */
export declare function gather(chunks: Chunks, mostBytes: number): Promise<Buffer | undefined>;
