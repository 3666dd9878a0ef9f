import { type Dirent, existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
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
  const stack: { bytes: Buffer; label: string }[] = [{ bytes: Buffer.from(folder), label }]
  for (let next = stack.pop(); next; next = stack.pop()) {
    let entries: Dirent<Buffer>[]
    try {
      entries = readdirSync(next.bytes, { withFileTypes: true, encoding: 'buffer' })
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
    entries.sort((a, b) => Buffer.compare(b.name, a.name))
    const files = entries.filter((entry) => !entry.isDirectory()).reverse()
    yield { kind: 'listed', count: files.length }
    for (const entry of files) {
      const shown = join(next.label, displayPath(entry.name))
      yield { kind: 'blob', blob: fileBlob(Buffer.concat([next.bytes, SLASH, entry.name]), shown, 'file') }
    }
    for (const entry of entries) {
      if (!entry.isDirectory()) continue
      const shown = join(next.label, displayPath(entry.name))
      const bytes = Buffer.concat([next.bytes, SLASH, entry.name])
      const reason = leaveOut ? leftOut(entry.name.toString('utf8'), bytes) : undefined
      if (reason) {
        yield { kind: 'listed', count: 1 }
        yield { kind: 'skip', skip: { path: `${shown}/`, reason } }
      } else stack.push({ bytes, label: shown })
    }
  }
}

const SLASH = Buffer.from('/')

function join(label: string, name: string): string {
  return label === '' ? name : `${label}/${name}`
}

function leftOut(name: string, bytes: Buffer): string | undefined {
  if (LEFT_OUT.has(name)) return name
  if (existsSync(path.join(bytes.toString('utf8'), 'pyvenv.cfg'))) return 'virtual environment'
  return undefined
}
