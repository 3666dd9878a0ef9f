import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Environment } from './git.ts'

/** The top of the work tree, found without asking git (a spawn that the hook saves); for showing only. */
export function findRoot(cwd: string, env: Environment): string {
  if (env.GIT_WORK_TREE) return resolve(cwd, env.GIT_WORK_TREE)
  for (let folder = cwd; ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return folder
    if (dirname(folder) === folder) return cwd
  }
}
