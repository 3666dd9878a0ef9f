import { type Decoded, replaceEscapes, utf8Of } from './decoded.ts'

const REFERENCE = /&(?:#([0-9]{1,7})|#[xX]([0-9A-Fa-f]{1,6})|(amp|lt|gt|quot|apos));/g
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Numeric character references of HTML and XML, and the five names that XML knows. */
export function decodeHtml(text: string): Decoded {
  return replaceEscapes(text, REFERENCE, ([, decimal, hex, name]) => {
    if (name !== undefined) return NAMED[name]!
    return utf8Of(decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal))
  })
}
