import {
  CONFIG_FILE,
  IGNORE_FILE,
  isPolicyFile,
  isRuleFile,
  type PolicyText,
  type PolicyTexts,
  RULES_FOLDER,
} from '../model/policy.ts'
import type { Git } from '../sources/git.ts'
import { type Contents, readObjects } from '../sources/objects.ts'
import { displayPath } from '../sources/path.ts'
import type { Staged, StagedEntry } from '../sources/staged.ts'

/** More folders than this are not asked one by one whether they hold a config of their own. */
const MANY_FOLDERS = 200

/** Asked along with the entries: whether HEAD has rule files of the repository's own costs no git call then. */
const RULES_IN_HEAD = `HEAD:${RULES_FOLDER}`

/**
 * Ignores and config as the index has them, without a git call of their own: a file that differs from HEAD is among the staged
 * entries, the others are HEAD's, which the batch that reads the entries can name (and that costs no reading of the index).
 */
export class StagedPolicy {
  readonly #git: Git
  readonly #listing: Staged
  /** By path (latin1 text of its bytes): the object's name in the batch, or null when the index has no such file. */
  readonly #wanted = new Map<string, string | null>()
  readonly #many: boolean
  readonly #partly: boolean
  #contents: Contents = new Map()

  /** @param partly the listing was narrowed to some paths, and does not tell what else is staged */
  constructor(git: Git, listing: Staged, partly: boolean) {
    this.#git = git
    this.#listing = listing
    this.#partly = partly
    const folders = foldersOf(listing.entries)
    this.#many = folders.size > MANY_FOLDERS
    const staged = new Map(
      listing.entries.flatMap((entry) => (isPolicyFile(entry.path) ? [[entry.raw.toString('latin1'), entry]] : [])) as [
        string,
        StagedEntry,
      ][],
    )
    const gone = new Set(listing.deleted.map(({ path }) => path))
    const nameOf = (path: string): string | null => {
      const entry = staged.get(path)
      if (entry) return entry.id
      if (partly) return `:${path}`
      return listing.hasHead && !gone.has(displayPath(Buffer.from(path, 'latin1'))) ? `HEAD:${path}` : null
    }
    this.#wanted.set(IGNORE_FILE, nameOf(IGNORE_FILE))
    this.#wanted.set(CONFIG_FILE, nameOf(CONFIG_FILE))
    if (!this.#many) for (const folder of folders) this.#wanted.set(folder + CONFIG_FILE, nameOf(folder + CONFIG_FILE))
  }

  /** What to ask git for along with the entries. */
  get names(): string[] {
    const ids = new Set(this.#listing.entries.map(({ id }) => id))
    const names = [...this.#wanted.values()].filter((name): name is string => name !== null && !ids.has(name))
    return this.#listing.hasHead ? [...names, RULES_IN_HEAD] : names
  }

  /** @param contents of `names`, and of staged entries by their ids */
  async texts(contents: Contents): Promise<PolicyTexts> {
    this.#contents = contents
    const configs: PolicyText[] = []
    for (const path of this.#wanted.keys()) {
      if (path === IGNORE_FILE) continue
      const bytes = this.#content(path)
      if (bytes) configs.push({ path: displayPath(Buffer.from(path, 'latin1')), bytes })
    }
    if (this.#many) {
      const { trackedConfigs } = await import('./policy-git.ts')
      configs.push(...trackedConfigs(this.#git).filter(({ path }) => path !== CONFIG_FILE))
    }
    const rules = this.#mayHaveRules() ? (await import('./policy-git.ts')).trackedRules(this.#git) : []
    const { entries, deleted, hasHead } = this.#listing
    return {
      from: 'the index',
      ignores: this.#content(IGNORE_FILE),
      configs,
      rules,
      edited: hasHead ? [...entries, ...deleted].map(({ path }) => path).filter(isPolicyFile) : [],
      read: (path) => {
        const name = `:${Buffer.from(path, 'utf8').toString('latin1')}`
        return readObjects(this.#git, [name]).get(name) ?? null
      },
    }
  }

  /** HEAD has the folder (or was not asked), something of it is staged, or the listing does not tell. */
  #mayHaveRules(): boolean {
    const { entries, hasHead } = this.#listing
    return (
      this.#partly ||
      (hasHead && this.#contents.get(RULES_IN_HEAD) !== null) ||
      entries.some(({ path }) => isRuleFile(path))
    )
  }

  #content(path: string): Buffer | null {
    const name = this.#wanted.get(path)
    if (name === undefined || name === null) return null
    const bytes = this.#contents.get(name)
    // Not reached: the staged set is so large that it is streamed.
    return bytes === undefined ? (readObjects(this.#git, [name]).get(name) ?? null) : bytes
  }
}

/** `a/` and `a/b/` for `a/b/c`, as latin1 text of the bytes. A name with a newline cannot be asked for. */
function foldersOf(entries: readonly StagedEntry[]): Set<string> {
  const folders = new Set<string>()
  for (const { raw } of entries) {
    const path = raw.toString('latin1')
    for (let slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
      const folder = path.slice(0, slash + 1)
      if (folders.has(folder) || folder.includes('\n')) break
      folders.add(folder)
    }
  }
  return folders
}
