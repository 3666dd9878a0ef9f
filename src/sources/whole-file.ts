import { randomBytes } from 'node:crypto'
import { closeSync, openSync, renameSync, rmSync } from 'node:fs'

/** Writes a file that is there as a whole or not at all: beside its place first, then moved there. Throws what the system says. */
export function writeWhole(file: string, mode: number, fill: (fd: number) => void): void {
  const draft = `${file}.${randomBytes(6).toString('hex')}.tmp`
  const fd = openSync(draft, 'wx', mode)
  try {
    try {
      fill(fd)
    } finally {
      closeSync(fd)
    }
    renameSync(draft, file)
  } catch (error) {
    rmSync(draft, { force: true })
    throw error
  }
}
