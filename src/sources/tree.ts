import { lstatSync, realpathSync, statSync } from 'node:fs'
import type { Item } from '../model/blob.ts'
import { KeysieveError } from '../model/error.ts'
import { type Batch, batch } from '../model/items.ts'
import { fileBlob } from './files.ts'
import { type Git, gitFailed, readGit, runGit, startGit } from './git.ts'
import { Pointers } from './lfs.ts'
import { missing, type ObjectEntry, SUBMODULE, streamObjects } from './objects.ts'
import { isPartial } from './partial.ts'
import { displayPath } from './path.ts'
import type { Repository } from './repository.ts'
import type { Shard } from './shard.ts'
import { type Crew, FILES, type Sample, sieve } from './sieve.ts'
import { walk } from './walk.ts'

/**
 * The work tree of a repository: tracked files, and untracked ones that are not ignored, as git lists them. Their content is
 * read from disk. Git lists the untracked ones while the tracked ones are being scanned.
 * @param paths pathspecs relative to `git.cwd`, taken literally; none: the whole work tree
 * @param shard only its share of the paths is listed
 * @param crew threads that help
 */
export async function* workTree(
  git: Git,
  repository: Repository,
  paths: readonly string[],
  shard?: Shard,
  crew?: Crew,
): AsyncGenerator<Item | Batch> {
  const where = paths.length > 0 ? paths : repository.up === '' ? [] : [repository.up]
  const untracked = listUntracked(git, where)
  // Awaited further down; a failure before that must not end the process.
  untracked.catch(() => {})
  const folders = new RealFolders(repository.root)
  const listing = readGit(git, ['ls-files', '--full-name', '-s', '-t', '-z', '--', ...where])
  shard?.note(listing)
  const takes = ({ name }: { readonly name: Name }): boolean => shard?.takesPath(displayOf(name)) ?? true
  const tracked = parseTracked(listing).filter(takes)
  const notCheckedOut: ObjectEntry[] = []
  const pointers = new Pointers(git)
  yield { kind: 'listed', count: tracked.length }
  const sampleOf = (name: Name): Sample => ({ file: onDisk(repository.root, name), path: displayOf(name) })
  const plain = ({ mode, name, skipped }: Tracked): Sample | undefined =>
    mode !== SUBMODULE && !skipped && folders.holds(name) ? sampleOf(name) : undefined
  function* itemsOf(entries: Iterable<Tracked>): Generator<Item> {
    for (const { mode, name, id, skipped } of entries) {
      const shown = displayOf(name)
      const there = folders.holds(name)
      if (mode === SUBMODULE) yield { kind: 'skip', skip: { path: shown, reason: 'submodule' } }
      else if (skipped && !(there && exists(onDisk(repository.root, name))))
        notCheckedOut.push({ id, path: shown, origin: 'index', mode })
      else if (!there) yield { kind: 'skip', skip: { path: shown, reason: 'deleted' } }
      else yield* pointers.behind(fileBlob(onDisk(repository.root, name), shown, 'tree'))
    }
  }
  for await (const { left, clean, bytes } of sieve(tracked, crew, FILES, plain)) {
    yield batch(itemsOf(left))
    if (clean.length > 0) yield { kind: 'sieved', count: clean.length, bytes }
  }
  yield* fromIndex(git, notCheckedOut, pointers)
  const rest = await untracked
  shard?.note(rest)
  const others = splitNames(rest).filter((name) => takes({ name }))
  yield { kind: 'listed', count: others.length }
  for await (const { left, clean, bytes } of sieve(others, crew, FILES, sampleOf)) {
    yield batch(untrackedItems(repository.root, left))
    if (clean.length > 0) yield { kind: 'sieved', count: clean.length, bytes }
  }
}

function* untrackedItems(root: string, names: Iterable<Name>): Generator<Item> {
  for (const name of names) {
    const shown = displayOf(name)
    // A folder in this list is another repository's work tree: git does not look into it, nor would a commit.
    if (shown.endsWith('/')) yield { kind: 'skip', skip: { path: shown, reason: 'nested repository' } }
    else yield { kind: 'blob', blob: fileBlob(onDisk(root, name), shown, 'tree') }
  }
}

/** What a sparse checkout keeps off the disk is part of the tree all the same: read from the index, where git has the object. */
async function* fromIndex(git: Git, entries: readonly ObjectEntry[], pointers: Pointers): AsyncGenerator<Item> {
  if (entries.length === 0) return
  const partial = isPartial(git)
  for await (const streamed of streamObjects(git, entries)) {
    if ('blob' in streamed) yield* pointers.behind(streamed.blob)
    else if (partial) yield { kind: 'skip', skip: { path: streamed.entry.path, reason: 'not checked out' } }
    else yield missing(streamed.entry)
  }
}

function exists(file: Name): boolean {
  return lstatSync(file, { throwIfNoEntry: false }) !== undefined
}

/** A name as text, or as bytes where it is no valid UTF-8. */
type Name = string | Buffer

interface Tracked {
  readonly mode: string
  readonly id: string
  readonly name: Name
  /** Marked skip-worktree: need not be on disk. */
  readonly skipped: boolean
}

