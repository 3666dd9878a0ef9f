import { chmodSync, lstatSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs'
import { KeysieveError, systemCode } from '../model/error.ts'

/** A file as it is to be. `was` null: there is none yet. */
export interface Change {
  readonly file: string
  readonly was: Buffer | null
  readonly bytes: Buffer
  /** Of a new file; one that is there keeps its own. */
  readonly mode: number
  /** For messages. */
  readonly shown: string
}

/** Keeps what is replaced until all is done. */
export interface Journal {
  /** Before a file is replaced. */
  keep(change: Change): void
  end(): void
}

/**
 * Writes all of the files or none: first each beside its place, then they are renamed, in their order. `then` runs at the end; when it
 * throws, or anything else fails, the bytes that were there before are put back. Throws `KeysieveError` ('output').
 * @param begin starts the journal by which a run that is killed in the middle is undone
 */
export function writeAll(
  changes: readonly Change[],
  begin: (beside: (change: Change) => string) => Journal,
  then: () => void,
): void {
  const beside = (change: Change): string => `${change.file}.keysieve-${process.pid}`
  const renamed: Change[] = []
  const journal = begin(beside)
  try {
    for (const change of changes) inTurn(change, () => prepare(change, beside(change)))
    for (const change of changes)
      inTurn(change, () => {
        if (!sameBytes(bytesOf(change.file), change.was))
          throw new KeysieveError('output', `${change.shown} was changed meanwhile`, 'Run keysieve fix again.')
        journal.keep(change)
        renameSync(beside(change), change.file)
        renamed.push(change)
      })
    then()
    journal.end()
  } catch (error) {
    for (const change of renamed.reverse()) putBack(change)
    // Not reached where something could not be put back: the next run tries again.
    journal.end()
    throw error
  } finally {
    for (const change of changes) rmSync(beside(change), { force: true })
  }
}

function prepare({ file, was, bytes, mode }: Change, beside: string): void {
  // A file that may not be written to is not replaced either.
  const now = was === null ? mode : lstatSync(file).mode & 0o7777
  if (was !== null && (now & 0o200) === 0) throw Object.assign(new Error('not writable'), { code: 'EACCES' })
  writeFileSync(beside, bytes, { mode: 0o600, flag: 'wx' })
  chmodSync(beside, now)
}

/** In place: a copy beside it would be one more file with the value. */
function putBack({ file, was }: Change): void {
  if (was === null) unlinkSync(file)
  else writeFileSync(file, was)
}

function inTurn({ shown }: Change, work: () => void): void {
  try {
    work()
  } catch (error) {
    if (error instanceof KeysieveError) throw error
    throw new KeysieveError(
      'output',
      `${shown} cannot be written (${systemCode(error)}); nothing was changed`,
      "Look at its mode and owner, and its folder's.",
      error,
    )
  }
}

/** The bytes of a file, null where there is none. */
export function bytesOf(file: string): Buffer | null {
  try {
    return readFileSync(file)
  } catch (error) {
    if (systemCode(error) === 'ENOENT' || systemCode(error) === 'ENOTDIR') return null
    throw error
  }
}

function sameBytes(a: Buffer | null, b: Buffer | null): boolean {
  return a === null || b === null ? a === b : a.equals(b)
}
