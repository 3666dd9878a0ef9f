import type { Git } from '../git.ts'
import { type Contents, readObjects } from '../objects.ts'
import type { Staged } from '../staged.ts'
import { findGitDir } from './git-dir.ts'
import { headCommit } from './head.ts'
import { IndexFile } from './index-file.ts'
import type { Inflate } from './loose.ts'
import { ObjectStore } from './object-store.ts'
import { type DirectListing, listDirectly } from './staged.ts'

const IN_HEAD = 'HEAD:'

/**
 * What a commit hook asks of a repository, read from its files without starting git, which with all that Node loads for it takes longer
 * than the rest of the hook. Only the plain case is read here: whatever is unusual, broken or large is no answer, and git is asked then.
 */
export class DirectRepository {
  readonly listing: Staged
  readonly #index: IndexFile
  readonly #store: ObjectStore
  readonly #before: DirectListing['before']

  private constructor({ staged, before }: DirectListing, index: IndexFile, store: ObjectStore) {
    this.listing = staged
    this.#before = before
    this.#index = index
    this.#store = store
  }

  static open(git: Git, inflate: Inflate): DirectRepository | null {
    let store: ObjectStore | undefined
    let listing: DirectListing | null = null
    try {
      const folder = findGitDir(git)
      const index = folder && IndexFile.read(folder.index)
      const commit = index && headCommit(folder)
      if (!commit) return null
      store = new ObjectStore(folder.objects, inflate)
      listing = listDirectly(index, store, commit)
      return listing && new DirectRepository(listing, index, store)
    } catch {
      // A file that is not there, or is not what it should be.
      return null
    } finally {
      if (!listing) store?.close()
    }
  }

  /**
   * What a scan of the listing needs: these names, for which git is asked at once where it has to be, and objects by their ids, each read when
   * it is asked for. Not while a blob is scanned.
   */
  contents(git: Git, names: readonly string[]): Contents {
    const found = new Map<string, Buffer | null>()
    const left: string[] = []
    for (const name of names) {
      const content = this.#read(name)
      if (content === undefined) left.push(name)
      else found.set(name, content)
    }
    for (const [name, content] of readObjects(git, left)) found.set(name, content)
    return {
      get: (name) => (found.has(name) ? found.get(name) : this.#read(name)),
      close: () => this.#store.close(),
    }
  }

  /** A file's content by its id, `HEAD:path` or `:path` (latin1 text of bytes); null when there is no such file, undefined when git has to be asked. */
  #read(name: string): Buffer | null | undefined {
    const colon = name.indexOf(':')
    if (colon < 0) return this.#content(name)
    const path = name.slice(colon + 1)
    const before = name.startsWith(IN_HEAD) ? this.#before.get(path) : undefined
    if (before !== undefined) return before === null ? undefined : this.#content(before)
    const entry = this.#index.from(path)
    if (entry < this.#index.count && this.#index.name(entry) === path) return this.#content(this.#index.id(entry))
    return this.#mayBeFolder(path) ? undefined : null
  }

  #content(id: string): Buffer | undefined {
    try {
      return this.#store.read(id, 'blob') ?? undefined
    } catch {
      // A pack that is not what it should be.
      return undefined
    }
  }

  #mayBeFolder(path: string): boolean {
    const below = `${path}/`
    const entry = this.#index.from(below)
    if (entry < this.#index.count && this.#index.name(entry).startsWith(below)) return true
    for (const path of this.#before.keys()) if (path.startsWith(below)) return true
    return false
  }
}
