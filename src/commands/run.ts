import { createPrefilter } from '../engine/create-prefilter.ts'
import { Engine } from '../engine/engine.ts'
import type { Items } from '../model/blob.ts'
import { atLeast } from '../model/confidence.ts'
import { KeysieveError } from '../model/error.ts'
import type { Finding } from '../model/finding.ts'
import { Ledger } from '../model/ledger.ts'
import type { Match } from '../model/match.ts'
import { NO_POLICY, type PolicyTexts } from '../model/policy.ts'
import { byPath, type Covered, type Mode, NOTHING_COVERED, type Report } from '../model/report.ts'
import { BUILTIN } from '../rulebook/builtin.ts'
import type { Running } from '../rulebook/known.ts'
import type { Rulebook } from '../rulebook/schema.ts'
import { scan } from '../scan.ts'
import type { CleanIds } from '../sources/clean-ids.ts'
import type { Shard } from '../sources/shard.ts'
import type { Config } from '../triage/config.ts'
import { VERSION } from '../version.ts'
import { type GuardedFile, watching } from './guarded.ts'
import type { Io } from './io.ts'
import type { LocalFiles } from './known-secrets.ts'
import type { ScanOptions } from './options.ts'
import { writeReports } from './output.ts'
import type { Triaged } from './triaged.ts'

/** A scan that is ready to run. */
export interface Plan {
  readonly mode: Mode
  readonly root: string
  readonly head?: string | null
  readonly covered?: Covered
  readonly items: Items
  /** The ignores and config that count. */
  readonly policy?: () => PolicyTexts | Promise<PolicyTexts>
  /** Everything there is gets scanned: ignore lines that match nothing are stale. */
  readonly full?: boolean
  /** Sets aside what is known; runs when all matches are there. */
  readonly triage?: (matches: readonly Match[], engine: Engine) => Promise<Triaged>
  /** Dotenv files whose values are looked for unless the options say otherwise; left out: none, or what the options say. */
  readonly dotenvs?: () => LocalFiles
  /** An engine with the built-in rules, decoding as the options say, where the source made one already. */
  readonly engine?: Engine
  /** Files that do not belong into git, whatever the rules find in them, are findings too. */
  readonly guard?: boolean
  /** Asks the providers of what is reported; gives it back with their answers. Null: nobody was asked, and there is no report. */
  readonly ask?: Ask
  /** Findings are parts of one key and path each, to be joined, and for an audit counted as keys; `scope` tells what was asked for. */
  readonly join?: { readonly scope: string }
  /** The share that `items` lists. */
  readonly shard?: Shard | undefined
  /** The objects that `items` leaves out as clean, and that are to be left out the next time. */
  readonly clean?: CleanIds | undefined
  /** Advice behind the summary when something blocks. */
  readonly advice?: (report: Report) => string
  /** In the place of the built-in rules. */
  readonly rulebook?: Rulebook
}

export type Ask = <T extends Triaged & { readonly notes: readonly string[] }>(
  triaged: T,
  rulebook: Rulebook,
  ledger: Ledger,
) => Promise<T | null>

/** Scans that people wait for and may break off; hooks are ended by a signal. */
const LONG: readonly Mode[] = ['tree', 'range', 'history', 'audit']
const INTERRUPTED = 130

const NOTHING: Triaged = { findings: [], known: [] }

async function nothingAside(matches: readonly Match[]): Promise<Triaged> {
  return { findings: matches.map((match) => ({ match })), known: [] }
}

/** Runs a plan from source to exit code: 0 clean, 1 a blocking finding, 2 incomplete (also with findings). */
export async function runPlan(io: Io, options: ScanOptions, plan: Plan): Promise<number> {
  if (options.shard !== undefined && !plan.shard)
    throw new KeysieveError(
      'usage',
      `--shard splits whole trees and histories, not this ${plan.mode} scan`,
      'Use it with keysieve audit, history, or scan without paths inside a repository.',
    )
  const result = await resultOf(io, options, plan, LONG.includes(plan.mode))
  const { report } = result
  if (result.silent) return report.problems.length > 0 ? 2 : 0
  await writeReports(io, options, report, result, plan.advice)
  if (result.interrupted) return INTERRUPTED
  if (report.problems.length > 0) return 2
  return report.findings.some(({ blocking }) => blocking) && !options.exitZero ? 1 : 0
}

