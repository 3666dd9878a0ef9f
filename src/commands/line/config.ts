import { command } from './command.ts'

export const config = command({
  words: 'config',
  about: 'show the config in force, and where each value came from',
  options: (line) =>
    line
      .option('config', { type: 'string', nargs: 1, describe: 'a config file in the place of .keysieve.yml' })
      .option('config-from', { type: 'string', nargs: 1, describe: 'the revision whose config and ignores count' })
      .option('format', { choices: ['text', 'json'] as const, default: 'text' as const }),
  run: async (io, args) =>
    (await import('../config.ts')).config(io, { config: args.config, configFrom: args.configFrom }, args.format),
})
