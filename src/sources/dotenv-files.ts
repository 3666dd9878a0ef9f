import { readdirSync } from 'node:fs'
import { dotenvKind } from './dotenv.ts'
import type { Staged } from './staged.ts'

/** More folders than this are not looked into: those of a first commit of a large tree. */
const MOST_FOLDERS = 1000

/** A dotenv file on disk. `path` is latin1 text of its bytes, relative to the root. */
export interface DotenvFile {
  readonly path: string
  readonly kind: 'local' | 'example'
}

/** Every folder above these files, the root (`''`) first, each with its slash. Paths are latin1 text of bytes. */
export function foldersAbove(paths: Iterable<string>): Set<string> {
  const folders = new Set([''])
  for (const path of paths) {
    for (let slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
      const folder = path.slice(0, slash + 1)
      if (folders.has(folder) || folder.includes('\n') || folders.size > MOST_FOLDERS) break
      folders.add(folder)
    }
  }
  return folders
}

export function bytesOf(root: string, path: string): Buffer {
  return Buffer.concat([Buffer.from(`${root}/`), Buffer.from(path, 'latin1')])
}

/** The dotenv files that lie in these folders. A folder that is not on disk has none. */
export function dotenvFiles(root: string, folders: Iterable<string>): DotenvFile[] {
  const files: DotenvFile[] = []
  for (const folder of folders) {
    for (const name of namesIn(bytesOf(root, folder))) {
      if (!name.startsWith('.env') && !name.endsWith('.env')) continue
      const kind = dotenvKind(name)
      if (kind) files.push({ path: folder + name, kind })
    }
  }
  return files
}

function namesIn(folder: Buffer): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/**
 * The dotenv files beside what is staged. Which of them git knows is asked in the batch that reads the staged objects: a
 * file that stands in HEAD or is staged tells nothing that is not published, and what it holds is no secret of this machine.
 */
export class StagedDotenvs {
  readonly #files: readonly DotenvFile[]
  readonly #named: ReadonlyMap<string, string>
  readonly #deleted: ReadonlySet<string>

  /** @param partly the listing was narrowed to some paths: the index is asked, not HEAD */
  constructor(root: string, { entries, deleted, hasHead }: Staged, partly: boolean) {
    const staged = new Set(entries.map(({ raw }) => raw.toString('latin1')))
    const version = partly || !hasHead ? ':' : 'HEAD:'
    this.#files = dotenvFiles(root, foldersAbove(staged)).filter(({ path }) => !staged.has(path))
    this.#named = new Map(this.#files.map(({ path }) => [path, version + path]))
    this.#deleted = new Set(deleted.map(({ path }) => path))
  }

  /** What to ask git for. */
  get names(): string[] {
    return this.#files.some(({ kind }) => kind === 'local') ? [...this.#named.values()] : []
  }

  /** Files that git does not know, and the published content of the others. @param contentOf what git has of that name */
  parted(contentOf: (name: string) => Buffer | null): { readonly local: string[]; readonly published: Buffer[] } {
    const local: string[] = []
    const published: Buffer[] = []
    for (const { path, kind } of this.#files) {
      const content = contentOf(this.#named.get(path)!)
      const gone = this.#deleted.has(path)
      if (content && !gone) published.push(content)
      else if (kind === 'local') local.push(path)
    }
    return { local, published }
  }
}
