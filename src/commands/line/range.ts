import { command } from './command.ts'
import { namesOf } from './names.ts'
import { optionsOf, scanOptions } from './scan-options.ts'

export const range = command({
  words: 'range [revisions..]',
  about: 'scan what the commits of a range add',
  options: (line) =>
    scanOptions(line.positional('revisions', { type: 'string', array: true, default: [] as string[] }))
      .option('since', { type: 'string', describe: 'commits after this date' })
      .option('fetch', {
        type: 'boolean',
        default: false,
        describe: 'fetch what a shallow clone lacks of the range that CI gives',
      }),
  run: async (io, args) =>
    (await import('../range.ts')).scanRange(io, {
      ...optionsOf(args),
      revisions: namesOf(args.revisions, args),
      since: args.since,
      fetch: args.fetch,
    }),
})
