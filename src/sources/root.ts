import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Environment } from './git.ts'

/** The top of the work tree, found without asking git (a spawn that the hook saves); for showing only. */
export function findRoot(cwd: string, env: Environment): string {
  if (env.GIT_WORK_TREE) return path.resolve(cwd, env.GIT_WORK_TREE)
  for (let folder = cwd; ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, '.git'))) return folder
    if (path.dirname(folder) === folder) return cwd
  }
}
