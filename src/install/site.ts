import { existsSync, realpathSync, statSync } from 'node:fs'
import path from 'node:path'
import { KeysieveError } from '../model/error.ts'
import type { Environment } from '../sources/git.ts'
import { type Ask, gitIn, line } from './git.ts'

/** One value of `core.hooksPath`, and who says so. */
export interface HooksPath {
  /** `system`, `global`, `local`, `worktree` or `command` (environment and `-c`). */
  readonly scope: string
  /** The file that holds it, as git names it: `file:/etc/gitconfig`, `command line:`. */
  readonly origin: string
  readonly value: string
}

/** What git says about the repository around a folder; paths are absolute and without symbolic links. */
export interface Site {
  readonly env: Environment
  /** Top of the work tree; null in a bare repository. */
  readonly top: string | null
  /** The git directory that linked worktrees share. */
  readonly commonDir: string
  /** Where git looks for hooks now. */
  readonly hooksDir: string
  /** Every `core.hooksPath` in force, the weakest first: the last one wins. */
  readonly hooksPaths: readonly HooksPath[]
}

/** Throws `KeysieveError`: 'not-a-repository', or 'git' with git's own words. */
export async function siteOf(cwd: string, env: Environment): Promise<Site> {
  const ask = gitIn(cwd, env)
  const asked = ['--is-bare-repository', '--is-inside-work-tree', '--git-common-dir', '--git-path', 'hooks']
  const [answers, hooksPaths] = await Promise.all([line(ask('rev-parse', ...asked)), hooksPathsOf(ask)]).catch(notHere)
  const [bare, inWorkTree, commonDir = '', hooks = '', ...more] = answers.split('\n')
  if (bare !== 'true' && inWorkTree !== 'true')
    throw new KeysieveError('not-a-repository', 'this is inside the .git folder', 'Run it in the work tree.')
  if (more.length > 0)
    throw new KeysieveError('config', 'the path of the git directory has a line break', 'Rename the folder.')
  if (hooksPaths.at(-1)?.value === '') throw unusable('', hooksPaths)
  const hooksDir = real(path.resolve(cwd, hooks))
  if (existsSync(hooksDir) && !statSync(hooksDir).isDirectory()) throw unusable(hooksDir, hooksPaths)
  const top = bare === 'true' ? null : real(await line(ask('rev-parse', '--show-toplevel')))
  return { env, top, commonDir: real(path.resolve(cwd, commonDir)), hooksDir, hooksPaths }
}

/** The values of `core.hooksPath` that `ask` sees. */
export async function hooksPathsOf(ask: Ask): Promise<HooksPath[]> {
  const fields = (await ask('config', '-z', '--show-scope', '--show-origin', '--get-all', 'core.hooksPath')).split('\0')
  const found: HooksPath[] = []
  for (let at = 0; at + 2 < fields.length; at += 3)
    found.push({ scope: fields[at] ?? '', origin: fields[at + 1] ?? '', value: fields[at + 2] ?? '' })
  return found
}

/** True when the hooks folder serves other repositories too: a setting of the user or the machine points to it. */
export function isShared(site: Site): boolean {
  return ['global', 'system'].includes(site.hooksPaths.at(-1)?.scope ?? '')
}

/** True when the hooks folder lies in the work tree, where people commit it. */
export function isTracked(site: Site): boolean {
  return site.top !== null && isWithin(site.top, site.hooksDir) && !isWithin(site.commonDir, site.hooksDir)
}

export function isWithin(folder: string, file: string): boolean {
  const relative = path.relative(folder, file)
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative)
}

/** The path without symbolic links as far as it exists. */
export function real(file: string): string {
  if (existsSync(file)) return realpathSync(file)
  const parent = path.dirname(file)
  return parent === file ? file : path.join(real(parent), path.basename(file))
}

function notHere(error: unknown): never {
  if (error instanceof KeysieveError && error.code === 'not-a-repository')
    throw new KeysieveError(
      'not-a-repository',
      'this is not a git repository',
      'Run it inside one, or protect all of them with `keysieve install --global`.',
      error,
    )
  throw error
}

function unusable(hooksDir: string, hooksPaths: readonly HooksPath[]): KeysieveError {
  const by = hooksPaths.at(-1)
  const said = by ? `core.hooksPath (${by.scope}, ${by.origin}) is '${by.value}'` : `${hooksDir} is no folder`
  return new KeysieveError(
    'config',
    `hooks are turned off: ${said}`,
    'Unset it with `git config --unset core.hooksPath` (add --global if it says global).',
  )
}
