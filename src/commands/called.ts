import { existsSync } from 'node:fs'
import path from 'node:path'
import { disarmedText } from '../report/escape.ts'
import type { Io } from './io.ts'

/** A test holds them against the command line's own list, which a commit hook does not load. */
const COMMANDS =
  'scan|staged|range|history|audit|merge|hook|rules|config|ignore|import|fix|verify|mask|agent-hook|install|doctor|uninstall|completion'
const NAMES = ['keysieve', 'keysieve.cmd', 'keysieve.exe']

/** What goes to stderr, as it can be typed and as nothing in it is obeyed by a CI server. */
export function asTold(text: string, where: Pick<Io, 'env' | 'cwd'>): string {
  return disarmedText(asCalled(text, where))
}

/**
 * Advice as it can be typed: a dev dependency is in nobody's PATH, though npm, npx and husky add it to that of a hook. All that goes
 * to stderr passes here; reports, which are read on other machines too, say `npx keysieve` themselves.
 */
export function asCalled(text: string, { env, cwd }: Pick<Io, 'env' | 'cwd'>): string {
  // What every commit hook says ends here, without a pattern.
  if (!text.includes('keysieve ')) return text
  const call = new RegExp(`(?<!npx (?:--no )?|[\\w./\\\\-])keysieve (?=--|(?:${COMMANDS})(?![\\w-]))`, 'g')
  return text.search(call) < 0 || isInPath(env, cwd) ? text : text.replace(call, 'npx keysieve ')
}

function isInPath(env: Io['env'], cwd: string): boolean {
  const folders = (env.PATH ?? env.Path ?? '')
    .split(path.delimiter)
    .filter((folder) => folder !== '' && !folder.split(/[\\/]/).includes('node_modules'))
  return folders.some((folder) => NAMES.some((name) => existsSync(path.resolve(cwd, folder, name))))
}
