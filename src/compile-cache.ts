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

/** Other versions of keysieve or Node have files of their own. */
function forgetOld(folder: string): void {
  const files = readdirSync(folder)
    .filter((name) => /^core-.*\.v8$/.test(name))
    .map((name) => ({ path: join(folder, name), time: statSync(join(folder, name)).mtimeMs }))
  for (const { path } of files.sort((a, b) => b.time - a.time).slice(MOST_KEPT)) rmSync(path, { force: true })
}
