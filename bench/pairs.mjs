/** Runs commands in turn (A B A B ...) and compares whole processes: the machine's drift hits all alike. */
import { spawnSync } from 'node:child_process'

/** @returns {{ wallMs: number, status: number | null, failure: string }} */
function once({ argv, cwd, env, mustPass = false }) {
  const started = process.hrtime.bigint()
  const stdio = ['ignore', 'ignore', mustPass ? 'pipe' : 'ignore']
  const { status, stderr } = spawnSync(argv[0], argv.slice(1), { cwd, env, stdio })
  const wallMs = Number(process.hrtime.bigint() - started) / 1e6
  return { wallMs, status, failure: mustPass && status !== 0 ? lastLine(stderr) || `exit ${status}` : '' }
}

const lastLine = (bytes) => bytes.toString().trim().split('\n').at(-1)

/**
 * One warm-up each, then `rounds` rounds. Gives by name the sorted wall times in ms, the exit codes seen, and why a command that
 * must pass did not: it may have ended before its work was done, and its time then says nothing.
 */
export function inTurn(commands, rounds) {
  const times = new Map(commands.map(({ name }) => [name, []]))
  const codes = new Map(commands.map(({ name }) => [name, new Set()]))
  const failures = new Map()
  for (const command of commands) once(command)
  for (let round = 0; round < rounds; round++)
    for (const command of commands) {
      const { wallMs, status, failure } = once(command)
      times.get(command.name).push(wallMs)
      codes.get(command.name).add(status)
      if (failure) failures.set(command.name, failure)
    }
  return new Map(
    commands.map(({ name }) => [
      name,
      {
        wallMs: times.get(name).sort((a, b) => a - b),
        codes: [...codes.get(name)],
        failure: failures.get(name) ?? '',
      },
    ]),
  )
}

export const least = (sorted) => sorted[0]
export const median = (sorted) => sorted[sorted.length >> 1]
