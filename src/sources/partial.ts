import { type Git, runGit } from './git.ts'

/** Whether the repository is a partial clone, in which objects may lack that its remote promised to give (and that are never fetched here). */
export function isPartial(git: Git): boolean {
  return runGit(git, ['config', '--get-regexp', '^(extensions\\.partialclone|remote\\..*\\.promisor)$']).status === 0
}
