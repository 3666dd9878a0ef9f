import { Readable } from 'node:stream'
import type { Io } from './commands/io.ts'
import { DEFAULTS, type ScanOptions as Options } from './commands/options.ts'
import type { Plan } from './commands/plan.ts'
import { usualPolicy } from './commands/policy-git.ts'
import { resultOf } from './commands/run.ts'
import { readerOf } from './model/blob.ts'
import type { Confidence, Severity } from './model/confidence.ts'
import { KeysieveError } from './model/error.ts'
import { NO_POLICY } from './model/policy.ts'
import type { Report } from './model/report.ts'
import { BUILTIN } from './rulebook/builtin.ts'
import type { Rulebook } from './rulebook/schema.ts'
import { createGit } from './sources/git.ts'
import { findRepository } from './sources/repository.ts'

/** What every scan takes. Left out, each is what the command line does without that option. */
export interface ScanOptions {
  /** The folder that all paths here are relative to, and whose repository's config and ignores count. Default: the process's own. */
  readonly cwd?: string
  /** A config file in the place of `.keysieve.yml`; `false`: neither config nor ignores count. */
  readonly config?: string | false
  /** What `loadRules` gave, or rule files beside the built-in rules. */
  readonly rules?: Rules | readonly string[]
  /** What is reported. Default `maybe`: everything. */
  readonly minConfidence?: Confidence
  /** What makes a finding `blocking`. Default `likely`, or what the config says. */
  readonly block?: Confidence | 'never'
  /** Comments and ignore lines allow nothing. */
  readonly strict?: boolean
  /** Whether encoded and packed parts are scanned too. Default: yes. */
  readonly decode?: boolean
  /** Look for values of local .env files too. Default: `repo` in `scanStaged`, else `off`. */
  readonly knownSecrets?: 'repo' | 'home' | 'off'
}

export interface TextOptions extends ScanOptions {
  /** Path that the text is shown under; its name decides whether context rules apply. Default `-`. */
  readonly path?: string
}

export interface StagedOptions extends ScanOptions {
  /** Of what is staged only these paths. Default: everything. */
  readonly paths?: readonly string[]
  /** Values that stand in HEAD already are findings too. */
  readonly all?: boolean
}

export interface RuleInfo {
  readonly id: string
  readonly provider: string
  readonly title: string
  readonly severity: Severity
  readonly literals: readonly string[]
}

/** Rules that are ready to scan with, made by `loadRules` and by nothing else. */
export interface Rules {
  readonly rules: readonly RuleInfo[]
  /** Two sets with the same digest look for the same things. */
  readonly digest: string
}

const rulebooks = new WeakMap<Rules, Rulebook>()

/**
 * The built-in rules and those of the files, read once for many scans. A rule with the id of a built-in one takes its place.
 * Throws `KeysieveError` ('rule') for a file that cannot be read or does not fit.
 */
export async function loadRules(files: readonly string[] = []): Promise<Rules> {
  const rulebook =
    files.length === 0
      ? BUILTIN
      : (await import('./commands/user-rules.ts')).withUserRules(BUILTIN, files, process.cwd())
  const about = await rulebook.about()
  const rules = rulebook.rules.map(({ id, severity, literals }) => {
    const { provider, title } = about[id]!
    return { id, provider, title, severity, literals }
  })
  const loaded: Rules = { rules, digest: rulebook.digest }
  rulebooks.set(loaded, rulebook)
  return loaded
}

/**
 * Scans a text or bytes. Reads no file and starts no process, unless `cwd`, `config` or `knownSecrets` ask for it.
 * Example: `const { findings } = await scanText('KEY=...')`.
 */
export async function scanText(text: string | Uint8Array, options: TextOptions = {}): Promise<Report> {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text
  const io = ioFor(options)
  return run(io, options, {
    mode: 'stdin',
    root: io.cwd,
    ...(options.cwd !== undefined && { policy: () => policyAround(io) }),
    items: [
      { kind: 'listed', count: 1 },
      {
        kind: 'blob',
        blob: {
          origin: 'stdin',
          path: options.path ?? '-',
          id: null,
          sizeBytes: bytes.length,
          open: () => readerOf(bytes),
        },
      },
    ],
  })
}

/**
 * Scans files and folders as they are on disk, as `keysieve scan PATHS` does; no path is no file, and an empty report.
 * Throws `KeysieveError` ('not-found') for a path that gives no file.
 */
export async function scanFiles(paths: readonly string[], options: ScanOptions = {}): Promise<Report> {
  const io = ioFor(options)
  if (paths.length === 0) return run(io, options, { mode: 'tree', root: io.cwd, items: [] })
  const report = await run(
    io,
    options,
    (await import('./commands/scan.ts')).treePlan(io, { paths, shard: undefined, jobs: 1 }),
  )
  // The command line tells it beside what it found in the other paths; here it is the caller's mistake.
  const missing = report.problems.find(({ code }) => code === 'not-found')
  if (missing) throw new KeysieveError('not-found', missing.message, 'No other path is reported either.')
  return report
}

/** Scans what is about to be committed, as `keysieve staged` does. Throws `KeysieveError` ('not-a-repository') outside of one. */
export async function scanStaged(options: StagedOptions = {}): Promise<Report> {
  const io = ioFor(options)
  const { paths = [], all = false } = options
  const { stagedPlan } = await import('./commands/staged.ts')
  return run(io, options, await stagedPlan(io, { ...optionsOf(options), paths, all }))
}

async function run(io: Io, options: ScanOptions, plan: Plan): Promise<Report> {
  const { rules = [], config } = options
  const rulebook = 'digest' in rules ? rulebooks.get(rules) : undefined
  if ('digest' in rules && !rulebook)
    throw new KeysieveError('usage', 'these rules were not made by loadRules', 'Pass on the object that it gave.')
  const { report } = await resultOf(io, optionsOf(options), {
    ...plan,
    ...(config === false && { policy: () => NO_POLICY }),
    ...(rulebook && { rulebook }),
  })
  return report
}

function optionsOf(options: ScanOptions): Options {
  const { config, rules = [], minConfidence, block, strict, decode, knownSecrets } = options
  return {
    ...DEFAULTS,
    config: config === false ? undefined : config,
    rules: 'digest' in rules ? [] : rules,
    minConfidence: minConfidence ?? DEFAULTS.minConfidence,
    block,
    strict: strict ?? DEFAULTS.strict,
    decode: decode ?? DEFAULTS.decode,
    knownSecrets,
  }
}

function policyAround(io: Io) {
  const git = createGit(io.cwd, io.env)
  return usualPolicy(git, findRepository(git), io.cwd)
}

/** A library prints nothing, reads no standard input and ends no process. */
function ioFor({ cwd = process.cwd() }: ScanOptions): Io {
  const nowhere = { write: () => {}, isTTY: false }
  return {
    cwd,
    env: process.env,
    stdin: Readable.from([]),
    stdout: nowhere,
    stderr: nowhere,
    now: () => Date.now(),
    onInterrupt: () => {},
    program: '',
    node: process.execPath,
  }
}
