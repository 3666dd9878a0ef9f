import { readFileSync, statSync } from 'node:fs'
import { systemCode } from '../model/error.ts'
import { Secret } from '../model/secret.ts'
import { type Running, withKnown } from '../rulebook/known.ts'
import { type Assignment, assignmentsOf } from '../sources/dotenv.ts'
import { bytesOf } from '../sources/dotenv-files.ts'
import { displayPath } from '../sources/path.ts'
import { worthKnowing } from '../triage/worth-knowing.ts'
import type { Io } from './io.ts'

const LARGEST_FILE = 1024 * 1024
/** Each is a literal that everything is searched for. */
const MOST_VALUES = 500

/** Where values of this machine stand. */
export interface LocalFiles {
  /** Paths from the root, latin1 text of their bytes. */
  readonly local: readonly string[]
  /** Content of dotenv files that git has: what these assign is published, and known to nobody as a secret. */
  readonly published: readonly Buffer[]
}

/** The rules to run: with what the local files hold as one rule more, when they hold anything. */
export async function runningWithKnown(
  io: Io,
  running: Running,
  root: string,
  files: LocalFiles,
  home: boolean,
): Promise<Running> {
  const published = new Set(
    files.published.flatMap((bytes) => assignmentsOf(bytes.toString('latin1')).map(({ value }) => value)),
  )
  const assigned: Pick<Assignment, 'name' | 'value'>[] = files.local.flatMap((path) => {
    const text = readLocal(io, bytesOf(root, path))
    return text === undefined ? [] : assignmentsOf(text)
  })
  if (home) assigned.push(...(await import('./known-home.ts')).homeAssignments(io, (file) => readLocal(io, file)))
  const values = new Set<string>()
  for (const { name, value } of assigned) {
    const worth = published.has(value) ? null : worthKnowing(name, value)
    if (worth !== null) values.add(worth)
  }
  if (values.size > MOST_VALUES)
    io.stderr.write(
      `keysieve: of ${values.size} values of local files the first ${MOST_VALUES} are looked for (--known-secrets)\n`,
    )
  const secrets = Array.from(values, (value) => new Secret(value)).slice(0, MOST_VALUES)
  return secrets.length > 0 ? withKnown(running, secrets) : running
}

/** Latin1 text of a file, undefined when there is none. One that cannot be read is no part of what was to be scanned: it is told, and the scan goes on. */
function readLocal(io: Io, file: string | Buffer): string | undefined {
  try {
    const stat = statSync(file)
    if (!stat.isFile()) return undefined
    if (stat.size <= LARGEST_FILE) return readFileSync(file, 'latin1')
    tell(io, file, 'larger than 1 MiB')
  } catch (error) {
    const code = systemCode(error)
    if (code !== 'ENOENT' && code !== 'ENOTDIR') tell(io, file, code)
  }
  return undefined
}

function tell(io: Io, file: string | Buffer, why: string): void {
  io.stderr.write(`keysieve: ${displayPath(Buffer.from(file))} was not read (${why}): its values are not looked for\n`)
}
