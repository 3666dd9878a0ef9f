import { existsSync, lstatSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Item } from '../model/blob.ts'
import { KeysieveError } from '../model/error.ts'
import { type Batch, changed, type Items } from '../model/items.ts'
import { createGit, type Environment, type Git } from '../sources/git.ts'
import { findRepository, insideRepository, type Repository } from '../sources/repository.ts'
import { parseShard } from '../sources/shard.ts'
import { type Crew, sieveItems } from '../sources/sieve.ts'
import { standardInput } from '../sources/stdin.ts'
import { ignoredAmong, named, notFound, workTree } from '../sources/tree.ts'
import type { Io } from './io.ts'
import type { ScanOptions } from './options.ts'
import type { Ask, Plan } from './plan.ts'
import { headCommit, usualPolicy } from './policy-git.ts'
import { runPlan } from './run.ts'
import { Threads } from './threads.ts'

export interface TreeOptions extends ScanOptions {
  readonly paths: readonly string[]
}

/** `keysieve scan [paths…]`: the work tree, named files and folders, or standard input (`-`). */
export async function scanTree(io: Io, options: TreeOptions, ask?: Ask): Promise<number> {
  return runPlan(io, options, { ...treePlan(io, options), ...(ask ? { ask } : {}) })
}

export function treePlan(io: Io, { paths, shard: share, jobs }: Pick<TreeOptions, 'paths' | 'shard' | 'jobs'>): Plan {
  const git = createGit(io.cwd, io.env)
  if (paths.includes('-')) {
    if (paths.length > 1)
      throw new KeysieveError('usage', '`-` (standard input) goes alone', 'Scan the other paths in a run of their own.')
    return {
      mode: 'stdin',
      root: io.cwd,
      policy: () => usualPolicy(git, findRepository(git), io.cwd),
      items: standardInput(io.stdin),
    }
  }
  const repository = findRepository(git)
  const policy = () => usualPolicy(git, repository, io.cwd)
  const crew = new Threads(git, jobs)
  if (paths.length === 0) {
    if (repository?.bare)
      throw new KeysieveError('usage', 'a bare repository has no work tree', 'Scan its history: keysieve history')
    // With core.worktree elsewhere this folder is no part of the work tree: it is walked as it lies on disk.
    const inTree = repository && repository.root !== repository.gitDir && !isInside(repository.gitDir, io.cwd)
    const shard = inTree && share !== undefined ? parseShard(share) : undefined
    return {
      mode: 'tree',
      root: inTree ? repository.root : io.cwd,
      policy,
      full: inTree === true && !shard,
      items: inTree ? workTree(git, repository, [], shard, crew) : sieveItems(named(io.cwd, '.'), crew),
      crew,
      ...(shard ? { shard, head: headCommit(git) } : {}),
    }
  }
  const places = paths.map((name) => placeOf(io, repository, name))
  const root = repository && places.every(({ inside }) => inside !== undefined) ? repository.root : io.cwd
  return { mode: 'tree', root, policy, items: chosen(git, repository, places, crew), crew }
}

interface Place {
  /** As the user wrote it. */
  readonly name: string
  readonly absolute: string
  /** Its path in the repository around the current folder; undefined when it lies elsewhere. */
  readonly inside: string | undefined
  /** Another repository that holds it. */
  readonly other: { readonly git: Git; readonly repository: Repository } | undefined
}

function placeOf(io: Io, repository: Repository | undefined, name: string): Place {
  const absolute = path.resolve(io.cwd, name)
  const inside =
    repository && !repository.bare && !isInside(repository.gitDir, absolute)
      ? insideRepository(repository, absolute)
      : undefined
  refuseSpecial(name, absolute, inside !== undefined)
  if (inside !== undefined && !inNested(repository!, absolute)) return { name, absolute, inside, other: undefined }
  if (!existsSync(absolute) && !isLink(absolute)) throw notFound(name)
  return { name, absolute, inside: undefined, other: otherRepository(absolute, io.env) }
}

/** A pipe or device holds nothing that could be read twice. In a repository a link is content, wherever it leads. */
function refuseSpecial(name: string, absolute: string, inRepository: boolean): void {
  if (inRepository && isLink(absolute) && lstatSync(absolute).isSymbolicLink()) return
  const stat = statSync(absolute, { throwIfNoEntry: false })
  if (stat && !stat.isFile() && !stat.isDirectory())
    throw new KeysieveError('usage', `${name} is neither a file nor a folder`, 'Pipe it in: ... | keysieve scan -')
}

