/**
 * Marvin32, the checksum of Microsoft's keys (SymCrypt, lib/marvin32.c; test vectors there and in the Azure Functions host).
 * @param seed eight ASCII characters (`Default0`), read as a big-endian number
 * @returns both halves, unsigned; keys carry low ^ high
 */
export declare function marvin(seed: string, bytes: Uint8Array): readonly [low: number, high: number];
/** The 32 bits that keys carry, unsigned. */
export declare function marvin32(seed: string, bytes: Uint8Array): number;
export declare function marvinOf(low: number, high: number, bytes: Uint8Array): readonly [low: number, high: number];
