/** Bytes of `10MB`, `512KiB`, `1g` or a plain number (powers of 1024); undefined for anything else. */
export declare function sizeOf(value: unknown): number | undefined;
