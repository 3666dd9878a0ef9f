/** An unsigned number of 32 bits in digits, capitals, small letters, left-padded with `0` to `width`. */
export declare function base62(value: number, width?: number): string;
