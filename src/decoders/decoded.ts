/** What a text decoder gives. */
export interface Decoded {
  readonly bytes: Buffer
  /** By decoded byte: where the character that gave it starts in the source, and behind the last one the source's end. Left out: as a whole. */
  readonly origin?: Uint32Array
}

/**
 * Replaces every match of `pattern` (global) by `valueFor`'s latin1 text, which is never longer than the match, and keeps all else.
 *
 * @param text latin1: one character a byte
 */
export function replaceEscapes(text: string, pattern: RegExp, valueFor: (found: RegExpMatchArray) => string): Decoded {
  const bytes = Buffer.allocUnsafe(text.length)
  const origin = new Uint32Array(text.length + 1)
  let at = 0
  let length = 0
  const copy = (to: number): void => {
    length += bytes.write(text.slice(at, to), length, 'latin1')
    for (let i = length - (to - at); at < to; i++) origin[i] = at++
  }
  for (const found of text.matchAll(pattern)) {
    copy(found.index)
    const value = valueFor(found)
    origin.fill(at, length, length + value.length)
    length += bytes.write(value, length, 'latin1')
    at += found[0].length
  }
  copy(text.length)
  origin[length] = text.length
  return { bytes: bytes.subarray(0, length), origin }
}

/** The character's UTF-8 bytes as latin1 text; '' for what is no character. */
export function utf8Of(codePoint: number): string {
  if (codePoint > 0x10ffff) return ''
  return codePoint < 0x80 ? String.fromCharCode(codePoint) : Buffer.from(String.fromCodePoint(codePoint)).latin1Slice()
}
