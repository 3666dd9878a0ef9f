import yargs, { type Argv } from 'yargs'
import { CONFIDENCES } from '../model/confidence.ts'
import { KeysieveError } from '../model/error.ts'
import { FORMATS } from '../report/list.ts'
import { VERSION } from '../version.ts'
import type { Io } from './io.ts'
import { DEFAULTS, KNOWN_SECRETS, type ScanOptions } from './options.ts'
import { targetsOf } from './output.ts'

/** yargs loses a lone `-` among positionals; no argument can hold a NUL, so this stands for it meanwhile. */
const STDIN = '\0-'

/** The framework passes file names as they are, leading dashes and all: behind its options (`--name=value`) everything is a name. */
function fileNamesLast(argv: readonly string[]): string[] {
  if (argv[0] !== 'hook' || argv[1] !== 'framework') return [...argv]
  const rest = argv.slice(2)
  const first = rest.findIndex((arg) => !arg.startsWith('--') || arg === '--')
  if (first < 0 || rest[first] === '--') return [...argv]
  return [...argv.slice(0, 2), ...rest.slice(0, first), '--', ...rest.slice(first)]
}

/** The whole command line. The hook's plain calls do not come here. Resolves to the exit code; throws `KeysieveError` for bad usage. */
export async function main(io: Io, given: readonly string[]): Promise<number> {
  if (given.length === 1 && given[0] === '--version') return (await import('./version.ts')).version(io)
  const argv = fileNamesLast(given).map((arg) => (arg === '-' ? STDIN : arg))
  let code = 0
  const run = (work: () => Promise<number>) => async () => {
    code = await work()
  }
  let printed = ''
  const parser = yargs(argv)
    .scriptName('keysieve')
    .usage(
      '$0 <command>\n\nKeeps API keys out of git. Exit codes: 0 clean, 1 a blocking finding, 2 could not do what was asked.',
    )
    .parserConfiguration({
      'duplicate-arguments-array': true,
      'parse-numbers': false,
      'dot-notation': false,
      'boolean-negation': true,
      'populate--': true,
    })
    .exitProcess(false)
    .version(VERSION)
    .help()
    .alias('h', 'help')
    .strict()
    .wrap(100)
    .fail((message, error) => {
      if (error) throw error
      throw new KeysieveError('usage', (message ?? 'bad usage').replaceAll('\n', '; '), 'See `keysieve --help`.')
    })
    .command(
      ['scan [paths..]', '$0'],
      'scan the work tree, files, folders, or standard input (-)',
      (y) => scanOptions(y.positional('paths', { type: 'string', array: true, default: [] })),
      (args) =>
        run(async () => (await import('./scan.ts')).scanTree(io, { ...optionsOf(args), paths: pathsOf(args) }))(),
    )
    .command(
      'staged [paths..]',
      'scan what is about to be committed',
      (y) =>
        scanOptions(y.positional('paths', { type: 'string', array: true, default: [] })).option('all', {
          type: 'boolean',
          default: false,
          describe: 'let values block that stand in HEAD already',
        }),
      (args) =>
        run(async () =>
          (await import('./staged.ts')).staged(io, { ...optionsOf(args), paths: pathsOf(args), all: args.all }),
        )(),
    )
    .command(
      'range [revisions..]',
      'scan what the commits of a range add',
      (y) =>
        scanOptions(y.positional('revisions', { type: 'string', array: true, default: [] })).option('since', {
          type: 'string',
          describe: 'commits after this date',
        }),
      (args) =>
        run(async () =>
          (await import('./range.ts')).scanRange(
            io,
            optionsOf(args),
            pathsOf({ ...args, paths: args.revisions }),
            args.since,
          ),
        )(),
    )
    .command(
      'history [revisions..]',
      'scan everything that refs and reflogs reach',
      (y) =>
        scanOptions(y.positional('revisions', { type: 'string', array: true, default: [] }))
          .option('unreachable', {
            type: 'boolean',
            default: false,
            describe: 'and objects that nothing reaches any more',
          })
          .option('since', { type: 'string', describe: 'what commits after this date brought' }),
      (args) =>
        run(async () =>
          (await import('./history.ts')).scanHistory(io, {
            ...optionsOf(args),
            revisions: pathsOf({ ...args, paths: args.revisions }),
            unreachable: args.unreachable,
            since: args.since,
          }),
        )(),
    )
    .command(
      'hook <kind> [files..]',
      'what the installed hooks call',
      (y) =>
        scanOptions(
          y
            .positional('kind', { type: 'string', demandOption: true })
            .positional('files', { type: 'string', array: true, default: [] }),
        ),
      (args) =>
        run(async () =>
          (await import('./hook.ts')).hook(io, args.kind, pathsOf({ ...args, paths: args.files }), optionsOf(args)),
        )(),
    )
    .command(
      'rules <action> [names..]',
      'list, explain or check rules',
      (y) =>
        y
          .positional('action', { choices: ['list', 'explain', 'check'] as const, demandOption: true })
          .positional('names', { type: 'string', array: true, default: [] })
          .option('format', {
            choices: ['text', 'json'] as const,
            default: 'text' as const,
            describe: 'of `rules list`',
          }),
      (args) =>
        run(async () =>
          (await import('./rules.ts')).rules(io, args.action, pathsOf({ ...args, paths: args.names }), args.format),
        )(),
    )
    .command(
      'config',
      'show the config in force, and where each value came from',
      (y) =>
        y
          .option('config', { type: 'string', nargs: 1, describe: 'a config file in the place of .keysieve.yml' })
          .option('config-from', { type: 'string', nargs: 1, describe: 'the revision whose config and ignores count' })
          .option('format', { choices: ['text', 'json'] as const, default: 'text' as const }),
      (args) =>
        run(async () =>
          (await import('./config.ts')).config(
            io,
            { config: args.config, configFrom: args['config-from'] },
            args.format,
          ),
        )(),
    )
    .command(
      'ignore [ids..]',
      'allow findings, each with a reason, in .keysieveignore',
      (y) =>
        y
          .positional('ids', { type: 'string', array: true, default: [] })
          .option('reason', { type: 'string', nargs: 1, describe: 'why it is no secret, or may stay (needed)' })
          .option('until', { type: 'string', nargs: 1, describe: 'the last day it counts: YYYY-MM-DD' })
          .option('all', { type: 'boolean', default: false, describe: 'everything that a scan of the tree finds now' })
          .option('prune', { type: 'boolean', default: false, describe: 'drop the lines that match nothing any more' })
          .option('rule', { type: 'string', nargs: 1, describe: 'the rule of an id that stands only in the history' }),
      (args) =>
        run(async () =>
          (await import('./ignore.ts')).ignore(io, {
            ids: pathsOf({ ...args, paths: args.ids }),
            reason: args.reason,
            until: args.until,
            all: args.all,
            prune: args.prune,
            rule: args.rule,
          }),
        )(),
    )
    .command(
      'import [files..]',
      "take over another scanner's config, ignores or baseline",
      (y) =>
        y
          .positional('files', { type: 'string', array: true, default: [] })
          .option('dry-run', { type: 'boolean', default: false, describe: 'show what would be written' }),
      (args) =>
        run(async () =>
          (await import('./import.ts')).importFiles(io, {
            files: pathsOf({ ...args, paths: args.files }),
            dryRun: args.dryRun,
          }),
        )(),
    )
    .command(
      'fix',
      'move keys that are staged into .env, or unstage their files',
      (y) =>
        y
          .option('yes', { type: 'boolean', default: false, describe: 'do it without asking' })
          .option('dry-run', { type: 'boolean', default: false, describe: 'show what would be done' }),
      (args) => run(async () => (await import('./fix.ts')).fix(io, { yes: args.yes, dryRun: args['dry-run'] }))(),
    )
    .command(
      'install',
      'install the git hooks',
      (y) => hookOptions(y),
      (args) => run(async () => (await import('./install.ts')).install(io, args))(),
    )
    .command(
      'doctor',
      'prove that the installed protection works',
      (y) =>
        y
          .option('format', { choices: ['text', 'json'] as const, default: 'text' as const })
          .option('json', { type: 'boolean', default: false, describe: 'same as --format json' }),
      (args) => run(async () => (await import('./doctor.ts')).doctor(io, args.json ? 'json' : args.format))(),
    )
    .command(
      'uninstall',
      'remove the git hooks and restore what was there',
      (y) => hookOptions(y),
      (args) => run(async () => (await import('./install.ts')).uninstall(io, args))(),
    )
  await parser.parseAsync(argv, {}, (_error, _args, output) => {
    printed = output
  })
  if (printed) io.stdout.write(`${printed}\n`)
  return code
}

