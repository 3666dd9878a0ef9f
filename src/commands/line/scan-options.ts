import type { Argv } from 'yargs'
import { CONFIDENCES } from '../../model/confidence.ts'
import { KeysieveError } from '../../model/error.ts'
import { FORMATS } from '../../report/list.ts'
import { sizeOf } from '../../triage/size.ts'
import { DEFAULTS, KNOWN_SECRETS, type ScanOptions } from '../options.ts'
import { targetsOf } from '../output.ts'

export const ruleFiles = {
  type: 'string',
  array: true,
  nargs: 1,
  default: [] as string[],
  describe: 'a file with rules of your own, repeatable',
} as const

/** The options of every command that writes a report. */
export function reportOptions<T>(line: Argv<T>) {
  return line
    .option('format', {
      type: 'string',
      array: true,
      nargs: 1,
      default: [] as string[],
      describe: `NAME or NAME=FILE, repeatable: ${Object.keys(FORMATS).join(', ')}`,
    })
    .option('quiet', { type: 'boolean', default: false, describe: 'say nothing when there is nothing' })
    .option('color', { type: 'boolean', describe: 'colours, whatever the output is' })
}

/** The options of every scan. */
export function scanOptions<T>(line: Argv<T>) {
  return reportOptions(line)
    .option('min-confidence', { choices: CONFIDENCES, default: DEFAULTS.minConfidence, describe: 'what is reported' })
    .option('block', {
      choices: [...CONFIDENCES, 'never'] as const,
      describe: 'what blocks (default: likely, or what the config says)',
    })
    .option('exit-zero', { type: 'boolean', default: false, describe: 'findings do not change the exit code' })
    .option('rules', ruleFiles)
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
    .option('max-blob-size', {
      type: 'string',
      nargs: 1,
      describe: 'larger blobs are skips, counted: 10MB, 1GB (default: no limit)',
    })
    .option('shard', { type: 'string', nargs: 1, describe: 'i/n: scan the i-th of n shares, for keysieve merge' })
    .option('cache', { type: 'string', nargs: 1, describe: 'a folder that remembers which objects are clean' })
    .option('jobs', {
      type: 'string',
      nargs: 1,
      describe: 'threads, for trees and histories (default: as many as pay)',
    })
    .option('progress', { type: 'boolean', describe: 'a bar on stderr (default: on a terminal, not in CI)' })
}

type Given = Omit<ScanOptions, 'maxBlobSize' | 'jobs'> & Readonly<Record<'maxBlobSize' | 'jobs', string | undefined>>

/** Throws `KeysieveError` ('usage') for a format that does not exist, and for a size or number that is none. */
export function optionsOf(args: Given): ScanOptions {
  return {
    ...args,
    format: formatsOf(args.format),
    maxBlobSize: args.maxBlobSize === undefined ? null : bytesOf(args.maxBlobSize),
    jobs: args.jobs === undefined ? undefined : jobsOf(args.jobs),
  }
}

/** Throws `KeysieveError` ('usage') for a format that does not exist. */
export function formatsOf(format: readonly string[]): readonly string[] {
  targetsOf(format)
  return format
}

function bytesOf(size: string): number {
  const bytes = sizeOf(/^\d+$/.test(size) ? Number(size) : size)
  if (bytes === undefined)
    throw new KeysieveError(
      'usage',
      `--max-blob-size ${size} is no size`,
      'Write 512KB, 10MB, 1GB or a number of bytes.',
    )
  return bytes
}

const MOST_JOBS = 64

function jobsOf(text: string): number {
  const jobs = /^\d{1,3}$/.test(text) ? Number(text) : 0
  if (jobs < 1 || jobs > MOST_JOBS)
    throw new KeysieveError(
      'usage',
      `--jobs ${text} is no number of threads`,
      `Write a number from 1 to ${MOST_JOBS}; without --jobs there are as many as pay.`,
    )
  return jobs
}
