import { type Decoded } from './decoded.ts';
/** Percent-encoding (RFC 3986, section 2.1). A plus stays a plus. */
export declare function decodePercent(text: string): Decoded;
