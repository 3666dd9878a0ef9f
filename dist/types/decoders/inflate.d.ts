import type { Chunks } from './pull.ts';
export type Compression = 'gzip' | 'zlib' | 'brotli' | 'zstd' | 'deflate';
export declare const hasZstd: boolean;
/**
 * The unpacked bytes, piece by piece, no more in memory than a few of them. Throws what zlib throws for bytes that are none of the
 * kind, and `KeysieveError` ('bomb') once more than 64 MiB and 200 times the packed size have come out.
 */
export declare function inflated(kind: Compression, chunks: Chunks): AsyncGenerator<Uint8Array>;
