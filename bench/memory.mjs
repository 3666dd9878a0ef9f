/** Peak memory of our program over what could make it grow: prints a row for each and returns them. */
import { spawnSync } from 'node:child_process'
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import path from 'node:path'

const MIB = 1024 * 1024

/** A file of `mebibytes` MiB: `piece` again and again. */
export function bigFile(file, mebibytes, piece) {
  mkdirSync(path.dirname(file), { recursive: true })
  const fd = openSync(file, 'w')
  for (let left = mebibytes * MIB; left > 0; left -= piece.length) writeSync(fd, piece, 0, Math.min(left, piece.length))
  closeSync(fd)
}

function smallFiles(folder, count) {
  for (let i = 0; i < count; i++) {
    const sub = path.join(folder, String(i % 1000))
    if (i < 1000) mkdirSync(sub, { recursive: true })
    writeFileSync(path.join(sub, `${i}.txt`), `export const value = ${i}\n`)
  }
}

export function peakOf(program, args, cwd, env, scratch) {
  const file = path.join(scratch, 'peak')
  const argv = ['--require', path.join(import.meta.dirname, 'peak.cjs'), program, ...args]
  const { status } = spawnSync(process.execPath, argv, { cwd, env: { ...env, PEAK_FILE: file }, stdio: 'ignore' })
  return { mebibytes: Math.round(Number(readFileSync(file, 'utf8')) / 1024), status }
}

export function memory(program, env, scratch, text) {
  const makers = {
    'file of 2 GiB': (folder) => bigFile(path.join(folder, 'a.txt'), 2048, text),
    'line of 1 GiB': (folder) =>
      bigFile(path.join(folder, 'a.txt'), 1024, Buffer.from(text.toString().replaceAll('\n', ' '))),
    '100,000 files': (folder) => smallFiles(folder, 100_000),
  }
  return Object.entries(makers).map(([name, make]) => {
    const folder = path.join(scratch, 'memory')
    make(folder)
    const peak = peakOf(program, ['scan', '--exit-zero', '.'], folder, env, scratch)
    rmSync(folder, { recursive: true })
    return { name, ...peak }
  })
}