function hookOptions(y: Argv) {
  return y
    .option('hook', { type: 'string', array: true, describe: 'which hooks (repeatable)' })
    .option('global', { type: 'boolean', default: false, describe: 'for all repositories of this user' })
    .option('dry-run', { type: 'boolean', default: false, describe: 'show what would be done' })
}

function scanOptions<T>(y: Argv<T>) {
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

interface ScanArguments {
  readonly format: readonly string[]
  readonly minConfidence: ScanOptions['minConfidence']
  readonly block: ScanOptions['block']
  readonly exitZero: boolean
  readonly rules: readonly string[]
  readonly config: string | undefined
  readonly configFrom: string | undefined
  readonly strict: boolean
  readonly decode: boolean
  readonly knownSecrets: ScanOptions['knownSecrets']
  readonly quiet: boolean
  readonly color: boolean | undefined
}

function optionsOf(args: { readonly [key: string]: unknown }): ScanOptions {
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
  } = args as unknown as ScanArguments
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

/** Positionals, and whatever stands behind `--`. */
function pathsOf(args: { readonly [key: string]: unknown }): string[] {
  return [...((args.paths ?? []) as unknown[]), ...((args['--'] ?? []) as unknown[])].map((path) =>
    path === STDIN ? '-' : String(path),
  )
}
