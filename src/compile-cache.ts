import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'

/** A compiled form of the program that start.cjs did not find: where it looks for it, and how to have it. */
export interface CompileCache {
  readonly file: string
  compiled(): Buffer
}

const MOST_KEPT = 6
/** To write a draft takes milliseconds: an older one is of a process that was killed. */
const DRAFT_MS = 60 * 60 * 1000

/**
 * Keeps the compiled program for the next start. The file appears whole or not at all; whatever stands in the way (a read-only home,
 * a folder of somebody else) leaves things as they are, since a commit must not fail for it.
 */
export function keepCompiled({ file, compiled }: CompileCache): void {
  const folder = dirname(file)
  const draft = `${file}.${process.pid}`
  try {
    // Not the home itself: where there is none, none is made.
    for (const one of [dirname(folder), folder]) makeFolder(one)
    if (statSync(folder).uid !== process.geteuid?.()) return
    const opened = openSync(draft, 'wx', 0o600)
    try {
      writeSync(opened, compiled())
      fsyncSync(opened)
    } finally {
      closeSync(opened)
    }
    renameSync(draft, file)
    forgetOld(folder)
  } catch {
    rmSync(draft, { force: true })
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { mode: 0o700 })
  } catch {
    // There already, or the next step fails.
  }
}

/** Other versions of keysieve or Node have files of their own; hooks that were killed leave drafts. */
function forgetOld(folder: string): void {
  const filesLike = (pattern: RegExp) =>
    readdirSync(folder)
      .filter((name) => pattern.test(name))
      .map((name) => ({ path: join(folder, name), time: statSync(join(folder, name)).mtimeMs }))
  const programs = filesLike(/^core-.*\.v8$/).sort((a, b) => b.time - a.time)
  const drafts = filesLike(/^core-.*\.v8\.\d+$/).filter(({ time }) => time < Date.now() - DRAFT_MS)
  for (const { path } of [...programs.slice(MOST_KEPT), ...drafts]) rmSync(path, { force: true })
}