export interface Result {
  readonly report: Report
  readonly known: readonly Match[]
  readonly notes: readonly string[]
  /** Nobody was asked (see `Plan.ask`): there is nothing to report. */
  readonly silent: boolean
  /** A signal broke it off. */
  readonly interrupted: boolean
}

/** Runs a plan and prints nothing but, when it is watched, how far it is; then a signal breaks it off with what there is. */
export async function resultOf(io: Io, options: ScanOptions, plan: Plan, watched = false): Promise<Result> {
  const started = io.now()
  const policy = await policyOf(io, options, plan)
  const { config } = policy
  const rulebook = await loadRulebook(options, policy, plan.rulebook)
  const running = await runningRules(io, options, plan, rulebook, config)
  const decode = options.decode && config?.root.decode !== false
  const engine =
    plan.engine && running === BUILTIN && decode === options.decode
      ? plan.engine
      : createEngine(running, io.now(), decode)
  const ledger = new Ledger()
  const matches: Match[] = []
  const all: Match[] = []
  const foretold: Promise<void>[] = []
  const limit = options.maxBlobSize ?? config?.maxBlobSize ?? null
  const listed = config || limit !== null ? (await import('./wanted.ts')).wanted(plan.items, config, limit) : plan.items
  const guarded: GuardedFile[] = []
  const items = plan.guard ? watching(listed, guarded) : listed
  // Ignore lines that match nothing are told after whole scans: that takes every id.
  const ignoring = plan.full === true && policy.texts.ignores !== null
  const spare =
    options.cache === undefined
      ? undefined
      : (await import('./spare.ts')).spareFor(io, plan, { decode, running, rulebook })
  const watch = watched ? new (await import('./watch.ts')).Watch(io, options, ledger) : undefined
  try {
    for await (const match of scan(watch?.over(items) ?? items, engine, ledger, spare?.onClean)) {
      const reported = atLeast(match.confidence, options.minConfidence)
      if (ignoring) all.push(match)
      if (reported) matches.push(match)
      if (match.foretell && (ignoring || reported)) foretold.push(match.foretell())
    }
  } finally {
    watch?.stop()
  }
  await Promise.all(foretold)
  const cacheNotes = spare?.close() ?? []
  const guard = guarded.length > 0 ? await import('./guard.ts') : undefined
  if (guard && options.minConfidence !== 'certain')
    matches.push(...guard.guardMatches(guarded).filter(({ rule }) => config?.isOff(rule) !== true))
  const triage = plan.triage ?? nothingAside
  const set = matches.length > 0 ? await triage(matches, engine) : NOTHING
  const found = guard ? guard.settled(set) : set
  ledger.close()
  // In the history most marks have outlived their keys.
  const signs = plan.mode === 'history' || plan.mode === 'audit' ? [] : ledger.signs
  const heeds = found.findings.length > 0 || policy.texts.edited.length > 0 || plan.full || signs.length > 0
  const judged = heeds
    ? (await import('./judge.ts')).judged(found, {
        ...policy,
        options,
        rulebook,
        now: io.now(),
        full: plan.full === true && ledger.complete,
        ids: new Set(all.map(({ id }) => id)),
        signs,
      })
    : { ...found, suppressed: [], allowed: [], notes: [] }
  const answered = plan.ask ? await plan.ask(judged, rulebook, ledger) : judged
  const triaged = answered ?? judged
  const told =
    plan.join || plan.shard
      ? await (await import('./told.ts')).toldOf({ plan, triaged, options, rulebook, ...policy, now: io.now() })
      : {
          findings: triaged.findings.length > 0 ? await published(triaged.findings, rulebook, options, config) : [],
          suppressed: triaged.suppressed,
          notes: [],
        }
  const { findings, suppressed } = told
  const report: Report = {
    schema: 1,
    tool: { name: 'keysieve', version: VERSION, rules: rulebook.table.size, rulesDigest: rulebook.digest },
    scan: {
      mode: plan.mode,
      root: plan.root,
      head: plan.head ?? null,
      covered: plan.covered ?? NOTHING_COVERED,
      shard: plan.shard?.name ?? null,
    },
    totals: {
      listed: ledger.listed,
      scanned: ledger.scanned,
      skipped: ledger.skips.length,
      problems: ledger.failed,
      bytes: ledger.bytes,
      findings: findings.length,
      known: triaged.known.length,
      suppressed: suppressed.length,
      durationMs: Math.round(io.now() - started),
      ...(plan.clean ? { cached: ledger.cached } : {}),
    },
    findings,
    suppressed,
    skips: [...ledger.skips].sort(byPath),
    problems: ledger.problems,
    ...(told.keys ? { keys: told.keys } : {}),
    ...(told.joining ? { joining: told.joining } : {}),
  }
  const { known } = triaged
  const notes = [...triaged.notes, ...told.notes, ...cacheNotes]
  const result = { report, known, notes, silent: answered === null, interrupted: watch?.interrupted === true }
  const speaks = [findings, report.skips, report.problems, known, notes, suppressed].some((list) => list.length > 0)
  return speaks ? (await import('./names.ts')).withoutNamedKeys(result, engine) : result
}

