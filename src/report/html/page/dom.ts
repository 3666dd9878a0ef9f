import { visible } from '../../escape.ts'
import { SVG_TAGS, type Tree } from '../tree.ts'

const SVG = 'http://www.w3.org/2000/svg'

/** A tree as nodes. Strings become text nodes and attribute values, and nothing else. */
export function nodeOf(tree: Tree): Node {
  if (typeof tree === 'string') return document.createTextNode(visible(tree))
  const element = SVG_TAGS.some((tag) => tag === tree.tag)
    ? document.createElementNS(SVG, tree.tag)
    : document.createElement(tree.tag)
  for (const [name, value] of Object.entries(tree.attributes))
    if (value !== false && value !== null) element.setAttribute(name, value === true ? '' : visible(String(value)))
  element.append(...tree.children.map(nodeOf))
  return element
}
