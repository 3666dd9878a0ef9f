import { textKind } from '../engine/text-kind.ts'
import { attribute } from '../history/attribute.ts'
import type { Match } from '../model/match.ts'
import type { Git } from '../sources/git.ts'
import type { Triaged } from './triaged.ts'

type Entry = Triaged['findings'][number]

/** What the objects of a history hold, one entry a key and path. */
export async function historyParts(git: Git, matches: readonly Match[]): Promise<Entry[]> {
  const found = await attribute(git, matches, ({ textOnly }, path) => !textOnly || textKind(path) === 'plain')
  return found.map(({ match, path, first, last, occurrences, livesIn, blobs, kept }) => ({
    match: { ...match, blob: { ...match.blob, path } },
    by: { ...plain(first), occurrences, livesIn, part: { worktree: false, first, last, blobs, kept } },
  }))
}

/** What the files on disk hold, one entry a key and path: the first place in the file speaks for all. */
export function treeParts(matches: readonly Match[]): Entry[] {
  const groups = new Map<string, Match[]>()
  for (const match of matches) {
    const key = `${match.id}\0${match.blob.path}`
    const group = groups.get(key)
    if (group) group.push(match)
    else groups.set(key, [match])
  }
  return [...groups.values()].map((group) => ({
    match: group[0]!,
    by: {
      ...plain(null),
      occurrences: group.length,
      livesIn: ['worktree'],
      part: { worktree: true, first: null, last: null, blobs: [], kept: true },
    },
  }))
}

function plain(first: { readonly commit: string; readonly author: string; readonly date: string } | null) {
  return { commit: first?.commit ?? null, author: first?.author ?? null, date: first?.date ?? null }
}
