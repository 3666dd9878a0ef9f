/** A web address of a remedy, of characters that no format gives a meaning to; what ends a sentence is no part of it. */
const ADDRESS = /https:\/\/[a-z0-9.-]+(?:\/[\w.~/?=&%#+-]*)?(?<![.?])/i

export function addressIn(text: string): string | null {
  return ADDRESS.exec(text)?.[0] ?? null
}

/** The text in pieces: addresses stand at the odd places. */
export function splitAtAddresses(text: string): string[] {
  return text.split(new RegExp(`(${ADDRESS.source})`, 'gi'))
}