async function published(
  entries: Triaged['findings'],
  rulebook: Rulebook,
  options: ScanOptions,
  config: Config | null,
): Promise<Finding[]> {
  const { inOrder } = await import('../publish.ts')
  return inOrder(await publishedEach(entries, rulebook, options, config))
}

/** Each entry as it is published, in the given order. */
export async function publishedEach(
  entries: Triaged['findings'],
  rulebook: Rulebook,
  options: ScanOptions,
  config: Config | null,
): Promise<Finding[]> {
  const { blocks, publish } = await import('../publish.ts')
  const about = await rulebook.about()
  return entries.map(({ match, by, live }) => {
    const confidence = options.block ?? config?.blockFor(match.blob.path) ?? 'likely'
    return publish(match, about[match.rule]!, blocks(match, { confidence }), by, live)
  })
}

/** The rules, and the values of local files as one more where they are asked for. */
async function runningRules(
  io: Io,
  options: ScanOptions,
  plan: Plan,
  rulebook: Rulebook,
  config: Config | null,
): Promise<Running> {
  const scope = options.knownSecrets ?? (plan.dotenvs ? 'repo' : 'off')
  if (scope === 'off' || config?.isOff('known-secret')) return rulebook
  const files = plan.dotenvs
    ? { root: plan.root, ...plan.dotenvs() }
    : (await import('./known-elsewhere.ts')).ignoredDotenvs(io)
  if (scope === 'repo' && files.local.length === 0) return rulebook
  const { runningWithKnown } = await import('./known-secrets.ts')
  return runningWithKnown(io, rulebook, files.root, files, scope === 'home')
}

export function createEngine(rulebook: Running, now: number, decode = true): Engine {
  let isBinaryFileSync: typeof import('isbinaryfile').isBinaryFileSync
  return new Engine(rulebook.table, {
    createPrefilter,
    now,
    decode,
    trusted: rulebook.trusted,
    ready: async () => {
      isBinaryFileSync ??= (await import('isbinaryfile')).isBinaryFileSync
    },
    isBinary: (head) => isBinaryFileSync(Buffer.from(head.buffer, head.byteOffset, head.length), head.length),
  })
}

export interface Policy {
  readonly texts: PolicyTexts
  /** Null when there is no config file: nothing of what reads one is loaded then. */
  readonly config: Config | null
}

/** The ignores and config in force. Throws `KeysieveError` ('config') for a config that does not fit. */
export async function policyOf(io: Io, options: ScanOptions, plan: Pick<Plan, 'policy'>): Promise<Policy> {
  const usual = plan.policy ? await plan.policy() : NO_POLICY
  const texts =
    options.config === undefined && options.configFrom === undefined
      ? usual
      : (await import('./policy-chosen.ts')).chosenPolicy(io, options, usual)
  const config = texts.configs.length > 0 ? (await import('../triage/config.ts')).readConfig(texts.configs) : null
  return { texts, config }
}

export async function loadRulebook(
  options: ScanOptions,
  { texts, config }: Policy,
  base: Rulebook = BUILTIN,
): Promise<Rulebook> {
  const rulebook =
    options.rules.length === 0 ? base : (await import('../rulebook/user-rules.ts')).withUserRules(base, options.rules)
  return config?.changesRules || texts.rules.length > 0
    ? (await import('./policy-rules.ts')).rulebookFor(rulebook, config, texts)
    : rulebook
}
