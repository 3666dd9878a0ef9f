import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Io } from './io.ts'

const COMMAND = /(?<!npx )\bkeysieve (?=(?:ignore|fix|install|doctor)\b)/g
const NAMES = ['keysieve', 'keysieve.cmd', 'keysieve.exe']

/** Advice as it can be typed: a dev dependency is in nobody's PATH, though npm, npx and husky add it to that of a hook. */
export function asCalled(text: string, { env, cwd }: Pick<Io, 'env' | 'cwd'>): string {
  const folders = (env.PATH ?? env.Path ?? '')
    .split(path.delimiter)
    .filter((folder) => folder !== '' && !folder.split(/[\\/]/).includes('node_modules'))
  const isThere = folders.some((folder) => NAMES.some((name) => existsSync(path.resolve(cwd, folder, name))))
  return isThere ? text : text.replace(COMMAND, 'npx keysieve ')
}
