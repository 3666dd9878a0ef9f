import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, isAbsolute, join, resolve } from 'node:path'
import type { Git } from './git.ts'

/** Where git keeps what is read without it; found as git finds it, and nothing that is read there is believed unseen. */
export interface GitDir {
  readonly index: string
  readonly objects: string
}

/** Null when it is not plain to see: git is asked then. */
export function findGitDir({ cwd, env }: Git): GitDir | null {
  try {
    const folder = env.GIT_DIR ? resolve(cwd, env.GIT_DIR) : upwards(cwd)
    if (folder === null) return null
    const index = env.GIT_INDEX_FILE ? resolve(cwd, env.GIT_INDEX_FILE) : join(folder, 'index')
    // Git takes a relative one from the top of the work tree.
    if (env.GIT_OBJECT_DIRECTORY)
      return isAbsolute(env.GIT_OBJECT_DIRECTORY) ? { index, objects: env.GIT_OBJECT_DIRECTORY } : null
    return { index, objects: join(env.GIT_COMMON_DIR ? resolve(cwd, env.GIT_COMMON_DIR) : common(folder), 'objects') }
  } catch {
    return null
  }
}

function upwards(cwd: string): string | null {
  for (let folder = cwd; ; folder = dirname(folder)) {
    const found = join(folder, '.git')
    const stat = statSync(found, { throwIfNoEntry: false })
    if (stat?.isDirectory()) return found
    // A work tree or a submodule.
    if (stat) return resolve(folder, /^gitdir: (.+)/.exec(readFileSync(found, 'utf8'))![1]!)
    if (dirname(folder) === folder) return null
  }
}

/** A linked work tree shares the objects of its repository. */
function common(folder: string): string {
  const pointer = join(folder, 'commondir')
  return existsSync(pointer) ? resolve(folder, readFileSync(pointer, 'utf8').trim()) : folder
}
