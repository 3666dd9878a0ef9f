/** RFC 4648 base32 without padding. */
export declare function base32(bytes: Uint8Array): string;
