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
  if (existsSync(`${gitPath(git, 'index')}.lock`))
    throw new KeysieveError(
      'git',
      'another git command holds the index (index.lock)',
      'Wait for it, then run it again.',
    )
}

/** All of the changes in one call, or none. Throws `KeysieveError` when an entry is not what it was. */
export function writeIndex(git: Git, changes: readonly IndexChange[]): void {
  const now = entriesOf(git)
  for (const { raw, was } of changes)
    if (now.get(raw.toString('latin1')) !== headOf(was))
      throw new KeysieveError('git', 'the index was changed meanwhile; nothing was changed', 'Run keysieve fix again.')
  const zeros = '0'.repeat(changes[0]?.was?.id.length ?? changes[0]?.to?.id.length ?? 40)
  const lines = changes.map(({ raw, to }) =>
    Buffer.concat([Buffer.from(to ? `${to.mode} ${to.id}\t` : `0 ${zeros}\t`), raw, Buffer.from([0])]),
  )
  if (lines.length > 0) readGit(withoutHooks(git), ['update-index', '-z', '--index-info'], Buffer.concat(lines))
}

/** Writing the index would run the hook post-index-change. */
function withoutHooks(git: Git): Git {
  const settings = `${git.env.GIT_CONFIG_PARAMETERS ?? ''} 'core.hooksPath=/dev/null'`
  return { ...git, env: { ...git.env, GIT_CONFIG_PARAMETERS: settings } }
}

/** Whether the index has all of these entries. `raw` is latin1 text of the name's bytes. */
export function indexHas(
  git: Git,
  wanted: readonly { readonly raw: string; readonly to: IndexChange['to'] }[],
): boolean {
  const now = entriesOf(git)
  return wanted.every(({ raw, to }) => now.get(raw) === headOf(to))
}

/** Mode, id and stage by path. */
function entriesOf(git: Git): Map<string, string> {
  const listed = readGit(git, ['ls-files', '-s', '-z', '--full-name', '--', ...top(git)]).toString('latin1')
  return new Map(
    listed.split('\0').map((entry) => [entry.slice(entry.indexOf('\t') + 1), entry.slice(0, entry.indexOf('\t'))]),
  )
}

function headOf(entry: IndexChange['to']): string | undefined {
  return entry === null ? undefined : `${entry.mode} ${entry.id} 0`
}

/** A folder of the git directory of this work tree. */
export function gitPath(git: Git, name: string): string {
  return path.resolve(git.cwd, readGit(git, ['rev-parse', '--git-path', name]).toString('utf8').slice(0, -1))
}

function top(git: Git): string[] {
  const up = readGit(git, ['rev-parse', '--show-cdup']).toString('utf8').trim()
  return up === '' ? [] : [up]
}
