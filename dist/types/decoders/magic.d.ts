/** What holds other files, told by its first bytes; brotli has none and goes by its name. */
export type Container = 'gzip' | 'zlib' | 'brotli' | 'zstd' | 'zip' | 'tar';
/** @param head the first bytes, 512 or more where there are so many */
export declare function containerOf(head: Uint8Array, path: string): Container | undefined;
/** Whether the block is a header: its checksum holds, as in every tar since the seventh edition of Unix. */
export declare function isTarHeader(block: Uint8Array): boolean;
