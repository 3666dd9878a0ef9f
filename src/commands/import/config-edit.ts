import { isDeepStrictEqual } from 'node:util'
import { isSeq, parseDocument } from 'yaml'
import type { Imported } from './imported.ts'

/**
 * The text of `.keysieve.yml` with what was imported added to its lists. Entries that are there already are not repeated; comments stay.
 * @param text of a file that was parsed without complaint, '' for none
 */
export function withImported(text: string, { off, exclude, paths }: Imported): string {
  const document = parseDocument(text)
  const add = (keys: readonly string[], entries: readonly unknown[]): boolean => {
    const present: unknown = document.getIn(keys, true)
    const known = isSeq(present) ? (present.toJSON() as unknown[]) : []
    const fresh = unique(entries).filter((entry) => !known.some((other) => isDeepStrictEqual(other, entry)))
    if (fresh.length === 0) return false
    if (isSeq(present)) for (const entry of fresh) present.add(document.createNode(entry))
    else document.setIn(keys, document.createNode(fresh))
    return true
  }
  const changed = [add(['rules', 'off'], off), add(['exclude'], exclude), add(['paths'], paths)]
  return changed.includes(true) ? document.toString({ lineWidth: 0 }) : text
}

function unique(entries: readonly unknown[]): unknown[] {
  return entries.filter((entry, i) => entries.findIndex((other) => isDeepStrictEqual(other, entry)) === i)
}
