import { type Git, readGit } from './git.ts'
import { readObjects } from './objects.ts'
import { displayPath } from './path.ts'
import { parseRawDiff, type RawChange } from './raw-diff.ts'

export interface CommitInfo {
  readonly commit: string
  readonly author: string
  /** ISO 8601 with the author's own offset. */
  readonly date: string
}

/** Author and date of commits, read from the commit objects themselves: no mailmap, no format setting has a say. */
export function commitInfo(git: Git, commits: readonly string[]): Map<string, CommitInfo> {
  const infos = new Map<string, CommitInfo>()
  for (let at = 0; at < commits.length; at += 1000) {
    for (const [commit, bytes] of readObjects(git, commits.slice(at, at + 1000))) {
      if (bytes) infos.set(commit, { commit, ...authorOf(bytes) })
    }
  }
  for (const commit of commits) if (!infos.has(commit)) infos.set(commit, { commit, author: 'unknown', date: '' })
  return infos
}

function authorOf(commit: Buffer): { author: string; date: string } {
  const end = commit.indexOf('\n\n')
  const header = commit.subarray(0, end < 0 ? commit.length : end)
  // A tag has a tagger.
  const start = Math.max(header.indexOf('\nauthor ') + 1, header.indexOf('\ntagger ') + 1)
  const line = header.subarray(start + 7, header.indexOf(10, start) < 0 ? header.length : header.indexOf(10, start))
  const found = /^(.*?) ?<([^>]*)> (-?\d+) ([+-]\d{4})$/.exec(displayPath(line))
  if (!found) return { author: 'unknown', date: '' }
  const [, name, mail, seconds, zone] = found
  return { author: name ? `${name} <${mail}>` : `<${mail}>`, date: isoDate(Number(seconds), zone!) }
}

/** Seconds since the epoch in a zone such as +0530. */
function isoDate(seconds: number, zone: string): string {
  const minutes = (zone[0] === '-' ? -1 : 1) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3)))
  const local = new Date((seconds + minutes * 60) * 1000)
  if (Number.isNaN(local.getTime())) return ''
  return `${local.toISOString().slice(0, 19)}${zone.slice(0, 3)}:${zone.slice(3)}`
}

/** Blobs that git takes for the sources of the path's rename in this commit, for every parent. */
export function renameSourcesIn(git: Git, change: RawChange): string[] {
  const stdout = readGit(git, [
    'diff-tree',
    '-r',
    '-m',
    '--root',
    '--raw',
    '-z',
    '--no-abbrev',
    '-M',
    '--diff-filter=R',
    change.commit,
  ])
  const sources: string[] = []
  for (const { raw, oldIds } of parseRawDiff(stdout))
    if (raw.equals(change.raw)) sources.push(...oldIds.filter((id) => id !== null))
  return sources
}
