/** Runs commands in turn (A B A B ...) and compares whole processes: the machine's drift hits all alike. */
import { spawnSync } from 'node:child_process'

/** @returns {{ wallMs: number, status: number | null }} */
function once({ argv, cwd, env }) {
  const started = process.hrtime.bigint()
  const { status } = spawnSync(argv[0], argv.slice(1), { cwd, env, stdio: 'ignore' })
  return { wallMs: Number(process.hrtime.bigint() - started) / 1e6, status }
}

/** One warm-up each, then `rounds` rounds. Gives by name the sorted wall times in ms, and the exit codes seen. */
export function inTurn(commands, rounds) {
  const times = new Map(commands.map(({ name }) => [name, []]))
  const codes = new Map(commands.map(({ name }) => [name, new Set()]))
  for (const command of commands) once(command)
  for (let round = 0; round < rounds; round++)
    for (const command of commands) {
      const { wallMs, status } = once(command)
      times.get(command.name).push(wallMs)
      codes.get(command.name).add(status)
    }
  return new Map(
    commands.map(({ name }) => [name, { wallMs: times.get(name).sort((a, b) => a - b), codes: [...codes.get(name)] }]),
  )
}

export const least = (sorted) => sorted[0]
export const median = (sorted) => sorted[sorted.length >> 1]
