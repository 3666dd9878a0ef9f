import { decodeBackslash } from './backslash.ts'
import { decodeBase64 } from './base64.ts'
import type { Decoded } from './decoded.ts'
import { decodeHex } from './hex.ts'
import { decodeHtml } from './html.ts'
import { decodePercent } from './percent.ts'
import { decodeQuotedPrintable } from './quoted-printable.ts'
import { decodeUtf16Run } from './utf16-run.ts'

/** The decoders of encoded text inside other text, by the name that findings show: latin1 text in, bytes out. None of them throws. */
export const DECODERS = {
  base64: decodeBase64,
  hex: decodeHex,
  percent: decodePercent,
  backslash: decodeBackslash,
  html: decodeHtml,
  'quoted-printable': decodeQuotedPrintable,
  'utf-16le': (text) => decodeUtf16Run(text, 'utf-16le'),
  'utf-16be': (text) => decodeUtf16Run(text, 'utf-16be'),
} satisfies Readonly<Record<string, (text: string) => Decoded>>

export type DecoderName = keyof typeof DECODERS
