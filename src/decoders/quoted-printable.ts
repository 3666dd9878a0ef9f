import { type Decoded, replaceEscapes } from './decoded.ts'

/** Quoted-printable (RFC 2045, section 6.7); a soft line break joins its lines. */
export function decodeQuotedPrintable(text: string): Decoded {
  return replaceEscapes(text, /=(?:([0-9A-Fa-f]{2})|[ \t]*\r?\n)/g, ([, hex]) =>
    hex === undefined ? '' : String.fromCharCode(Number.parseInt(hex, 16)),
  )
}
