import { closeSync, fchmodSync, lstatSync, openSync, realpathSync, statSync, writeSync } from 'node:fs'
import { KeysieveError, systemCode } from '../model/error.ts'
import type { Report } from '../model/report.ts'
import { visible } from '../report/escape.ts'
import type { Format } from '../report/format.ts'
import { writeWhole } from '../sources/whole-file.ts'
import type { Io } from './io.ts'

type Clock = Pick<Io, 'now'>

const PIECE = 64 * 1024

/**
 * A report file is there as a whole or not at all: it is written piece by piece beside its place and moved there. What is no regular
 * file (a pipe, /dev/stdout, a link that leads nowhere yet) or cannot be replaced (a single file mounted into a container) is written as it stands.
 */
export function writeReportFile(io: Clock, file: string, format: Format, report: Report): void {
  try {
    const before = statSync(file, { throwIfNoEntry: false })
    const isLink = lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() === true
    if (before ? !before.isFile() : isLink) writeInPlace(io, file, format, report)
    else if (!before) writeWhole(file, 0o666, (fd) => writeTo(io, fd, format, report))
    else replace(io, realpathSync(file), before.mode & 0o777, format, report)
  } catch (error) {
    throw unwritable(file, error)
  }
}

function replace(io: Clock, file: string, mode: number, format: Format, report: Report): void {
  try {
    writeWhole(file, mode, (fd) => {
      fchmodSync(fd, mode)
      writeTo(io, fd, format, report)
    })
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EBUSY', 'EXDEV', 'EROFS'].includes(systemCode(error))) throw error
    writeInPlace(io, file, format, report)
  }
}

/** Behind what stands in the file already. */
export function appendReport(io: Clock, file: string, format: Format, report: Report): void {
  try {
    writeInPlace(io, file, format, report, 'a')
  } catch (error) {
    throw unwritable(file, error)
  }
}

function writeInPlace(io: Clock, file: string, format: Format, report: Report, flag: 'w' | 'a' = 'w'): void {
  const fd = openSync(file, flag)
  try {
    writeTo(io, fd, format, report)
  } finally {
    closeSync(fd)
  }
}

function writeTo(io: Clock, fd: number, format: Format, report: Report): void {
  let pending = ''
  const flush = (): void => {
    const bytes = Buffer.from(pending)
    for (let at = 0; at < bytes.length; ) at += writeSync(fd, bytes, at)
    pending = ''
  }
  const write = (text: string): void => {
    pending += text
    if (pending.length > PIECE) flush()
  }
  format(report, write, { color: false, now: io.now() })
  flush()
}

function unwritable(file: string, error: unknown): KeysieveError {
  return new KeysieveError(
    'output',
    `the report cannot be written to ${visible(file)} (${systemCode(error)})`,
    'Check the folder and its rights.',
    error,
  )
}
