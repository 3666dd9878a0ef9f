import type { Place, Span } from './place.ts'

/** Before a scalar: indentation, dashes, a key; or in a list of settings `NAME=`. */
const BEFORE = /^[ ]*(?:-[ ]+)*(?:(?:[A-Za-z0-9_./-]+|"[^"\n]*"|'[^'\n]*')[ ]*:[ ]+)?(["']?)$/
const BEFORE_SETTING = /^[ ]*-[ ]+(["']?)[A-Za-z_]\w*=$/
const BLOCK = /(?:^|[ ])[|>][-+0-9]*[ ]*(?:#.*)?$/

/** A scalar that is the value alone, or the value of a `- NAME=value` item. */
export function yamlPlace(text: string, value: Span): Place {
  const lineStart = text.lastIndexOf('\n', value.start - 1) + 1
  const lineEnd = text.indexOf('\n', value.end)
  const before = text.slice(lineStart, value.start)
  const behind = text.slice(value.end, lineEnd < 0 ? text.length : lineEnd).replace(/\r$/, '')
  const quote = (BEFORE.exec(before) ?? BEFORE_SETTING.exec(before))?.[1]
  if (quote === undefined || !behind.startsWith(quote) || !/^[ ]*(?:[ ]#.*)?$/.test(behind.slice(quote.length)))
    return { why: 'it is not clearly a value of its own' }
  if (inBlock(text.slice(0, lineStart), /^[ ]*/.exec(before)![0].length)) return { why: 'it stands in a block of text' }
  return { span: value, read: (variable) => `\${${variable}}` }
}

/** Whether one of the less indented lines above opens a block scalar. */
function inBlock(above: string, indent: number): boolean {
  let inner = indent
  for (const line of above.split('\n').reverse()) {
    if (line.trim() === '') continue
    const own = /^[ ]*/.exec(line)![0].length
    if (own >= inner) continue
    if (BLOCK.test(line.replace(/\r$/, ''))) return true
    inner = own
  }
  return false
}
