import { type Decoded } from './decoded.ts';
/** The escapes that the strings of JSON, JavaScript, Python and their like have in common. */
export declare function decodeBackslash(text: string): Decoded;
