import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type Git, readGit, runGit } from './git.ts'
import { readObjects } from './objects.ts'
import { displayPath } from './path.ts'
import type { Staged } from './staged.ts'

/**
 * The bytes that the parents of the commit in the making have at a path: HEAD's version, the source of a rename, and in
 * a merge those of each merged head. Asked only for paths with findings.
 */
export function parentVersions(git: Git, staged: Staged, name: string): Buffer[] {
  if (!staged.hasHead) return []
  const entry = staged.entries.find(({ path }) => path === name)
  if (!entry) return []
  const wanted: string[] = []
  const heads = ['HEAD', ...mergeHeads(git)]
  // A name with a newline cannot be asked for in a batch; HEAD's blob is known by its id all the same.
  if (!entry.raw.includes(10)) for (const head of heads) wanted.push(`${head}:${entry.raw.toString('latin1')}`)
  if (entry.oldId) wanted.push(entry.oldId)
  else if (staged.deleted.length > 0) wanted.push(...renameSources(git, name))
  const objects = readObjects(git, [...new Set(wanted)])
  return [...objects.values()].filter((bytes): bytes is Buffer => bytes !== null)
}

function mergeHeads(git: Git): string[] {
  const { stdout, status } = runGit(git, ['rev-parse', '--git-path', 'MERGE_HEAD'])
  if (status !== 0) return []
  const file = path.resolve(git.cwd, stdout.toString('utf8').slice(0, -1))
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => /^[0-9a-f]{40,64}$/.test(line))
}

/** Ids of the HEAD blobs that git takes for the sources of this path's rename. */
function renameSources(git: Git, name: string): string[] {
  const stdout = readGit(git, ['diff-index', '--cached', '--raw', '-z', '--no-abbrev', '-M', '--diff-filter=R', 'HEAD'])
  const sources: string[] = []
  let at = 0
  while (at < stdout.length) {
    const metaEnd = stdout.indexOf(0, at)
    const fromEnd = stdout.indexOf(0, metaEnd + 1)
    const toEnd = stdout.indexOf(0, fromEnd + 1)
    const oldId = stdout.toString('latin1', at + 1, metaEnd).split(' ')[2]!
    if (displayPath(stdout.subarray(fromEnd + 1, toEnd)) === name) sources.push(oldId)
    at = toEnd + 1
  }
  return sources
}
