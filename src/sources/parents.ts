import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type Git, readGit, runGit } from './git.ts'
import { withContents } from './lfs.ts'
import { readObjects } from './objects.ts'
import { parseRawDiff } from './raw-diff.ts'
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
  return withContents(git, [...objects.values()])
}

/** The commits that are being merged. A clean merge runs its hook before git writes MERGE_HEAD, and names them in the environment. */
function mergeHeads(git: Git): string[] {
  const named = Object.keys(git.env).flatMap((name) => /^GITHEAD_([0-9a-f]{40,64})$/.exec(name)?.[1] ?? [])
  const { stdout, status } = runGit(git, ['rev-parse', '--git-path', 'MERGE_HEAD'])
  const file = path.resolve(git.cwd, stdout.toString('utf8').slice(0, -1))
  if (status !== 0 || !existsSync(file)) return named
  const written = readFileSync(file, 'utf8').split('\n')
  return [...named, ...written.filter((line) => /^[0-9a-f]{40,64}$/.test(line))]
}

/** Ids of the HEAD blobs that git takes for the sources of this path's rename. */
function renameSources(git: Git, name: string): string[] {
  const stdout = readGit(git, ['diff-index', '--cached', '--raw', '-z', '--no-abbrev', '-M', '--diff-filter=R', 'HEAD'])
  return [...parseRawDiff(stdout)].filter((change) => change.path === name).flatMap(({ oldIds }) => oldIds[0] ?? [])
}
