import { isBinaryFileSync } from 'isbinaryfile'
import { createPrefilter } from '../engine/create-prefilter.ts'
import { Engine } from '../engine/engine.ts'
import type { Items } from '../model/blob.ts'
import { atLeast } from '../model/confidence.ts'
import type { Finding, Suppressed } from '../model/finding.ts'
import { Ledger } from '../model/ledger.ts'
import type { Match } from '../model/match.ts'
import { type Covered, type Mode, NOTHING_COVERED, type Report } from '../model/report.ts'
import { byPath } from '../model/report.ts'
import type { Attribution } from '../publish.ts'
import { BUILTIN } from '../rulebook/builtin.ts'
import type { Rulebook } from '../rulebook/schema.ts'
import { scan } from '../scan.ts'
import { VERSION } from '../version.ts'
import type { Io } from './io.ts'
import type { ScanOptions } from './options.ts'
import { writeReports } from './output.ts'

/** A scan that is ready to run. */
export interface Plan {
  readonly mode: Mode
  readonly root: string
  readonly head?: string | null
  readonly covered?: Covered
  readonly items: Items
  /** Sets aside what is known or allowed; runs when all matches are there. */
  readonly triage?: (matches: readonly Match[], engine: Engine) => Promise<Triaged>
  /** Advice behind the summary when something blocks. */
  readonly advice?: (report: Report) => string
}

export interface Triaged {
  readonly findings: readonly { readonly match: Match; readonly by?: Attribution }[]
  readonly known: readonly Match[]
  readonly suppressed: readonly Suppressed[]
}

const NOTHING: Triaged = { findings: [], known: [], suppressed: [] }

async function nothingAside(matches: readonly Match[]): Promise<Triaged> {
  return { findings: matches.map((match) => ({ match })), known: [], suppressed: [] }
}

/** Runs a plan from source to exit code: 0 clean, 1 a blocking finding, 2 incomplete (also with findings). */
export async function runPlan(io: Io, options: ScanOptions, plan: Plan): Promise<number> {
  const started = io.now()
  const rulebook = await loadRulebook(options)
  const engine = createEngine(rulebook, io.now())
  const ledger = new Ledger()
  const matches: Match[] = []
  for await (const match of scan(plan.items, engine, ledger))
    if (atLeast(match.confidence, options.minConfidence)) matches.push(match)
  const triage = plan.triage ?? nothingAside
  const triaged = matches.length > 0 ? await triage(matches, engine) : NOTHING
  ledger.close()
  const findings = triaged.findings.length > 0 ? await published(triaged, rulebook, options) : []
  const report: Report = {
    schema: 1,
    tool: { name: 'keysieve', version: VERSION, rules: rulebook.rules.length, rulesDigest: rulebook.digest },
    scan: {
      mode: plan.mode,
      root: plan.root,
      head: plan.head ?? null,
      covered: plan.covered ?? NOTHING_COVERED,
      shard: null,
    },
    totals: {
      listed: ledger.listed,
      scanned: ledger.scanned,
      skipped: ledger.skips.length,
      problems: ledger.failed,
      bytes: ledger.bytes,
      findings: findings.length,
      known: triaged.known.length,
      suppressed: triaged.suppressed.length,
      durationMs: Math.round(io.now() - started),
    },
    findings,
    suppressed: triaged.suppressed,
    skips: [...ledger.skips].sort(byPath),
    problems: ledger.problems,
  }
  await writeReports(io, options, report, triaged.known, plan.advice)
  if (ledger.problems.length > 0) return 2
  return findings.some(({ blocking }) => blocking) && !options.exitZero ? 1 : 0
}

async function published(triaged: Triaged, rulebook: Rulebook, options: ScanOptions): Promise<Finding[]> {
  const { blocks, inOrder, publish } = await import('../publish.ts')
  const about = await rulebook.about()
  return inOrder(
    triaged.findings.map(({ match, by }) => publish(match, about[match.rule]!, blocks(match, { confidence: options.block }), by)),
  )
}

export function createEngine(rulebook: Rulebook, now: number): Engine {
  return new Engine(rulebook.rules, {
    createPrefilter,
    now,
    isBinary: (head) => isBinaryFileSync(Buffer.from(head.buffer, head.byteOffset, head.length), head.length),
  })
}

async function loadRulebook(options: ScanOptions): Promise<Rulebook> {
  if (options.rules.length === 0) return BUILTIN
  const { withUserRules } = await import('../rulebook/user-rules.ts')
  return withUserRules(BUILTIN, options.rules)
}