/** `tag mode id stage TAB name NUL`; a path in conflict stands there up to three times and counts once. */
function parseTracked(stdout: Buffer): Tracked[] {
  const tracked: Tracked[] = []
  let last: string | undefined
  for (const record of splitNames(stdout)) {
    if (typeof record === 'string') {
      const tab = record.indexOf('\t')
      const name = record.slice(tab + 1)
      if (name !== last) tracked.push({ ...headOf(record), name })
      last = name
    } else {
      const tab = record.indexOf(9)
      const name = record.subarray(tab + 1)
      const key = name.toString('latin1')
      if (key !== last) tracked.push({ ...headOf(record.toString('latin1', 0, tab)), name })
      last = key
    }
  }
  return tracked
}

function headOf(record: string): Omit<Tracked, 'name'> {
  return { skipped: record[0] === 'S', mode: record.slice(2, 8), id: record.slice(9, record.indexOf(' ', 9)) }
}

/** Splits at NUL. Valid UTF-8 takes the fast way. */
function splitNames(stdout: Buffer): Name[] {
  const text = stdout.toString('utf8')
  if (!text.includes('\ufffd')) return text === '' ? [] : text.slice(0, -1).split('\0')
  const names: Name[] = []
  for (let at = 0; at < stdout.length; ) {
    const end = stdout.indexOf(0, at)
    const name = stdout.subarray(at, end)
    const decoded = name.toString('utf8')
    names.push(decoded.includes('\ufffd') ? name : decoded)
    at = end + 1
  }
  return names
}

function displayOf(name: Name): string {
  return typeof name === 'string' ? name : displayPath(name)
}

function onDisk(root: string, name: Name): Name {
  return typeof name === 'string' ? `${root}/${name}` : Buffer.concat([Buffer.from(`${root}/`), name])
}

function listUntracked(git: Git, where: readonly string[]): Promise<Buffer> {
  const args = ['ls-files', '--full-name', '-o', '--exclude-standard', '-z', '--', ...where]
  return new Promise((resolve, reject) => {
    const child = startGit(git, args)
    const chunks: Buffer[] = []
    let errors = ''
    child.stdout!.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.stderr!.setEncoding('utf8').on('data', (text: string) => {
      errors = (errors + text).slice(0, 4096)
    })
    child.on('error', reject)
    child.on('close', (status) =>
      status === 0 ? resolve(Buffer.concat(chunks)) : reject(gitFailed(args, status, errors.trim())),
    )
  })
}

/**
 * Whether all folders of a tracked path are real ones. Where one was replaced by a link, git takes the files below it for
 * deleted, and reading them would leave the repository.
 */
class RealFolders {
  readonly #root: string
  readonly #known = new Map<string, boolean>([['', true]])

  constructor(root: string) {
    this.#root = root
  }

  holds(name: Name): boolean {
    const text = typeof name === 'string' ? name : name.toString('latin1')
    const slash = text.lastIndexOf('/')
    return slash < 0 || this.#real(text.slice(0, slash), typeof name === 'string' ? 'utf8' : 'latin1')
  }

  #real(folder: string, encoding: 'utf8' | 'latin1'): boolean {
    const known = this.#known.get(folder)
    if (known !== undefined) return known
    const slash = folder.lastIndexOf('/')
    const real =
      (slash < 0 || this.#real(folder.slice(0, slash), encoding)) && this.#isFolder(Buffer.from(folder, encoding))
    this.#known.set(folder, real)
    return real
  }

  #isFolder(folder: Buffer): boolean {
    try {
      return lstatSync(Buffer.concat([Buffer.from(`${this.#root}/`), folder])).isDirectory()
    } catch {
      return false
    }
  }
}

/** A named file or folder outside of what git lists: ignored, in no repository, or in the git directory. */
export function* named(absolute: string, label: string): Generator<Item> {
  const stat = statSync(absolute, { throwIfNoEntry: false })
  if (!stat) throw notFound(label)
  if (stat.isDirectory()) {
    let any = false
    for (const item of walk(absolute, label === '.' ? '' : label)) {
      if (item.kind !== 'listed') any = true
      yield item
    }
    if (!any)
      throw new KeysieveError('not-found', `${label}: there is no file in this folder`, 'Name a path that holds files.')
    return
  }
  yield { kind: 'listed', count: 1 }
  // A link that is named is followed: it is the file that was meant.
  yield {
    kind: 'blob',
    blob: fileBlob(lstatSync(absolute).isSymbolicLink() ? realpathSync(absolute) : absolute, label, 'file'),
  }
}

export function notFound(label: string): KeysieveError {
  return new KeysieveError(
    'not-found',
    `${label}: no such file or folder`,
    'Check the path; paths are relative to the folder you are in.',
  )
}

/** Which of the absolute paths git ignores. (`check-ignore` takes no pathspec magic, not even the literal kind; an absolute path has none.) */
export function ignoredAmong({ cwd, env }: Git, paths: readonly string[]): Set<string> {
  const git = { cwd, env: { ...env, GIT_LITERAL_PATHSPECS: undefined } }
  const { status, stdout, stderr } = runGit(git, ['check-ignore', '-z', '--stdin'], `${paths.join('\0')}\0`)
  if (status > 1) throw gitFailed(['check-ignore'], status, stderr)
  return new Set(stdout.toString('utf8').split('\0').filter(Boolean))
}
