import type { Argv } from 'yargs'
import { CONFIDENCES } from '../../model/confidence.ts'
import { FORMATS } from '../../report/list.ts'
import { DEFAULTS, KNOWN_SECRETS, type ScanOptions } from '../options.ts'
import { targetsOf } from '../output.ts'

/** The options of every scan. */
export function scanOptions<T>(y: Argv<T>) {
  return y
    .option('format', {
      type: 'string',
      array: true,
      nargs: 1,
      default: [] as string[],
      describe: `NAME or NAME=FILE, repeatable: ${Object.keys(FORMATS).join(', ')}`,
    })
    .option('min-confidence', { choices: CONFIDENCES, default: DEFAULTS.minConfidence, describe: 'what is reported' })
    .option('block', {
      choices: [...CONFIDENCES, 'never'] as const,
      describe: 'what blocks (default: likely, or what the config says)',
    })
    .option('exit-zero', { type: 'boolean', default: false, describe: 'findings do not change the exit code' })
    .option('rules', {
      type: 'string',
      array: true,
      nargs: 1,
      default: [] as string[],
      describe: 'a file with rules of your own, repeatable',
    })
    .option('config', { type: 'string', nargs: 1, describe: 'a config file in the place of .keysieve.yml' })
    .option('config-from', { type: 'string', nargs: 1, describe: 'the revision whose config and ignores count' })
    .option('strict', { type: 'boolean', default: false, describe: 'comments and ignore lines allow nothing' })
    .option('decode', {
      type: 'boolean',
      default: true,
      describe: 'scan what is encoded or packed too (--no-decode: do not)',
    })
    .option('known-secrets', {
      choices: KNOWN_SECRETS,
      describe: 'look for values of local .env files too (default: repo in staged, else off)',
    })
    .option('quiet', { type: 'boolean', default: false, describe: 'say nothing when there is nothing' })
    .option('color', { type: 'boolean', describe: 'colours, whatever the output is' })
}

/** Throws `KeysieveError` ('usage') for a format that does not exist. */
export function optionsOf(args: Omit<ScanOptions, 'maxBlobSize'>): ScanOptions {
  const {
    format,
    minConfidence,
    block,
    exitZero,
    rules,
    config,
    configFrom,
    strict,
    decode,
    knownSecrets,
    quiet,
    color,
  } = args
  targetsOf(format)
  return {
    ...DEFAULTS,
    format,
    minConfidence,
    block,
    exitZero,
    rules,
    config,
    configFrom,
    strict,
    decode,
    knownSecrets,
    quiet,
    color,
  }
}
