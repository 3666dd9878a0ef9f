import { lstatSync } from 'node:fs'
import path from 'node:path'
import { EnvFile } from '../fix/env-file.ts'
import { bytesOf } from '../fix/files.ts'
import { type FileStep, planFile } from '../fix/plan.ts'
import { headEntries, isIgnored, rootEntry, versionsOf } from '../fix/versions.ts'
import { KeysieveError, systemCode } from '../model/error.ts'
import type { Git } from '../sources/git.ts'
import { readObjects } from '../sources/objects.ts'
import type { BlockingScan } from './fix-scan.ts'

export const ENV = '.env'
export const GITIGNORE = '.gitignore'

/** What a fix would do; nothing is written yet. */
export interface FixPlan {
  readonly root: string
  readonly steps: readonly FileStep[]
  readonly env: { readonly was: Buffer | null; readonly file: EnvFile }
  /** Null: git ignores `.env` already, or nothing goes there. */
  readonly ignore: IgnoreEdit | null
}

interface IgnoreEdit {
  readonly was: Buffer | null
  readonly bytes: Buffer
  readonly entry: { readonly mode: string; readonly id: string } | null
  readonly indexBytes: Buffer
}

/** Throws `KeysieveError` for files that cannot be edited safely. */
export async function makePlan(git: Git, root: string, found: BlockingScan): Promise<FixPlan> {
  const was = readEnv(git, root)
  const file = new EnvFile(was ?? Buffer.alloc(0))
  const head = headEntries(git, found.listing)
  const steps: FileStep[] = []
  for (const entry of found.listing.entries) {
    const matches = found.matches.filter(({ blob }) => blob.path === entry.path)
    if (matches.length > 0)
      steps.push(
        await planFile(versionsOf(git, root, entry, head), matches, file, ({ path }, bytes) =>
          found.blocksWith(path, bytes),
        ),
      )
  }
  const needs = steps.some(({ kind }) => kind === 'replace') && !isIgnored(git, root, ENV)
  return { root, steps, env: { was, file }, ignore: needs ? ignoreEdit(git, root) : null }
}

/** The file's bytes, null when there is none. Refused: what git would commit, and what may lie elsewhere. */
function readEnv(git: Git, root: string): Buffer | null {
  if (rootEntry(git, root, ENV))
    throw new KeysieveError(
      'usage',
      `${ENV} is tracked or staged: a value that goes there would be committed`,
      `git rm --cached ${ENV}, then run it again (and revoke what it held if that was ever pushed).`,
    )
  return plainFile(root, ENV)
}

function plainFile(root: string, name: string): Buffer | null {
  const file = path.join(root, name)
  try {
    if (!lstatSync(file).isFile())
      throw new KeysieveError('usage', `${name} is no plain file (a symbolic link?)`, 'Make it one, then run it again.')
    return bytesOf(file)
  } catch (error) {
    if (error instanceof KeysieveError) throw error
    if (systemCode(error) === 'ENOENT') return null
    throw new KeysieveError(
      'unreadable',
      `${name} cannot be read (${systemCode(error)})`,
      'Look at its mode and owner.',
      error,
    )
  }
}

/** `.env` goes behind the last line of both versions, so that an earlier exception does not undo it. */
function ignoreEdit(git: Git, root: string): IgnoreEdit {
  const was = plainFile(root, GITIGNORE)
  const entry = rootEntry(git, root, GITIGNORE)
  if (entry && !entry.mode.startsWith('100'))
    throw new KeysieveError('usage', `${GITIGNORE} is no plain file in the index`, 'Make it one, then run it again.')
  const staged = entry ? readObjects(git, [entry.id]).get(entry.id) : Buffer.alloc(0)
  if (!staged) throw new KeysieveError('missing-object', `the staged ${GITIGNORE} cannot be read`, 'Run `git fsck`.')
  return { was, bytes: withLine(was ?? Buffer.alloc(0)), entry, indexBytes: withLine(staged) }
}

function withLine(bytes: Buffer): Buffer {
  const text = bytes.toString('latin1')
  const eol = text.includes('\r\n') ? '\r\n' : '\n'
  return Buffer.from(`${text}${text === '' || text.endsWith('\n') ? '' : eol}${ENV}${eol}`, 'latin1')
}

/** A line for each thing that would be done; none holds a value. */
export function* describe({ steps, env, ignore }: FixPlan): Generator<string> {
  for (const step of steps) {
    const { path, head, index, work } = step.versions
    if (step.kind === 'replace') {
      for (const { line, rule, variable, becomes } of step.replaced)
        yield `${path}:${line}: move the value [${rule}] to ${ENV} as ${variable}; here it becomes ${becomes}`
      if (step.workBytes === null) yield `${path}: the work tree's version stays as it is`
      continue
    }
    for (const { line, rule, why } of step.found) yield `${path}:${line}: unstage the file [${rule}]: ${why}`
    yield `${path}: ${head ? "the index goes back to HEAD's version" : 'it leaves the index'}; the work tree's version stays as it is`
    if (index.bytes && !work?.bytes.equals(index.bytes))
      yield `${path}: what was staged differs from the work tree; it can be had back: git cat-file blob ${index.id}`
  }
  if (ignore) yield `${GITIGNORE}: add ${ENV}`
  if (env.file.grows && env.was === null) yield `${ENV}: a new file that only you can read`
}
