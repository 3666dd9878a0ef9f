import { command } from './command.ts'
import { namesOf } from './names.ts'
import { optionsOf, scanOptions } from './scan-options.ts'

export const scan = command({
  words: ['scan [paths..]', '$0'],
  about: 'scan the work tree, files, folders, or standard input (-)',
  options: (line) => scanOptions(line.positional('paths', { type: 'string', array: true, default: [] as string[] })),
  run: async (io, args) =>
    (await import('../scan.ts')).scanTree(io, { ...optionsOf(args), paths: namesOf(args.paths, args) }),
})
