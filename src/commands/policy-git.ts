import { readFileSync } from 'node:fs'
import path from 'node:path'
import { KeysieveError, systemCode } from '../model/error.ts'
import { CONFIG_FILE, IGNORE_FILE, isPolicyFile, type PolicyText, type PolicyTexts } from '../model/policy.ts'
import { type Git, readGit, runGit } from '../sources/git.ts'
import { readObjects } from '../sources/objects.ts'
import { displayPath } from '../sources/path.ts'
import type { Repository } from '../sources/repository.ts'

/** Ignores and config of the work tree (or of a folder outside of git). Nested config counts only where git tracks it. */
export function treePolicy(git: Git, root: string, inGit: boolean): PolicyTexts {
  const read = (name: string): Buffer | null => onDisk(path.join(root, name))
  const names = inGit ? trackedConfigNames(git) : []
  const configs = [CONFIG_FILE, ...names.filter((name) => name !== CONFIG_FILE)].flatMap((name) => {
    const bytes = read(name)
    return bytes ? [{ path: name, bytes }] : []
  })
  return { from: 'the work tree', ignores: read(IGNORE_FILE), configs, edited: [], read }
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

/** Ignores and config as the index has them. */
export function indexPolicy(git: Git): PolicyTexts {
  const read = (name: string): Buffer | null => readObjects(git, [`:${name}`]).get(`:${name}`) ?? null
  return { from: 'the index', ignores: read(IGNORE_FILE), configs: trackedConfigs(git), edited: [], read }
}

/**
 * Ignores and config of a commit.
 * @param revision null: of no commit (the history starts behind it)
 * Throws `KeysieveError` ('config') when git does not know the revision.
 */
export function revisionPolicy(git: Git, revision: string | null, edited: readonly string[] = []): PolicyTexts {
  if (revision === null) return { from: 'no version', ignores: null, configs: [], edited, read: () => null }
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
    .filter(isPolicyFile)
  const read = (name: string): Buffer | null => readObjects(git, [`${commit}:${name}`]).get(`${commit}:${name}`) ?? null
  const configs = rootFirst(names.filter((name) => name !== IGNORE_FILE && !name.includes('\n'))).flatMap((name) => {
    const bytes = read(name)
    return bytes ? [{ path: displayPath(Buffer.from(name, 'latin1')), bytes }] : []
  })
  return { from: revision, ignores: names.includes(IGNORE_FILE) ? read(IGNORE_FILE) : null, configs, edited, read }
}

/** The same of the root alone, in one call of git: what speaks for a commit message, which has no path. */
export function messagePolicy(git: Git): PolicyTexts {
  const read = (name: string): Buffer | null => readObjects(git, [`:${name}`]).get(`:${name}`) ?? null
  const objects = readObjects(git, [`:${IGNORE_FILE}`, `:${CONFIG_FILE}`])
  const config = objects.get(`:${CONFIG_FILE}`) ?? null
  const configs = config ? [{ path: CONFIG_FILE, bytes: config }] : []
  return { from: 'the index', ignores: objects.get(`:${IGNORE_FILE}`) ?? null, configs, edited: [], read }
}

/** The config files that the index holds, with their content there. */
export function trackedConfigs(git: Git): PolicyText[] {
  return rootFirst(trackedConfigNames(git)).flatMap((name) => {
    const asked = `:${Buffer.from(name, 'utf8').toString('latin1')}`
    const bytes = readObjects(git, [asked]).get(asked)
    return bytes ? [{ path: name, bytes }] : []
  })
}

function trackedConfigNames(git: Git): string[] {
  // The one place that wants a pattern of git's.
  const patterns = { cwd: git.cwd, env: { ...git.env, GIT_LITERAL_PATHSPECS: undefined } }
  const listed = readGit(patterns, ['ls-files', '--full-name', '-z', '--', `:(top,glob)**/${CONFIG_FILE}`])
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

export function onDisk(file: string): Buffer | null {
  try {
    return readFileSync(file)
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(systemCode(error))) return null
    throw new KeysieveError(
      'config',
      `${file} cannot be read (${systemCode(error)})`,
      'Look at its mode and owner.',
      error,
    )
  }
}
