import { CONFIDENCES } from '../../model/confidence.ts'
import { DEFAULTS, KNOWN_SECRETS } from '../options.ts'
import { command } from './command.ts'

export const mask = command({
  words: 'mask',
  about: 'copy standard input to standard output with its secrets replaced',
  options: (line) =>
    line
      .option('min-confidence', { choices: CONFIDENCES, default: DEFAULTS.minConfidence, describe: 'what is replaced' })
      .option('rules', {
        type: 'string',
        array: true,
        nargs: 1,
        default: [] as string[],
        describe: 'a file with rules of your own, repeatable',
      })
      .option('known-secrets', {
        choices: KNOWN_SECRETS,
        default: 'off' as const,
        describe: 'replace values of local .env files too',
      }),
  run: async (io, { minConfidence, rules, knownSecrets }) =>
    (await import('../mask.ts')).mask(io, { minConfidence, rules, knownSecrets }),
})
