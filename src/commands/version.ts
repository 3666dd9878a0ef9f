import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { BUILTIN } from '../rulebook/builtin.ts'
import { createGit, runGit } from '../sources/git.ts'
import { VERSION } from '../version.ts'
import type { Io } from './io.ts'

/** `keysieve --version`: what has to be known of a program whose green run is to be believed later on. */
export function version(io: Io): number {
  const facts = [`commit ${commitOf(io) ?? 'unknown'}`, `${BUILTIN.table.size} rules, digest ${BUILTIN.digest}`]
  io.stdout.write(`keysieve ${VERSION} (${facts.join('; ')}; Node ${process.versions.node})\n`)
  return 0
}

/** A release carries its commit in a file (scripts/release-tree.mjs); a clone asks git. */
function commitOf(io: Io): string | null {
  const dist = path.dirname(io.program)
  const file = path.join(dist, 'commit')
  if (existsSync(file)) return readFileSync(file, 'utf8').trim()
  const root = path.dirname(dist)
  if (!existsSync(path.join(root, '.git'))) return null
  const { status, stdout } = runGit(createGit(root, { PATH: io.env.PATH }), ['rev-parse', '--verify', 'HEAD'])
  return status === 0 ? stdout.toString('latin1').trim() : null
}
