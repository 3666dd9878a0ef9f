import { type Decoded, replaceEscapes, utf8Of } from './decoded.ts'

const ESCAPE = /\\(?:u([0-9A-Fa-f]{4})|u\{([0-9A-Fa-f]{1,6})\}|x([0-9A-Fa-f]{2})|([nrtbfv"'`/\\]))/g
const SHORT: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', v: '\v' }

/** The escapes that the strings of JSON, JavaScript, Python and their like have in common. */
export function decodeBackslash(text: string): Decoded {
  return replaceEscapes(text, ESCAPE, ([, u, long, x, short]) => {
    if (short !== undefined) return SHORT[short] ?? short
    return utf8Of(Number.parseInt((u ?? long ?? x)!, 16))
  })
}
