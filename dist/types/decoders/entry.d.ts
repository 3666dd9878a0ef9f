import type { Chunks } from './pull.ts';
/** A file in an archive. Its data has to be read before the next entry is asked for. */
export interface Entry {
    /** As the archive writes it, `/` between its parts; bytes that are not UTF-8 percent-encoded. */
    readonly name: string;
    readonly data: Chunks;
}
/** The text of a name's bytes, by the same convention as all paths of a report. */
export declare function nameOf(bytes: Uint8Array): string;
