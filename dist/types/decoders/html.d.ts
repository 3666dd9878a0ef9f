import { type Decoded } from './decoded.ts';
/** Numeric character references of HTML and XML, and the five names that XML knows. */
export declare function decodeHtml(text: string): Decoded;
