import { CONFIDENCES } from '../../model/confidence.ts'
import { DEFAULTS, KNOWN_SECRETS } from '../options.ts'
import { command } from './command.ts'
import { ruleFiles } from './scan-options.ts'

export const mask = command({
  words: 'mask',
  about: 'copy standard input to standard output with its secrets replaced',
  options: (line) =>
    line
      .option('min-confidence', { choices: CONFIDENCES, default: DEFAULTS.minConfidence, describe: 'what is replaced' })
      .option('rules', ruleFiles)
      .option('known-secrets', {
        choices: KNOWN_SECRETS,
        default: 'off' as const,
        describe: 'replace values of local .env files too',
      }),
  run: async (io, { minConfidence, rules, knownSecrets }) =>
    (await import('../mask.ts')).mask(io, { minConfidence, rules, knownSecrets }),
})
