import { existsSync, readFileSync, type Stats, statSync } from 'node:fs'
import { dirname, isAbsolute, join, resolve } from 'node:path'
import type { Git } from '../git.ts'

/** Where git keeps what is read without it. */
export interface GitDir {
  /** Of this work tree: HEAD. */
  readonly own: string
  /** Shared by all work trees: refs. */
  readonly common: string
  readonly index: string
  readonly objects: string
}

/** Variables that change where git looks, or how, in ways that are left to it; those of its own tests among them. */
const LEFT_TO_GIT = /^GIT_(?:CEILING_DIRECTORIES|DISCOVERY_ACROSS_FILESYSTEM|REFERENCE_BACKEND|TEST_\w+)$/

/** The only format that is read here: files for refs, SHA-1 for names (gitrepository-layout(5), "extensions" of git-config(1)). */
const OTHER_FORMAT = /^[^#;\n]*\[\s*extensions|repositoryformatversion\s*=(?!\s*[01]\s*$)/im

/**
 * The repository around `cwd`, found as git finds it. Null when anything about it is not the plain case (another owner, a bare one, another
 * format, a mount in between): git is asked then, and its words count.
 */
export function findGitDir({ cwd, env }: Git): GitDir | null {
  try {
    if (Object.keys(env).some((name) => LEFT_TO_GIT.test(name))) return null
    // Git asks nobody who owns a repository that was named.
    const own = env.GIT_DIR ? resolve(cwd, env.GIT_DIR) : upwards(cwd)
    if (own === null || !existsSync(join(own, 'HEAD'))) return null
    const common = env.GIT_COMMON_DIR ? resolve(cwd, env.GIT_COMMON_DIR) : commonOf(own)
    if (!existsSync(join(common, 'refs')) || OTHER_FORMAT.test(readFileSync(join(common, 'config'), 'utf8')))
      return null
    const named = env.GIT_OBJECT_DIRECTORY
    // Git takes a relative one from the top of the work tree.
    if (named && !isAbsolute(named)) return null
    const index = env.GIT_INDEX_FILE ? resolve(cwd, env.GIT_INDEX_FILE) : join(own, 'index')
    return { own, common, index, objects: named || join(common, 'objects') }
  } catch {
    return null
  }
}

function upwards(cwd: string): string | null {
  let dev: number | undefined
  for (let folder = cwd; ; folder = dirname(folder)) {
    const here = statSync(folder)
    if (here.dev !== (dev ??= here.dev)) return null
    const found = join(folder, '.git')
    const stat = statSync(found, { throwIfNoEntry: false })
    if (stat) return isOurs(stat) && isOurs(here) ? pointedAt(folder, found, stat) : null
    // A bare repository, or a git directory from within.
    if (existsSync(join(folder, 'HEAD')) || dirname(folder) === folder) return null
  }
}

/** A work tree or a submodule has a file that names its git directory. */
function pointedAt(folder: string, found: string, stat: Stats): string | null {
  if (stat.isDirectory()) return found
  const target = resolve(folder, /^gitdir: (.+)/.exec(readFileSync(found, 'utf8'))![1]!)
  return isOurs(statSync(target)) ? target : null
}

/** Git refuses what belongs to somebody else, with exceptions that it knows. */
function isOurs({ uid }: Stats): boolean {
  return uid === process.geteuid?.()
}

/** A linked work tree shares the objects of its repository. */
function commonOf(own: string): string {
  const pointer = join(own, 'commondir')
  return existsSync(pointer) ? resolve(own, readFileSync(pointer, 'utf8').trim()) : own
}
