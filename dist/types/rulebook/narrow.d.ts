/**
 * The text under scan is latin1, where JavaScript's `\s` would match byte 0xA0 (the middle of many UTF-8
 * sequences): `\s` and `\S` are narrowed to ASCII.
 */
export declare function narrowSpaces(pattern: string): string;
