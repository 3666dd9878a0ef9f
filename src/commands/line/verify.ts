import { CONFIDENCES } from '../../model/confidence.ts'
import { command } from './command.ts'
import { namesOf } from './names.ts'
import { optionsOf, scanOptions } from './scan-options.ts'

export const verify = command({
  words: 'verify [paths..]',
  about: 'ask the providers whether the keys in the work tree are live',
  options: (line) =>
    scanOptions(line.positional('paths', { type: 'string', array: true, default: [] as string[] }))
      .option('yes', { type: 'boolean', default: false, describe: 'ask the providers without asking you' })
      .option('dry-run', { type: 'boolean', default: false, describe: 'show which hosts would be asked' })
      .option('history', { type: 'boolean', default: false, describe: 'the keys of the whole history' })
      .option('ask', {
        choices: CONFIDENCES,
        default: 'likely' as const,
        describe: 'how sure a finding has to be to be asked about',
      }),
  run: async (io, args) =>
    (await import('../verify.ts')).verify(io, {
      ...optionsOf(args),
      paths: namesOf(args.paths, args),
      yes: args.yes,
      dryRun: args.dryRun,
      history: args.history,
      ask: args.ask,
    }),
})
