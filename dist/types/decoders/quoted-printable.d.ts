import { type Decoded } from './decoded.ts';
/** Quoted-printable (RFC 2045, section 6.7); a soft line break joins its lines. */
export declare function decodeQuotedPrintable(text: string): Decoded;
