import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type Git, runGit } from './git.ts'

/** The commits at which a shallow clone was cut off: their parents exist and are not here. None in a whole clone. */
export function shallowBoundary(git: Git): string[] {
  const { status, stdout } = runGit(git, ['rev-parse', '--git-path', 'shallow'])
  if (status !== 0) return []
  const file = path.resolve(git.cwd, stdout.toString('utf8').slice(0, -1))
  if (!existsSync(file)) return []
  return readFileSync(file, 'latin1')
    .split('\n')
    .filter((line) => /^[0-9a-f]{40,64}$/.test(line))
}

export const DEEPEN =
  'fetch the rest: git fetch --unshallow (fetch-depth: 0 in GitHub Actions, GIT_DEPTH: 0 in GitLab CI)'
