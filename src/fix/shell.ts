import { literalAt, type Syntax } from './lexer.ts'
import type { Place, Span } from './place.ts'

const SYNTAX: Syntax = {
  lineComments: ['#'],
  blockComments: [],
  quotes: [
    { open: "'", close: "'", escapes: false, multiline: true },
    { open: '"', close: '"', escapes: true, multiline: true },
  ],
  hereDocument: /<<-?(["']?)([A-Z_a-z]\w*)\1/y,
}

/** A quoted word, a part of a double-quoted one, or the bare value of an assignment. */
export function shellPlace(text: string, value: Span): Place {
  const read = (variable: string): string => `\${${variable}}`
  const quoted = (variable: string): string => `"${read(variable)}"`
  const found = literalAt(text, value.start, SYNTAX)
  if (found === 'code')
    return /(?:^|[\s;&|(])[A-Za-z_]\w*=$/.test(text.slice(Math.max(0, value.start - 200), value.start)) &&
      /^(?:[\s;&|)]|$)/.test(text.slice(value.end, value.end + 1))
      ? { span: value, read: quoted }
      : { why: 'it is not clearly a word of its own' }
  if (typeof found === 'string') return { why: 'it is not clearly a quoted string of its own' }
  if (text[found.start - 1] === '$') return { why: 'it stands in a string with escapes' }
  if (found.innerStart === value.start && found.innerEnd === value.end)
    return { span: { start: found.start, end: found.end }, read: quoted }
  if (found.open === '"' && value.end <= found.innerEnd && !/`|\$\(/.test(text.slice(found.innerStart, found.innerEnd)))
    return { span: value, read }
  return { why: 'it is a part of a longer string' }
}
