import { randomInt } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createGit, type Environment, type Git, readGit, runGit } from '../sources/git.ts'
import type { Site } from './site.ts'

/** The path that stands in the made-up commit; it never comes into the work tree. */
const CANARY_PATH = 'keysieve-doctor.txt'

/**
 * A commit about to be made that holds one file more than HEAD, in an index and an object store of their own: nothing of it touches the
 * repository. Every entry is marked skip-worktree, so that hooks that set unstaged changes aside (pre-commit, lint-staged) find none.
 */
export interface Staged {
  /** For the hook: the caller's environment, with index and objects of the trial. */
  readonly env: Environment
  /** The id of a commit with this content. */
  commit(): string
  dispose(): void
}

/**
 * With `inTree`, the content stands under the name of a tracked file that is in the work tree: the pre-commit framework passes over names
 * that are not there. Throws `KeysieveError` ('git').
 */
export function stage(site: Site, content: string, inTree: boolean): Staged {
  const folder = mkdtempSync(path.join(tmpdir(), 'keysieve-doctor-'))
  const objects = path.join(folder, 'objects')
  mkdirSync(objects)
  const { env } = site
  const alternates = [
    env.GIT_OBJECT_DIRECTORY ?? path.join(site.commonDir, 'objects'),
    env.GIT_ALTERNATE_OBJECT_DIRECTORIES,
  ]
  const own = withConfig(
    {
      ...env,
      GIT_INDEX_FILE: path.join(folder, 'index'),
      GIT_OBJECT_DIRECTORY: objects,
      GIT_ALTERNATE_OBJECT_DIRECTORIES: alternates
        .flatMap((one, at) => (one ? [at === 0 ? quoted(one) : one] : []))
        .join(path.delimiter),
    },
    // A split index would be written into the git directory; a sparse work tree would lose its marks.
    { 'core.splitIndex': 'false', 'sparse.expectFilesOutsideOfPatterns': 'true' },
  )
  const git = createGit(site.top ?? site.commonDir, own)
  try {
    const hasHead = runGit(git, ['rev-parse', '--quiet', '--verify', 'HEAD^{commit}']).status === 0
    readGit(git, hasHead ? ['read-tree', 'HEAD'] : ['read-tree', '--empty'])
    const blob = readGit(git, ['hash-object', '-w', '--stdin'], content).toString('latin1').trim()
    const name = (inTree && (fileInTree(site, git) ?? fileInTree(site, createGit(git.cwd, env)))) || CANARY_PATH
    readGit(git, ['update-index', '--add', '--cacheinfo', `100644,${blob},${name}`])
    if (site.top !== null)
      readGit(git, ['update-index', '-z', '--skip-worktree', '--stdin'], readGit(git, ['ls-files', '-z']))
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
  return {
    env: own,
    commit() {
      const tree = readGit(git, ['write-tree']).toString('latin1').trim()
      const who = { NAME: 'keysieve doctor', EMAIL: 'doctor@localhost' }
      const names = Object.entries(who).flatMap(([key, value]) =>
        ['AUTHOR', 'COMMITTER'].map((role) => [`GIT_${role}_${key}`, value]),
      )
      const signed = { ...git, env: { ...git.env, ...Object.fromEntries(names) } }
      return readGit(signed, ['commit-tree', tree], 'a made-up commit of keysieve doctor\n').toString('latin1').trim()
    },
    dispose: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** A line with a key that no provider ever gave out, in a form that every rule set blocks: Groq's, with the marker its keys hold. */
export function canaryText(): string {
  return `GROQ_API_KEY=${['gsk', `${base62(20)}WGdyb3FY${base62(24)}`].join('_')}\n`
}

export const HARMLESS_TEXT = 'Nothing to see here.\n'

/** An ordinary file of that index (before the first commit: the user's), a README if there is one: dot files are configs, ours among them. */
function fileInTree(site: Site, git: Git): string | undefined {
  const listing = readGit(git, ['ls-files', '-z', '--stage']).toString('utf8')
  const names = [...listing.matchAll(/100644 [0-9a-f]+ 0\t([^\0]+)\0/g)].flatMap(([, name]) => name ?? [])
  const there = names.filter((name) => !name.includes('\ufffd') && existsSync(path.join(site.top ?? '', name)))
  return there.find((name) => /^readme/i.test(name)) ?? there.find((name) => !name.startsWith('.')) ?? there[0]
}

function base62(length: number): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
  return Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('')
}

/** As git reads the list of object stores: a path with the delimiter or a quote in it stands between quotes (git(1)). */
function quoted(folder: string): string {
  if (!folder.includes(path.delimiter) && !folder.startsWith('"')) return folder
  return `"${folder.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
}

function withConfig(env: Environment, values: Readonly<Record<string, string>>): Environment {
  let count = Math.max(0, Number.parseInt(env.GIT_CONFIG_COUNT ?? '', 10) || 0)
  const added: Record<string, string> = {}
  for (const [key, value] of Object.entries(values)) {
    added[`GIT_CONFIG_KEY_${count}`] = key
    added[`GIT_CONFIG_VALUE_${count}`] = value
    count++
  }
  return { ...env, ...added, GIT_CONFIG_COUNT: String(count) }
}
