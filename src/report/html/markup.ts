import { visible } from '../escape.ts'
import type { Tree } from './tree.ts'

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
/** Elements without content (HTML Living Standard, 13.1.2). */
const VOID = new Set(['meta', 'input', 'br'])

/** A tree as HTML. Signs that HTML has a meaning for are references, controls are shown as text. */
export function markup(tree: Tree): string {
  if (typeof tree === 'string') return escaped(tree)
  const attributes = Object.entries(tree.attributes).map(([name, value]) => {
    if (value === false || value === null) return ''
    return value === true ? ` ${name}` : ` ${name}="${escaped(String(value))}"`
  })
  const opening = `<${tree.tag}${attributes.join('')}>`
  return VOID.has(tree.tag) ? opening : `${opening}${tree.children.map(markup).join('')}</${tree.tag}>`
}

/** JSON that can stand in a script element: nothing in it ends the element or opens another one. */
export function embedded(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\x7f-\x9f\u2028\u2029]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

function escaped(text: string): string {
  return visible(text).replace(/[&<>"']/g, (c) => ENTITIES[c]!)
}
