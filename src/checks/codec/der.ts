/** Just enough of DER (X.690) to see whether bytes are the key that they claim to be. */

export const INTEGER = 0x02
export const OCTET_STRING = 0x04
export const OBJECT_ID = 0x06
export const SEQUENCE = 0x30

export interface Element {
  readonly tag: number
  readonly content: Uint8Array
}

/** The elements that follow one another in `bytes`, at most `most`; stops before one that is cut short or malformed. */
export function elementsOf(bytes: Uint8Array, most = 16): Element[] {
  const elements: Element[] = []
  let at = 0
  while (at + 2 <= bytes.length && elements.length < most) {
    const tag = bytes[at]!
    let length = bytes[at + 1]!
    at += 2
    if (length > 0x80) {
      const count = length & 0x7f
      if (count > 4 || at + count > bytes.length) break
      length = 0
      for (let i = 0; i < count; i++) length = length * 256 + bytes[at++]!
    } else if (length === 0x80) break
    if (at + length > bytes.length) break
    elements.push({ tag, content: bytes.subarray(at, at + length) })
    at += length
  }
  return elements
}

/** The elements inside the one sequence that `bytes` start with; undefined when that is none, or cut short. */
export function sequenceIn(bytes: Uint8Array): Element[] | undefined {
  const [first] = elementsOf(bytes, 1)
  return first?.tag === SEQUENCE ? elementsOf(first.content) : undefined
}

export function hasTags(elements: readonly Element[], ...tags: readonly number[]): boolean {
  return tags.every((tag, i) => elements[i]?.tag === tag)
}
