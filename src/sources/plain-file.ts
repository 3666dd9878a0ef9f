import { readFileSync, statSync } from 'node:fs'
import { KeysieveError } from '../model/error.ts'

/** A file of the scanned repository, which may be a link to a device or a pipe: these have no end. */
export function readPlainFile(file: string): Buffer {
  const stat = statSync(file)
  if (!stat.isFile() && !stat.isDirectory())
    throw new KeysieveError('config', `${file} is a device or a pipe`, 'Put a file there, or take it away.')
  return readFileSync(file)
}
