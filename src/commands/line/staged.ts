import { command } from './command.ts'
import { namesOf } from './names.ts'
import { optionsOf, scanOptions } from './scan-options.ts'

export const staged = command({
  words: 'staged [paths..]',
  about: 'scan what is about to be committed',
  options: (line) =>
    scanOptions(line.positional('paths', { type: 'string', array: true, default: [] as string[] })).option('all', {
      type: 'boolean',
      default: false,
      describe: 'let values block that stand in HEAD already',
    }),
  run: async (io, args) =>
    (await import('../staged.ts')).staged(io, {
      ...optionsOf(args),
      paths: namesOf(args.paths, args),
      all: args.all,
    }),
})
