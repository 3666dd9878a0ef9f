import { createHash } from 'node:crypto'
import { constants, copyFileSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { KeysieveError, systemCode } from '../model/error.ts'
import { bytesOf, type Change, type Journal } from './files.ts'
import type { IndexChange } from './index-write.ts'

/**
 * What makes a fix that was killed half-way undoable: a folder in the git directory with a list of what is being replaced (paths and
 * hashes, no values) and the files as they were, as hard links where there can be some, else as copies. It is there before the first file
 * is touched and gone when all is done.
 */
interface Entry {
  readonly file: string
  /** The new version, before it is renamed. */
  readonly beside: string
  /** SHA-256 of the content before, null: there was no file. */
  readonly was: string | null
  readonly now: string
}

interface JournalRecord {
  readonly pid: number
  readonly entries: readonly Entry[]
  readonly index: readonly { readonly raw: string; readonly to: IndexChange['to'] }[]
}

const LIST = 'list.json'

export function beginJournal(
  folder: string,
  changes: readonly Change[],
  beside: (change: Change) => string,
  index: readonly IndexChange[],
): Journal {
  mkdirSync(folder, { mode: 0o700, recursive: true })
  const record: JournalRecord = {
    pid: process.pid,
    entries: changes.map((change) => ({
      file: change.file,
      beside: beside(change),
      was: change.was === null ? null : hashOf(change.was),
      now: hashOf(change.bytes),
    })),
    index: index.map(({ raw, to }) => ({ raw: raw.toString('latin1'), to })),
  }
  const draft = path.join(folder, 'draft')
  writeFileSync(draft, JSON.stringify(record), { mode: 0o600 })
  renameSync(draft, path.join(folder, LIST))
  return {
    keep: (change) => {
      if (change.was !== null) linkOrCopy(change.file, path.join(folder, String(changes.indexOf(change))))
    },
    end: () => rmSync(folder, { recursive: true, force: true }),
  }
}

export interface Recovery {
  /** False: the index had been written, so what was left is done; else the files are as they were. */
  readonly undone: boolean
  /** Files that somebody edited since, and that were left alone. */
  readonly edited: readonly string[]
}

/**
 * Undoes what a run that was killed left half done; null when there is nothing of the kind.
 * @param indexHas whether the index has all of these entries
 */
export function recover(folder: string, indexHas: (index: JournalRecord['index']) => boolean): Recovery | null {
  const record = recordIn(folder)
  if (record === undefined) return null
  const done = record !== null && indexHas(record.index)
  const edited: string[] = []
  for (const [i, entry] of [...(record?.entries ?? []).entries()].reverse()) {
    rmSync(entry.beside, { force: true })
    if (!done && !undo(entry, path.join(folder, String(i)))) edited.push(entry.file)
  }
  rmSync(folder, { recursive: true, force: true })
  return record === null ? null : { undone: !done, edited }
}

/** False: the file is neither what it was nor what it was to be. */
function undo(entry: Entry, kept: string): boolean {
  const { file, was, now } = entry
  const bytes = bytesOf(file)
  const hash = bytes === null ? null : hashOf(bytes)
  if (hash === was) return true
  if (hash !== now) return false
  if (was === null) rmSync(file)
  else if (bytesOf(kept) === null) return false
  else putBack(kept, entry)
  return true
}

/** From a git directory on another file system a file comes by way of the place beside it: whole, or not at all. */
function putBack(kept: string, { file, beside }: Entry): void {
  try {
    renameSync(kept, file)
  } catch (error) {
    if (systemCode(error) !== 'EXDEV') throw error
    copyFileSync(kept, beside)
    renameSync(beside, file)
  }
}

/** Undefined: there is no journal; null: one that was not begun in full, so nothing had been touched. */
function recordIn(folder: string): JournalRecord | null | undefined {
  let text: string
  try {
    text = readFileSync(path.join(folder, LIST), 'utf8')
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error
    return bytesOf(path.join(folder, 'draft')) === null ? undefined : null
  }
  const record = JSON.parse(text) as JournalRecord
  if (isRunning(record.pid))
    throw new KeysieveError(
      'usage',
      `another fix is at work here (process ${record.pid})`,
      `Wait for it; if that is no keysieve, remove ${folder} and look at your files.`,
    )
  return record
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return systemCode(error) === 'EPERM'
  }
}

/** No second copy of a value where the file system can do without. */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to)
  } catch {
    copyFileSync(from, to, constants.COPYFILE_EXCL)
  }
}

function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}
