import { command } from './command.ts'
import { namesOf } from './names.ts'
import { optionsOf, scanOptions } from './scan-options.ts'

export const history = command({
  words: 'history [revisions..]',
  about: 'scan everything that refs and reflogs reach',
  options: (line) =>
    scanOptions(line.positional('revisions', { type: 'string', array: true, default: [] as string[] }))
      .option('unreachable', {
        type: 'boolean',
        default: false,
        describe: 'and objects that nothing reaches any more',
      })
      .option('since', { type: 'string', describe: 'what commits after this date brought' })
      .option('fetch', {
        type: 'boolean',
        default: false,
        describe: 'fetch all branches, tags and what a shallow clone lacks first',
      }),
  run: async (io, args) =>
    (await import('../history.ts')).scanHistory(io, {
      ...optionsOf(args),
      revisions: namesOf(args.revisions, args),
      unreachable: args.unreachable,
      since: args.since,
      fetch: args.fetch,
    }),
})
