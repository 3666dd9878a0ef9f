import { command } from './command.ts'
import { namesOf } from './names.ts'
import { optionsOf, scanOptions } from './scan-options.ts'

export const range = command({
  words: 'range [revisions..]',
  about: 'scan what the commits of a range add',
  options: (line) =>
    scanOptions(line.positional('revisions', { type: 'string', array: true, default: [] as string[] })).option(
      'since',
      { type: 'string', describe: 'commits after this date' },
    ),
  run: async (io, args) =>
    (await import('../range.ts')).scanRange(io, optionsOf(args), namesOf(args.revisions, args), args.since),
})
