import { type Entry } from './entry.ts';
import { type Chunks } from './pull.ts';
/**
 * The files of a tar archive: ustar, pax paths and sizes (POSIX.1-2017, pax), GNU long names and base-256 sizes. Streams; folders and
 * links are left out. Ends at the first block that is no header, as an archive cut short does.
 */
export declare function tarEntries(chunks: Chunks): AsyncGenerator<Entry>;
