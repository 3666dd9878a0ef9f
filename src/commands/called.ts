import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Io } from './io.ts'

/** A test holds them against the command line's own list, which a commit hook does not load. */
const COMMANDS =
  'scan|staged|range|history|audit|merge|hook|rules|config|ignore|import|fix|verify|mask|agent-hook|install|doctor|uninstall|completion'
const CALL = new RegExp(`(?<!npx (?:--no )?|[\\w./\\\\-])keysieve (?=--|(?:${COMMANDS})(?![\\w-]))`, 'g')
const NAMES = ['keysieve', 'keysieve.cmd', 'keysieve.exe']

/**
 * Advice as it can be typed: a dev dependency is in nobody's PATH, though npm, npx and husky add it to that of a hook. All that goes
 * to stderr passes here; reports, which are read on other machines too, say `npx keysieve` themselves.
 */
export function asCalled(text: string, { env, cwd }: Pick<Io, 'env' | 'cwd'>): string {
  if (text.search(CALL) < 0 || isInPath(env, cwd)) return text
  return text.replace(CALL, 'npx keysieve ')
}

function isInPath(env: Io['env'], cwd: string): boolean {
  const folders = (env.PATH ?? env.Path ?? '')
    .split(path.delimiter)
    .filter((folder) => folder !== '' && !folder.split(/[\\/]/).includes('node_modules'))
  return folders.some((folder) => NAMES.some((name) => existsSync(path.resolve(cwd, folder, name))))
}
