import { readdirSync } from 'node:fs'
import type { Item } from '../model/blob.ts'
import { systemCode } from '../model/error.ts'
import { fileBlob } from './files.ts'
import { displayPath } from './path.ts'

/** Folders that hold other people's code or git's own files: left out outside of git, and named as skips. */
const LEFT_OUT = new Set(['.git', '.hg', '.svn', 'node_modules', '__pycache__', '.tox', '.nox'])

/**
 * A folder that git does not list: every file below it. An own walk rather than a library, since names may be any
 * bytes and a folder that cannot be read has to be a problem, not an exception or silence (docs/decisions/walk.md).
 * @param label what the paths start with in reports ('' for none)
 */
export function* walk(folder: string, label: string, leaveOut = true): Generator<Item> {
  const stack: Folder[] = [{ name: folder, label }]
  for (let next = stack.pop(); next; next = stack.pop()) {
    let entries: readonly Entry[]
    try {
      entries = entriesOf(next.name)
    } catch (error) {
      yield { kind: 'listed', count: 1 }
      yield {
        kind: 'problem',
        problem: {
          code: 'unreadable',
          path: next.label || '.',
          message: `the folder cannot be read (${systemCode(error)})`,
        },
      }
      continue
    }
    if (leaveOut && next.label !== label && entries.some(({ name }) => name === 'pyvenv.cfg')) {
      yield* leftOut(next.label, 'virtual environment')
      continue
    }
    const files = entries.filter(({ isFolder }) => !isFolder)
    yield { kind: 'listed', count: files.length }
    for (const { name } of files)
      yield { kind: 'blob', blob: fileBlob(inFolder(next.name, name), shownIn(next.label, name), 'file') }
    for (const { name, isFolder } of entries.toReversed()) {
      if (!isFolder) continue
      const shown = shownIn(next.label, name)
      if (leaveOut && typeof name === 'string' && LEFT_OUT.has(name)) yield* leftOut(shown, name)
      else stack.push({ name: inFolder(next.name, name), label: shown })
    }
  }
}

/** Text, or bytes where it is no valid UTF-8. */
type Name = string | Buffer

interface Folder {
  readonly name: Name
  readonly label: string
}

interface Entry {
  readonly name: Name
  readonly isFolder: boolean
}

/** What is in a folder, in an order that does not depend on the file system. Bytes cost twice what text does: only for names that need them. */
function entriesOf(folder: Name): Entry[] {
  const texts = readdirSync(folder, { withFileTypes: true })
  if (!texts.some(({ name }) => name.includes('\ufffd')))
    return texts
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }))
  return readdirSync(folder, { withFileTypes: true, encoding: 'buffer' })
    .sort((a, b) => Buffer.compare(a.name, b.name))
    .map((entry) => {
      const text = entry.name.toString('utf8')
      return { name: text.includes('\ufffd') ? entry.name : text, isFolder: entry.isDirectory() }
    })
}

function inFolder(folder: Name, name: Name): Name {
  return typeof folder === 'string' && typeof name === 'string'
    ? `${folder}/${name}`
    : Buffer.concat([Buffer.from(folder), SLASH, Buffer.from(name)])
}

const SLASH = Buffer.from('/')

function shownIn(label: string, name: Name): string {
  const shown = typeof name === 'string' ? name : displayPath(name)
  return label === '' ? shown : `${label}/${shown}`
}

function* leftOut(folder: string, reason: string): Generator<Item> {
  yield { kind: 'listed', count: 1 }
  yield { kind: 'skip', skip: { path: `${folder}/`, reason } }
}
