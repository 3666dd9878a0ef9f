import type { Engine } from '../engine/engine.ts'
import type { Blob } from '../model/blob.ts'
import { atLeast } from '../model/confidence.ts'
import { KeysieveError } from '../model/error.ts'
import { Ledger } from '../model/ledger.ts'
import type { Match } from '../model/match.ts'
import { byPath, type Mode, NOTHING_COVERED, type Report } from '../model/report.ts'
import { BUILTIN } from '../rulebook/builtin.ts'
import type { Rulebook } from '../rulebook/schema.ts'
import { scan } from '../scan.ts'
import type { Aside } from '../triage/aside.ts'
import { VERSION } from '../version.ts'
import { type GuardedFile, watching } from './guarded.ts'
import { createEngine, loadRulebook, type Policy, policyOf, runningRules } from './in-force.ts'
import type { Io } from './io.ts'
import type { ScanOptions } from './options.ts'
import { writeReports } from './output.ts'
import type { Plan } from './plan.ts'
import type { Triaged } from './triaged.ts'
import type { Watch } from './watch.ts'

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

/** What is in force for a run. */
interface Settings extends Policy {
  readonly options: ScanOptions
  readonly rulebook: Rulebook
}

/** Runs a plan and prints nothing but, when it is watched, how far it is; then a signal breaks it off with what there is. */
export async function resultOf(io: Io, options: ScanOptions, plan: Plan, watched = false): Promise<Result> {
  const started = io.now()
  const policy = await policyOf(io, options, plan)
  const { config } = policy
  const rulebook = await loadRulebook(io, options, policy, plan.rulebook)
  const running = await runningRules(io, options, plan, rulebook, config)
  const decode = options.decode && (config?.decode ?? true)
  const engine =
    plan.engine && running === BUILTIN && decode === options.decode
      ? plan.engine
      : createEngine(running, io.now(), decode)
  const settings: Settings = { ...policy, options, rulebook }
  const ledger = new Ledger()
  const spare =
    options.cache === undefined
      ? undefined
      : (await import('./spare.ts')).spareFor(io, plan, { decode, running, rulebook })
  plan.crew?.equip({ io, running, rulebook, config, decode, maxBytes: maxBytesOf(settings), ledger })
  const watch = watched ? new (await import('./watch.ts')).Watch(io, options, ledger) : undefined
  const scanned = await scanAll(plan, engine, ledger, settings, { watch, onClean: spare?.onClean })
  const cacheNotes = spare?.close() ?? []
  const judged = await judgedOf(scanned, plan, engine, ledger, settings, io.now())
  const answered = plan.ask ? await plan.ask(judged, rulebook, ledger) : judged
  const triaged = answered ?? judged
  const told =
    plan.join || plan.shard
      ? await (await import('./told.ts')).toldOf({ plan, triaged, ...settings, engine, now: io.now() })
      : {
          findings:
            triaged.findings.length > 0
              ? await (await import('./published.ts')).published(triaged.findings, rulebook, options, config)
              : [],
          suppressed: triaged.suppressed,
          notes: [],
        }
  const { known } = triaged
  const report = reportOf(plan, rulebook, ledger, { ...told, known: known.length }, io.now() - started)
  const notes = [...triaged.notes, ...told.notes, ...cacheNotes]
  const result = { report, known, notes, silent: answered === null, interrupted: watch?.interrupted === true }
  const lists = [report.findings, report.skips, report.problems, report.suppressed, known, notes]
  return lists.some((list) => list.length > 0) ? (await import('./names.ts')).withoutNamedKeys(result, engine) : result
}

interface Scanned {
  /** Of the confidence that is reported. */
  readonly matches: Match[]
  /** Of everything, where ignore lines that match nothing are to be told. */
  readonly ids: ReadonlySet<string>
  readonly guarded: readonly GuardedFile[]
}

async function scanAll(
  plan: Plan,
  engine: Engine,
  ledger: Ledger,
  settings: Settings,
  { watch, onClean }: { readonly watch: Watch | undefined; readonly onClean: ((blob: Blob) => void) | undefined },
): Promise<Scanned> {
  const { texts, config, options } = settings
  const limit = maxBytesOf(settings)
  const listed = config || limit !== null ? (await import('./wanted.ts')).wanted(plan.items, config, limit) : plan.items
  const guarded: GuardedFile[] = []
  const items = plan.guard ? watching(listed, guarded) : listed
  const ignoring = plan.full === true && texts.ignores !== null
  const matches: Match[] = []
  const all: Match[] = []
  const foretold: Promise<void>[] = []
  try {
    for await (const match of scan(watch?.over(items) ?? items, engine, ledger, onClean)) {
      const reported = atLeast(match.confidence, options.minConfidence)
      if (ignoring) all.push(match)
      if (reported) matches.push(match)
      if (match.foretell && (ignoring || reported)) foretold.push(match.foretell())
    }
  } finally {
    watch?.stop()
    plan.crew?.close()
  }
  await Promise.all(foretold)
  return { matches, ids: new Set(all.map(({ id }) => id)), guarded }
}

function maxBytesOf({ options, config }: Pick<Settings, 'options' | 'config'>): number | null {
  return options.maxBlobSize ?? config?.maxBlobSize ?? null
}

/** Sets aside what is known and what the repository's people allowed. Closes the ledger's books. */
async function judgedOf(
  { matches, ids, guarded }: Scanned,
  plan: Plan,
  engine: Engine,
  ledger: Ledger,
  settings: Settings,
  now: number,
): Promise<Triaged & Aside<Triaged['findings'][number]>> {
  const guard = guarded.length > 0 ? await import('./guard.ts') : undefined
  if (guard && settings.options.minConfidence !== 'certain')
    matches.push(...guard.guardMatches(guarded).filter(({ rule }) => settings.config?.isOff(rule) !== true))
  const triage = plan.triage ?? nothingAside
  const set = matches.length > 0 ? await triage(matches, engine) : NOTHING
  const found = guard ? guard.settled(set) : set
  ledger.close()
  // In the history most marks have outlived their keys.
  const signs = plan.mode === 'history' || plan.mode === 'audit' ? [] : ledger.signs
  const heeds = found.findings.length > 0 || settings.texts.edited.length > 0 || plan.full || signs.length > 0
  if (!heeds) return { ...found, suppressed: [], allowed: [], notes: [] }
  const full = plan.full === true && ledger.complete
  return (await import('./judge.ts')).judged(found, { ...settings, now, full, ids, signs })
}

function reportOf(
  plan: Plan,
  rulebook: Rulebook,
  ledger: Ledger,
  told: Pick<Report, 'findings' | 'suppressed' | 'keys' | 'joining'> & { readonly known: number },
  durationMs: number,
): Report {
  const { findings, suppressed, keys, joining } = told
  return {
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
      known: told.known,
      suppressed: suppressed.length,
      durationMs: Math.round(durationMs),
      ...(plan.clean ? { cached: ledger.cached } : {}),
    },
    findings,
    suppressed,
    skips: [...ledger.skips].sort(byPath),
    problems: ledger.problems,
    ...(keys ? { keys } : {}),
    ...(joining ? { joining } : {}),
  }
}
