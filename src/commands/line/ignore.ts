import { command } from './command.ts'
import { namesOf } from './names.ts'

export const ignore = command({
  words: 'ignore [ids..]',
  about: 'allow findings, each with a reason, in .keysieveignore',
  options: (line) =>
    line
      .positional('ids', { type: 'string', array: true, default: [] as string[] })
      .option('reason', { type: 'string', nargs: 1, describe: 'why it is no secret, or may stay (needed)' })
      .option('until', { type: 'string', nargs: 1, describe: 'the last day it counts: YYYY-MM-DD' })
      .option('all', { type: 'boolean', default: false, describe: 'everything that a scan of the tree finds now' })
      .option('prune', { type: 'boolean', default: false, describe: 'drop the lines that match nothing any more' })
      .option('rule', { type: 'string', nargs: 1, describe: 'the rule of an id that stands only in the history' }),
  run: async (io, args) =>
    (await import('../ignore.ts')).ignore(io, {
      ids: namesOf(args.ids, args),
      reason: args.reason,
      until: args.until,
      all: args.all,
      prune: args.prune,
      rule: args.rule,
    }),
})
