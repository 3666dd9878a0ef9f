import { randomBytes } from 'node:crypto'
import {
  closeSync,
  fchmodSync,
  lstatSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { KeysieveError, systemCode } from '../model/error.ts'
import type { Report } from '../model/report.ts'
import { visible } from '../report/escape.ts'
import type { Format } from '../report/format.ts'
import type { Io } from './io.ts'

const PIECE = 64 * 1024

/**
 * A report file is there as a whole or not at all: it is written piece by piece beside its place and moved there. What is no regular
 * file (a pipe, /dev/stdout, a link that leads nowhere yet) or cannot be replaced (a single file mounted into a container) is written as it stands.
 */
export function writeReportFile(io: Io, file: string, format: Format, report: Report): void {
  try {
    const before = statSync(file, { throwIfNoEntry: false })
    const isLink = lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() === true
    if (before ? !before.isFile() : isLink) {
      writeTo(io, openSync(file, 'w'), format, report)
      return
    }
    const target = before ? realpathSync(file) : file
    const draft = `${target}.${randomBytes(6).toString('hex')}.tmp`
    try {
      const fd = openSync(draft, 'wx')
      if (before) fchmodSync(fd, before.mode & 0o777)
      writeTo(io, fd, format, report)
      renameSync(draft, target)
    } catch (error) {
      rmSync(draft, { force: true })
      if (!before || !['EACCES', 'EPERM', 'EBUSY', 'EXDEV', 'EROFS'].includes(systemCode(error))) throw error
      writeTo(io, openSync(target, 'w'), format, report)
    }
  } catch (error) {
    throw unwritable(file, error)
  }
}

/** Behind what stands in the file already. */
export function appendReport(io: Io, file: string, format: Format, report: Report): void {
  try {
    writeTo(io, openSync(file, 'a'), format, report)
  } catch (error) {
    throw unwritable(file, error)
  }
}

function writeTo(io: Io, fd: number, format: Format, report: Report): void {
  let pending = ''
  const flush = (): void => {
    const bytes = Buffer.from(pending)
    for (let at = 0; at < bytes.length; ) at += writeSync(fd, bytes, at)
    pending = ''
  }
  try {
    format(
      report,
      (text) => {
        pending += text
        if (pending.length > PIECE) flush()
      },
      { color: false, now: io.now() },
    )
    flush()
  } finally {
    closeSync(fd)
  }
}

function unwritable(file: string, error: unknown): KeysieveError {
  return new KeysieveError(
    'output',
    `the report cannot be written to ${visible(file)} (${systemCode(error)})`,
    'Check the folder and its rights.',
    error,
  )
}
