import path from 'node:path'
import { dotenvFiles, foldersAbove } from '../sources/dotenv-files.ts'
import { createGit } from '../sources/git.ts'
import { findRepository } from '../sources/repository.ts'
import { listIndex } from '../sources/staged.ts'
import { ignoredAmong } from '../sources/tree.ts'
import type { Io } from './io.ts'
import type { LocalFiles } from './known-secrets.ts'

/** The git-ignored dotenv files of the repository around the current folder, for scans that list more than what is staged. */
export function ignoredDotenvs(io: Io): LocalFiles & { readonly root: string } {
  const git = createGit(io.cwd, io.env)
  const repository = findRepository(git)
  if (!repository || repository.bare) return { root: io.cwd, local: [], published: [] }
  const { root } = repository
  const folders = foldersAbove(listIndex(git).map(({ raw }) => raw.toString('latin1')))
  const paths = dotenvFiles(root, folders).flatMap(({ path, kind }) => (kind === 'local' ? [path] : []))
  const absolute = (name: string): string => path.join(root, Buffer.from(name, 'latin1').toString('utf8'))
  const ignored = paths.length > 0 ? ignoredAmong(git, paths.map(absolute)) : new Set<string>()
  return { root, local: paths.filter((name) => ignored.has(absolute(name))), published: [] }
}
