import type { Argv } from 'yargs'
import { command } from './command.ts'

function hookOptions(line: Argv) {
  return line
    .option('hook', { type: 'string', array: true, describe: 'which hooks (repeatable)' })
    .option('global', { type: 'boolean', default: false, describe: 'for all repositories of this user' })
    .option('dry-run', { type: 'boolean', default: false, describe: 'show what would be done' })
}

export const install = command({
  words: 'install',
  about: 'install the git hooks',
  options: hookOptions,
  run: async (io, args) => (await import('../install.ts')).install(io, args),
})

export const uninstall = command({
  words: 'uninstall',
  about: 'remove the git hooks and restore what was there',
  options: hookOptions,
  run: async (io, args) => (await import('../install.ts')).uninstall(io, args),
})
