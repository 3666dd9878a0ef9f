import { existsSync } from 'node:fs'
import path from 'node:path'
import { KeysieveError } from '../model/error.ts'
import { type Git, readGit } from '../sources/git.ts'

/** An entry of the index as it is to be; `to` null takes it out. */
export interface IndexChange {
  readonly raw: Buffer
  readonly was: { readonly mode: string; readonly id: string } | null
  readonly to: { readonly mode: string; readonly id: string } | null
}

/** Stores the bytes as they are (no filter) and gives their id. */
export function storeBlob(git: Git, bytes: Buffer): string {
  return readGit(git, ['hash-object', '-w', '--stdin'], bytes).toString('utf8').trim()
}

/** Another git holds the index: nothing is begun then. */
export function refuseLocked(git: Git): void {
  const index = path.resolve(git.cwd, readGit(git, ['rev-parse', '--git-path', 'index']).toString('utf8').slice(0, -1))
  if (existsSync(`${index}.lock`))
    throw new KeysieveError(
      'git',
      'another git command holds the index (index.lock)',
      'Wait for it, then run it again.',
    )
}

/** All of the changes in one call, or none. Throws `KeysieveError` when an entry is not what it was. */
export function writeIndex(git: Git, changes: readonly IndexChange[]): void {
  const listed = readGit(git, ['ls-files', '-s', '-z', '--full-name', '--', ...top(git)]).toString('latin1')
  const now = new Map(
    listed.split('\0').map((entry) => [entry.slice(entry.indexOf('\t') + 1), entry.slice(0, entry.indexOf('\t'))]),
  )
  for (const { raw, was } of changes)
    if (now.get(raw.toString('latin1')) !== (was === null ? undefined : `${was.mode} ${was.id} 0`))
      throw new KeysieveError('git', 'the index was changed meanwhile; nothing was changed', 'Run keysieve fix again.')
  const zeros = '0'.repeat(changes[0]?.was?.id.length ?? changes[0]?.to?.id.length ?? 40)
  const lines = changes.map(({ raw, to }) =>
    Buffer.concat([Buffer.from(to ? `${to.mode} ${to.id}\t` : `0 ${zeros}\t`), raw, Buffer.from([0])]),
  )
  if (lines.length > 0) readGit(git, ['update-index', '-z', '--index-info'], Buffer.concat(lines))
}

function top(git: Git): string[] {
  const up = readGit(git, ['rev-parse', '--show-cdup']).toString('utf8').trim()
  return up === '' ? [] : [up]
}
