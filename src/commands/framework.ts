import { existsSync, lstatSync } from 'node:fs'
import path from 'node:path'
import type { Item } from '../model/blob.ts'
import { KeysieveError } from '../model/error.ts'
import { type Batch, batch } from '../model/items.ts'
import type { Match } from '../model/match.ts'
import { fileBlob } from '../sources/files.ts'
import { createGit, type Git } from '../sources/git.ts'
import { readEntries, readObjects, SUBMODULE } from '../sources/objects.ts'
import { findRoot } from '../sources/root.ts'
import { listIndex, listStaged, type StagedEntry } from '../sources/staged.ts'
import { holdsBlob } from '../sources/work-files.ts'
import type { Io } from './io.ts'
import type { ScanOptions } from './options.ts'
import { runPlan } from './run.ts'
import type { Triaged } from './triaged.ts'

/**
 * The pre-commit framework passes file names whatever it was called with, so the names and its variables tell what it was:
 * a range of commits (--from-ref/--to-ref, pre-push), the staged files (a commit), or any files (--all-files, --files).
 */
export async function framework(io: Io, files: readonly string[], options: ScanOptions): Promise<number> {
  const { PRE_COMMIT_FROM_REF: from, PRE_COMMIT_TO_REF: to } = io.env
  if (from && to) {
    io.stderr.write(`keysieve: scanning the commits ${from}..${to}\n`)
    const { scanRange } = await import('./range.ts')
    return scanRange(io, { ...options, revisions: [`${from}..${to}`] })
  }
  const git = createGit(io.cwd, io.env)
  const staged = listStaged(git)
  if (files.length === 0) {
    if (staged.entries.length > 0)
      throw new KeysieveError(
        'usage',
        `no file name was passed although ${staged.entries.length} are staged`,
        'Leave pass_filenames, types and files of this hook as its manifest has them.',
      )
    io.stderr.write('keysieve: no file name was passed and nothing is staged: nothing to scan\n')
    return 0
  }
  const names = new Set(files.map((file) => file.split(path.sep).join('/').replace(/^\.\//, '')))
  const stagedNames = new Set(staged.entries.map((entry) => entry.raw.toString('utf8')))
  if ([...names].every((name) => stagedNames.has(name))) {
    io.stderr.write(`keysieve: scanning ${names.size} staged files\n`)
    const { staged: scanStaged } = await import('./staged.ts')
    return scanStaged(io, { ...options, paths: [...names], all: false })
  }
  io.stderr.write(`keysieve: scanning ${names.size} named files, in the index and on disk; old values block too\n`)
  return runPlan(io, options, {
    mode: 'hook',
    root: findRoot(io.cwd, io.env),
    items: namedFiles(io, git, names),
    policy: async () => (await import('./policy-git.ts')).indexPolicy(git),
    guard: true,
    triage: oncePerPath,
  })
}

/** Each named file as the index has it, and as the disk has it where that differs. */
async function* namedFiles(io: Io, git: Git, names: ReadonlySet<string>): AsyncGenerator<Item | Batch> {
  const entries = listIndex(git).filter((entry) => names.has(entry.raw.toString('utf8')))
  const objects = readObjects(git, [...new Set(entries.filter(({ mode }) => mode !== SUBMODULE).map(({ id }) => id))])
  yield* readEntries(git, entries, objects)
  const tracked = new Map(entries.map((entry) => [entry.raw.toString('utf8'), entry]))
  yield batch(onDisk(io, names, tracked))
}

function* onDisk(io: Io, names: ReadonlySet<string>, tracked: ReadonlyMap<string, StagedEntry>): Generator<Item> {
  const root = findRoot(io.cwd, io.env)
  const present = [...names].filter(
    (name) => lstatSync(path.join(root, name), { throwIfNoEntry: false })?.isDirectory() === false,
  )
  const differing = present.filter((name) => !tracked.has(name) || !holdsBlob(root, name, tracked.get(name)!.id))
  const missing = [...names].filter((name) => !tracked.has(name) && !existsSync(path.join(root, name)))
  yield { kind: 'listed', count: differing.length + missing.length }
  for (const name of differing) yield { kind: 'blob', blob: fileBlob(path.join(root, name), name, 'file') }
  for (const name of missing)
    yield {
      kind: 'problem',
      problem: { code: 'not-found', path: name, message: 'no such file; check the name that was passed' },
    }
}

/** The same key in the index and on disk is one finding. */
async function oncePerPath(matches: readonly Match[]): Promise<Triaged> {
  const first = new Map<string, Match>()
  for (const match of matches) {
    const key = `${match.id} ${match.blob.path}`
    const earlier = first.get(key)
    if (!earlier || earlier.blob.origin === match.blob.origin)
      first.set(earlier ? `${key} ${match.span.start}` : key, match)
  }
  return { findings: [...first.values()].map((match) => ({ match })), known: [] }
}
