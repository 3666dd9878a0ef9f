import path from 'node:path'
import type { Draft } from './draft.ts'
import { insertMarked, removeMarked } from './marked.ts'

/** Ignore lines have no order, so merges of the file may take both sides: `.keysieveignore merge=union` (gitattributes(5)). */
export const UNION_LINE = '.keysieveignore merge=union'
const BLOCK = 'attributes'

/** True when the text of a .gitattributes says so already. */
export function hasUnion(text: string): boolean {
  return /^[ \t]*\/?\.keysieveignore[ \t].*\bmerge=union\b/m.test(text)
}

/** Writes the attribute where there is an ignore file; the `ignore` command does it when it makes the first one. */
export function addUnion(top: string, draft: Draft): void {
  if (draft.read(path.join(top, '.keysieveignore')) === null) return
  const file = path.join(top, '.gitattributes')
  const text = draft.text(file) ?? ''
  if (hasUnion(text)) return
  const created = draft.read(file) === null
  draft.write(
    file,
    insertMarked(text, { name: BLOCK, at: text.length, lines: [UNION_LINE], created }),
    'let merges join ignore files',
  )
}

/** Takes out the block that `addUnion` wrote, and no line that somebody else did. */
export function dropUnion(top: string, draft: Draft): void {
  const file = path.join(top, '.gitattributes')
  const without = removeMarked(draft.text(file) ?? '', BLOCK)
  if (without === null) return
  if (without.created && without.text === '') draft.remove(file, 'it held nothing but keysieve')
  else draft.write(file, without.text, 'take the attribute out')
}
