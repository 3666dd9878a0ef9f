import path from 'node:path'
import { type Git, gitFailed, runGit } from './git.ts'
import { displayPath } from './path.ts'

export interface Repository {
  /** Top of the work tree; the git directory of a bare repository. */
  readonly root: string
  readonly gitDir: string
  /** From `git.cwd` up to the root: '' or '../../'. */
  readonly up: string
  /** From the root down to `git.cwd`: '' or 'packages/a/'. */
  readonly prefix: string
  readonly bare: boolean
  readonly shallow: boolean
}

/** The repository around `git.cwd`; undefined when there is none. Throws `KeysieveError` ('git') when git refuses it. */
export function findRepository(git: Git): Repository | undefined {
  const asked = ['--is-bare-repository', '--is-inside-work-tree', '--is-shallow-repository', '--absolute-git-dir']
  const first = runGit(git, ['rev-parse', ...asked])
  if (first.status !== 0) {
    if (/not a git repository/.test(first.stderr)) return undefined
    throw gitFailed(['rev-parse'], first.status, first.stderr)
  }
  const [bare, inside, shallow, ...rest] = first.stdout.toString('utf8').split('\n')
  const gitDir = rest.slice(0, -1).join('\n')
  if (inside !== 'true')
    return { root: gitDir, gitDir, up: '', prefix: '', bare: bare === 'true', shallow: shallow === 'true' }
  const [root, prefix, up] = placesOf(git)
  return { root, gitDir, up, prefix, bare: false, shallow: shallow === 'true' }
}

const PLACES = ['--show-toplevel', '--show-prefix', '--show-cdup'] as const

/** A line each, unless a folder has a line end in its name: then they are asked one by one. */
function placesOf(git: Git): [string, string, string] {
  const lines = runGit(git, ['rev-parse', ...PLACES])
    .stdout.toString('latin1')
    .split('\n')
  if (lines.length !== PLACES.length + 1)
    return [answer(git, PLACES[0]), answer(git, PLACES[1]), answer(git, PLACES[2])]
  const [root, prefix, up] = lines.map((line) => displayPath(Buffer.from(line, 'latin1')))
  return [root!, prefix!, up!]
}

function answer(git: Git, what: string): string {
  const { stdout, stderr, status } = runGit(git, ['rev-parse', what])
  if (status !== 0) throw gitFailed(['rev-parse', what], status, stderr)
  return displayPath(stdout.subarray(0, -1))
}

/** A path as the repository names it, from one that is relative to `git.cwd`. Undefined when it lies outside. */
export function insideRepository(repository: Repository, absolute: string): string | undefined {
  const relative = path.relative(repository.root, absolute)
  if (relative.startsWith('..') || path.isAbsolute(relative)) return undefined
  return relative.split(path.sep).join('/')
}
