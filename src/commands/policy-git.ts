import { existsSync } from 'node:fs'
import path from 'node:path'
import { KeysieveError } from '../model/error.ts'
import {
  CONFIG_FILE,
  IGNORE_FILE,
  isPolicyFile,
  isRuleFile,
  NO_POLICY,
  type PolicyText,
  type PolicyTexts,
  RULES_FOLDER,
} from '../model/policy.ts'
import { type Git, readGit, runGit } from '../sources/git.ts'
import { readObjects } from '../sources/objects.ts'
import { displayPath } from '../sources/path.ts'
import type { Repository } from '../sources/repository.ts'
import { diskPolicy } from './policy-disk.ts'

/** Ignores and config of the work tree (or of a folder outside of git). Nested config counts only where git tracks it. */
export function treePolicy(git: Git, root: string, inGit: boolean): PolicyTexts {
  return diskPolicy(root, inGit ? trackedConfigNames(git) : [])
}

/** The work tree's; outside of one, the current folder's. */
export function usualPolicy(git: Git, repository: Repository | undefined, cwd: string): PolicyTexts {
  return repository && repository.root !== repository.gitDir
    ? treePolicy(git, repository.root, true)
    : treePolicy(git, cwd, false)
}

/** Null before the first commit. */
export function headOf(git: Git): string | null {
  return runGit(git, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']).status === 0 ? 'HEAD' : null
}

/** The commit that HEAD is at; null before the first. */
export function headCommit(git: Git): string | null {
  const { status, stdout } = runGit(git, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}'])
  return status === 0 ? stdout.toString('latin1').trim() : null
}

/** Ignores and config as the index has them. */
export function indexPolicy(git: Git): PolicyTexts {
  const read = indexReader(git)
  return {
    from: 'the index',
    ignores: read(IGNORE_FILE),
    configs: trackedConfigs(git),
    rules: trackedRules(git),
    edited: [],
    read,
  }
}

/**
 * Ignores and config of a commit.
 * @param revision null: of no commit (the history starts behind it)
 * Throws `KeysieveError` ('config') when git does not know the revision.
 */
export function revisionPolicy(git: Git, revision: string | null, edited: readonly string[] = []): PolicyTexts {
  if (revision === null) return { ...NO_POLICY, edited }
  const found = runGit(git, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`])
  const commit = found.stdout.toString('latin1').trim()
  if (found.status !== 0 || commit === '')
    throw new KeysieveError(
      'config',
      `git does not know the revision ${revision}, whose config and ignores count here`,
      'Fetch it (fetch-depth: 0 in CI), or name another: --config-from REV.',
    )
  const names = readGit(git, ['ls-tree', '-r', '--name-only', '--full-tree', '-z', commit])
    .toString('latin1')
    .split('\0')
    .filter((name) => isPolicyFile(name) && !name.includes('\n'))
  const read = (name: string): Buffer | null => objectAt(git, `${commit}:${name}`)
  const texts = (which: (name: string) => boolean): PolicyText[] =>
    rootFirst(names.filter(which)).flatMap((name) => {
      const bytes = read(name)
      return bytes ? [{ path: displayPath(Buffer.from(name, 'latin1')), bytes }] : []
    })
  return {
    from: revision,
    ignores: names.includes(IGNORE_FILE) ? read(IGNORE_FILE) : null,
    configs: texts((name) => name !== IGNORE_FILE && !isRuleFile(name)),
    rules: texts(isRuleFile),
    edited,
    read: (name) => read(bytesOf(name)),
  }
}

/** @param name an object's name, the path in it as latin1 text of its bytes */
function objectAt(git: Git, name: string): Buffer | null {
  return readObjects(git, [name]).get(name) ?? null
}

/** Reads files of the index by their paths. */
export function indexReader(git: Git): PolicyTexts['read'] {
  return (path) => objectAt(git, `:${bytesOf(path)}`)
}

function bytesOf(path: string): string {
  return Buffer.from(path, 'utf8').toString('latin1')
}

/** The same of the root alone, in one call of git: what speaks for a commit message, which has no path. */
export function messagePolicy(git: Git): PolicyTexts {
  const folder = `HEAD:${RULES_FOLDER}`
  const objects = readObjects(git, [`:${IGNORE_FILE}`, `:${CONFIG_FILE}`, folder])
  const config = objects.get(`:${CONFIG_FILE}`) ?? null
  // Rule files are listed only where there may be any.
  const mayHaveRules = objects.get(folder) != null || existsSync(path.join(git.cwd, RULES_FOLDER))
  return {
    from: 'the index',
    ignores: objects.get(`:${IGNORE_FILE}`) ?? null,
    configs: config ? [{ path: CONFIG_FILE, bytes: config }] : [],
    rules: mayHaveRules ? trackedRules(git) : [],
    edited: [],
    read: indexReader(git),
  }
}

/** The rule files that the index holds, with their content there. */
export function trackedRules(git: Git): PolicyText[] {
  const names = trackedNames(git, `:(top,literal)${RULES_FOLDER}`).filter(isRuleFile).sort()
  return names.flatMap((name) => {
    const bytes = indexReader(git)(name)
    return bytes ? [{ path: name, bytes }] : []
  })
}

/** The config files that the index holds, with their content there. */
export function trackedConfigs(git: Git): PolicyText[] {
  return rootFirst(trackedConfigNames(git)).flatMap((name) => {
    const bytes = indexReader(git)(name)
    return bytes ? [{ path: name, bytes }] : []
  })
}

function trackedConfigNames(git: Git): string[] {
  return trackedNames(git, `:(top,glob)**/${CONFIG_FILE}`)
}

function trackedNames(git: Git, pattern: string): string[] {
  // The one place that wants a pattern of git's.
  const patterns = { cwd: git.cwd, env: { ...git.env, GIT_LITERAL_PATHSPECS: undefined } }
  const listed = readGit(patterns, ['ls-files', '--full-name', '-z', '--', pattern])
  return [
    ...new Set(
      listed
        .toString('utf8')
        .split('\0')
        .filter((name) => name !== '' && !name.includes('\n')),
    ),
  ]
}

function rootFirst(names: readonly string[]): string[] {
  return [...names].sort((a, b) => a.split('/').length - b.split('/').length || (a < b ? -1 : 1))
}
