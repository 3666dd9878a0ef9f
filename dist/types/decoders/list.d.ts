import { decodeBackslash } from './backslash.ts';
import { decodeBase64 } from './base64.ts';
import { decodeHex } from './hex.ts';
import { decodeHtml } from './html.ts';
import { decodePercent } from './percent.ts';
import { decodeQuotedPrintable } from './quoted-printable.ts';
/** The decoders of encoded text inside other text, by the name that findings show: latin1 text in, bytes out. None of them throws. */
export declare const DECODERS: {
    base64: typeof decodeBase64;
    hex: typeof decodeHex;
    percent: typeof decodePercent;
    backslash: typeof decodeBackslash;
    html: typeof decodeHtml;
    'quoted-printable': typeof decodeQuotedPrintable;
    'utf-16le': (text: string) => {
        bytes: Buffer;
        origin: Uint32Array;
    };
    'utf-16be': (text: string) => {
        bytes: Buffer;
        origin: Uint32Array;
    };
};
export type DecoderName = keyof typeof DECODERS;
