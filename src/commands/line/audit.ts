import { command } from './command.ts'
import { optionsOf, scanOptions } from './scan-options.ts'

export const audit = command({
  words: 'audit',
  about: 'scan the work tree and the history, with an inventory of keys',
  options: (line) =>
    scanOptions(line).option('unreachable', {
      type: 'boolean',
      default: false,
      describe: 'and objects that nothing reaches any more',
    }),
  run: async (io, args) =>
    (await import('../audit.ts')).audit(io, { ...optionsOf(args), unreachable: args.unreachable }),
})
