import { displayPath } from '../path.ts'
import type { Staged, StagedEntry } from '../staged.ts'
import type { CachedTree, IndexFile } from './index-file.ts'
import type { ObjectStore } from './object-store.ts'

interface TreeItem {
  readonly mode: string
  readonly id: string
}

const FOLDER = '40000'
/** What else a tree holds; git knows some older ways to write them. */
const MODES: readonly string[] = ['100644', '100755', '120000', '160000']

export interface DirectListing {
  readonly staged: Staged
  /** What HEAD has where the index has something else, by path (latin1 text of its bytes); null: no file. */
  readonly before: ReadonlyMap<string, string | null>
}

/** Thrown where something is not plain to see. */
class Doubt extends Error {}

/**
 * What the index has other than the commit's tree: the same as `git diff-index --cached`, and with the same trust in what the index remembers
 * of trees. Null when in doubt.
 */
export function listDirectly(index: IndexFile, store: ObjectStore, commit: string): DirectListing | null {
  const tree = /^tree ([0-9a-f]{40})\n/.exec(store.read(commit, 'commit')?.latin1Slice(0, 46) ?? '')?.[1]
  if (tree === undefined) return null
  const comparison = new Comparison(index, store)
  try {
    comparison.compare('', tree, index.cached)
  } catch (error) {
    if (error instanceof Doubt) return null
    throw error
  }
  const { entries, deleted, before } = comparison
  return { staged: { entries, hasHead: true, deleted }, before }
}

class Comparison {
  readonly #index: IndexFile
  readonly #store: ObjectStore
  /** The next entry of the index to look at. */
  #at = 0
  readonly entries: StagedEntry[] = []
  readonly deleted: { readonly path: string; readonly oldId: string }[] = []
  readonly before = new Map<string, string | null>()

  constructor(index: IndexFile, store: ObjectStore) {
    this.#index = index
    this.#store = store
  }

  /** @param folder with its slash, '' for the root; @param treeId null when the commit has no such folder */
  compare(folder: string, treeId: string | null, cached: CachedTree | null): void {
    if (cached?.id != null && cached.id === treeId) {
      this.#pass(folder, cached.count)
      return
    }
    const items = treeId === null ? new Map<string, TreeItem>() : this.#itemsOf(treeId)
    while (this.#at < this.#index.count) {
      const name = this.#index.name(this.#at)
      if (!name.startsWith(folder)) break
      const slash = name.indexOf('/', folder.length)
      if (slash < 0) this.#compareFile(name, taken(items, name.slice(folder.length)))
      else {
        const below = name.slice(folder.length, slash)
        const item = taken(items, `${below}/`)
        this.compare(name.slice(0, slash + 1), item?.id ?? null, cached?.below.get(below) ?? null)
      }
    }
    for (const [name, item] of items) this.#delete(folder + name, item)
  }

  #compareFile(name: string, before: TreeItem | undefined): void {
    const entry = this.#at++
    const id = this.#index.id(entry)
    const mode = this.#index.mode(entry)
    if (!MODES.includes(mode)) throw new Doubt()
    if (before && before.id === id && before.mode === mode) return
    const raw = this.#index.raw(entry)
    const oldId = before?.id ?? null
    this.before.set(name, oldId)
    this.entries.push({ id, path: displayPath(raw), origin: 'index', raw, mode, oldId })
  }

  /** Over the entries of a folder that the index remembers as the commit's. */
  #pass(folder: string, count: number): void {
    const last = this.#at + count - 1
    const end = last + 1
    const fits =
      count > 0 &&
      end <= this.#index.count &&
      this.#index.name(this.#at).startsWith(folder) &&
      this.#index.name(last).startsWith(folder) &&
      (end === this.#index.count || folder === '' || !this.#index.name(end).startsWith(folder))
    if (!fits || (folder === '' && end !== this.#index.count)) throw new Doubt()
    this.#at = end
  }

  #delete(name: string, { mode, id }: TreeItem): void {
    if (mode !== FOLDER) {
      this.before.set(name, id)
      this.deleted.push({ path: displayPath(Buffer.from(name, 'latin1')), oldId: id })
    } else for (const [below, item] of this.#itemsOf(id)) this.#delete(name + below, item)
  }

  /** By name, a folder's with its slash. */
  #itemsOf(treeId: string): Map<string, TreeItem> {
    const bytes = this.#store.read(treeId, 'tree')
    if (!bytes) throw new Doubt()
    const items = new Map<string, TreeItem>()
    for (let at = 0; at < bytes.length; ) {
      const blank = bytes.indexOf(0x20, at)
      const nul = bytes.indexOf(0, blank)
      if (blank < 0 || nul < 0 || nul + 21 > bytes.length) throw new Doubt()
      const mode = bytes.latin1Slice(at, blank)
      const name = bytes.latin1Slice(blank + 1, nul)
      if (mode !== FOLDER && !MODES.includes(mode)) throw new Doubt()
      items.set(mode === FOLDER ? `${name}/` : name, { mode, id: bytes.hexSlice(nul + 1, nul + 21) })
      at = nul + 21
    }
    return items
  }
}

function taken(items: Map<string, TreeItem>, name: string): TreeItem | undefined {
  const item = items.get(name)
  items.delete(name)
  return item
}
