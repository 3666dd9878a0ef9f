import { command } from './command.ts'

export const fix = command({
  words: 'fix',
  about: 'move keys that are staged into .env, or unstage their files',
  options: (line) =>
    line
      .option('yes', { type: 'boolean', default: false, describe: 'do it without asking' })
      .option('dry-run', { type: 'boolean', default: false, describe: 'show what would be done' }),
  run: async (io, args) => (await import('../fix.ts')).fix(io, { yes: args.yes, dryRun: args.dryRun }),
})