/** Whether the path lies in a repository of its own (a submodule, a clone) below the current one's root. */
function inNested(repository: Repository, absolute: string): boolean {
  for (
    let folder = absolute;
    folder !== repository.root && folder !== path.dirname(folder);
    folder = path.dirname(folder)
  )
    if (existsSync(path.join(folder, '.git'))) return true
  return false
}

/** The repository around a path that lies outside of the current one; variables that name the current one are dropped. */
function otherRepository(absolute: string, env: Environment): Place['other'] {
  const folder = statSync(absolute, { throwIfNoEntry: false })?.isDirectory() ? absolute : path.dirname(absolute)
  const free = Object.fromEntries(
    Object.entries(env).filter(
      ([key]) => !/^GIT_(?:DIR|WORK_TREE|INDEX_FILE|PREFIX|COMMON_DIR|OBJECT_DIRECTORY)$/.test(key),
    ),
  )
  const git = createGit(folder, free)
  const repository = findRepository(git)
  if (!repository || repository.root === repository.gitDir || isInside(repository.gitDir, absolute)) return undefined
  return { git, repository }
}

function isInside(folder: string, absolute: string): boolean {
  const relative = path.relative(folder, absolute)
  return relative === '' || (!relative.startsWith('..') && !path.isAbsolute(relative))
}

function isLink(absolute: string): boolean {
  return lstatSync(absolute, { throwIfNoEntry: false }) !== undefined
}

/** Named paths: what git lists below them; what git ignores or does not know, from disk. */
async function* chosen(
  git: Git,
  repository: Repository | undefined,
  places: readonly Place[],
  crew: Crew,
): AsyncGenerator<Item | Batch> {
  const ours = places.filter(({ inside }) => inside !== undefined)
  const ignored =
    repository && ours.length > 0
      ? ignoredAmong(
          git,
          ours.map(({ absolute }) => absolute),
        )
      : new Set<string>()
  for (const place of places) yield* itemsOf(git, repository, place, ignored, crew)
}

async function* itemsOf(
  git: Git,
  repository: Repository | undefined,
  place: Place,
  ignored: ReadonlySet<string>,
  crew: Crew,
): AsyncGenerator<Item | Batch> {
  const { name, absolute, inside, other } = place
  if (other) {
    yield* relabelled(workTree(other.git, other.repository, [absolute]), name, other.repository, absolute)
    return
  }
  if (!repository || inside === undefined) return yield* sieveItems(named(absolute, trimmed(name)), crew)
  if (ignored.has(absolute)) return yield* sieveItems(named(absolute, inside), crew)
  let any = false
  yield* changed(workTree(git, repository, [absolute], undefined, crew), (item) => {
    if (item.kind === 'skip' && item.skip.reason === 'submodule' && item.skip.path === inside)
      throw new KeysieveError(
        'not-found',
        `${name}: a submodule that is not checked out`,
        'Get it first: git submodule update --init',
      )
    if (item.kind !== 'listed') any = true
    return item
  })
  if (any) return
  if (!existsSync(absolute)) throw notFound(name)
  yield* sieveItems(named(absolute, inside || '.'), crew)
}

/** Paths of another repository are shown as the user named the place, not as that repository does. */
function relabelled(
  items: Items,
  name: string,
  repository: Repository,
  absolute: string,
): AsyncGenerator<Item | Batch> {
  const top = insideRepository(repository, absolute) ?? ''
  const label = (shown: string): string => {
    const below = top === '' ? shown : shown === top ? '' : shown.slice(top.length + 1)
    return [trimmed(name), below].filter((part) => part !== '' && part !== '.').join('/')
  }
  return changed(items, (item) => {
    if (item.kind === 'blob') return { kind: 'blob', blob: { ...item.blob, path: label(item.blob.path) } }
    return item.kind === 'skip' ? { kind: 'skip', skip: { ...item.skip, path: label(item.skip.path) } } : item
  })
}

function trimmed(name: string): string {
  return name
    .split(path.sep)
    .join('/')
    .replace(/^\.\//, '')
    .replace(/(?<=.)\/+$/, '')
}
