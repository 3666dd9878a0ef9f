import { type Decoded, replaceEscapes } from './decoded.ts'

/** Percent-encoding (RFC 3986, section 2.1). A plus stays a plus. */
export function decodePercent(text: string): Decoded {
  return replaceEscapes(text, /%([0-9A-Fa-f]{2})/g, ([, hex]) => String.fromCharCode(Number.parseInt(hex!, 16)))
}
