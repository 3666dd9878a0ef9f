import { DEFAULTS } from '../options.ts'
import { command } from './command.ts'
import { namesOf } from './names.ts'
import { formatsOf, reportOptions } from './scan-options.ts'

export const merge = command({
  words: 'merge <reports..>',
  about: 'join the JSON reports of all shards into one',
  options: (line) =>
    reportOptions(line.positional('reports', { type: 'string', array: true, default: [] as string[] })).option(
      'exit-zero',
      { type: 'boolean', default: false, describe: 'findings do not change the exit code' },
    ),
  run: async (io, args) =>
    (await import('../merge.ts')).merge(io, namesOf(args.reports, args), {
      ...DEFAULTS,
      format: formatsOf(args.format),
      exitZero: args.exitZero,
      quiet: args.quiet,
      color: args.color,
    }),
})
