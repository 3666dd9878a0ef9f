/**
 * CRC-32 of zlib, gzip and PNG (ISO 3309) over latin1 text, unsigned. Half a byte a step: tokens are short, and node:zlib
 * would cost a hook half a millisecond to load.
 */
export declare function crc32(text: string): number;
/** The four bytes of a checksum, least significant first. */
export declare function littleEndian(value: number): Uint8Array;
