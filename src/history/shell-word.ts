const PLAIN = /^[\w./:@+=,-]+$/
/** Controls, and marks that change the direction of text: what a terminal would obey, or hide. */
const UNSEEN = /[\0-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/

/** A word of a POSIX shell that stands for exactly this text; `$'...'` (bash, zsh, ksh, POSIX 2024) where it holds what cannot be seen. */
export function shellWord(text: string): string {
  if (PLAIN.test(text)) return text
  if (!UNSEEN.test(text)) return `'${text.replaceAll("'", `'\\''`)}'`
  const escaped = [...text].map((c) => {
    if (c === '\\' || c === "'") return `\\${c}`
    return UNSEEN.test(c) ? [...Buffer.from(c)].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('') : c
  })
  return `$'${escaped.join('')}'`
}
