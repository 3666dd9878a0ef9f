import { closeSync, constants, fstatSync, openSync, readlinkSync, readSync } from 'node:fs'
import { type Blob, type OriginKind, type Reader, readerOf } from '../model/blob.ts'
import { KeysieveError, systemCode } from '../model/error.ts'
import { NotAFile } from './not-a-file.ts'

/** Files on disk, read synchronously into the caller's memory: the fastest way there is (no copy, no turn of the loop). */
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)

/** @param file where the bytes are; a Buffer when the name is no valid UTF-8 */
export function fileBlob(file: string | Buffer, path: string, origin: OriginKind): Blob {
  return { origin, path, id: null, sizeBytes: null, file, open: () => openFile(file) }
}

function openFile(file: string | Buffer): Reader {
  let fd: number
  try {
    fd = openSync(file, FLAGS)
  } catch (error) {
    const code = systemCode(error)
    if (code === 'ELOOP' || code === 'EMLINK') return readLink(file)
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new NotAFile('deleted')
    if (code === 'ENXIO' || code === 'EOPNOTSUPP') throw new NotAFile('not a regular file')
    throw unreadable(error)
  }
  let left: number
  try {
    const stat = fstatSync(fd)
    // Reading goes no further than the file reached when it was opened, which saves a call for its end; some systems' own files say 0.
    left = stat.size === 0 ? Number.POSITIVE_INFINITY : stat.size
    if (stat.isDirectory()) throw new NotAFile('deleted')
    if (!stat.isFile()) throw new NotAFile('not a regular file')
  } catch (error) {
    closeSync(fd)
    throw error instanceof NotAFile ? error : unreadable(error)
  }
  return {
    read(into) {
      if (left === 0) return 0
      try {
        const count = readSync(fd, into, 0, into.length, null)
        left = Math.max(0, left - count)
        return count
      } catch (error) {
        throw unreadable(error)
      }
    },
    close: () => closeSync(fd),
  }
}

/** A link's content is the text of its target, as git has it; it is never followed. */
function readLink(file: string | Buffer): Reader {
  try {
    return readerOf(readlinkSync(file, { encoding: 'buffer' }))
  } catch (error) {
    throw unreadable(error)
  }
}

function unreadable(error: unknown): KeysieveError {
  const code = systemCode(error)
  const hint =
    code === 'EACCES' || code === 'EPERM' ? 'Give keysieve the right to read it, or name it under `exclude`.' : ''
  return new KeysieveError('unreadable', `cannot be read (${code})`, hint, error)
}
