import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Rotation } from '../history/inventory.ts'
import { KeysieveError, systemCode } from '../model/error.ts'
import type { Part } from '../model/part.ts'
import { byPath, type Report, type Totals } from '../model/report.ts'
import { inOrder } from '../publish.ts'
import { visible } from '../report/escape.ts'
import type { Io } from './io.ts'
import { type Joined, joinedOf, suppressedInOrder } from './joined.ts'
import type { ScanOptions } from './options.ts'
import { writeReports } from './output.ts'
import { readShard, type ShardReport } from './shard-report.ts'

/** Problems of the repository as a whole: every shard has them, and one run would once. */
const COMMON = new Set(['shallow'])

/** `keysieve merge`: the JSON reports of all shards of a run as the report that one run would have given, with its exit code. */
export async function merge(io: Io, files: readonly string[], options: ScanOptions): Promise<number> {
  const shards = complete(
    files.map((file) => ({ file: visible(file), report: readShard(textOf(io, file), visible(file)) })),
  )
  const { joined, report } = mergedOf(shards, io.now())
  await writeReports(io, options, report, { known: [], notes: joined.notes }, undefined)
  if (report.problems.length > 0) return 2
  return report.findings.some(({ blocking }) => blocking) && !options.exitZero ? 1 : 0
}

interface Shard {
  readonly file: string
  readonly report: ShardReport
}

function textOf(io: Io, file: string): string {
  try {
    return readFileSync(path.resolve(io.cwd, file), 'utf8')
  } catch (error) {
    throw new KeysieveError(
      'unreadable',
      `${visible(file)} cannot be read (${systemCode(error)})`,
      'Check the path.',
      error,
    )
  }
}

/** The shards in their order. Throws `KeysieveError` ('usage') for one that is missing, stands there twice or is of another run. */
function complete(shards: readonly Shard[]): Shard[] {
  const [first] = shards
  if (!first) throw new KeysieveError('usage', 'no report is named', 'Name the JSON reports of all shards.')
  const { count } = first.report.shard
  const byIndex = new Map<number, Shard>()
  for (const shard of shards) {
    foreign(first, shard)
    const { index } = shard.report.shard
    const twin = byIndex.get(index)
    if (twin)
      throw new KeysieveError(
        'usage',
        `${twin.file} and ${shard.file} are both shard ${index}/${count}`,
        'Name each shard once.',
      )
    byIndex.set(index, shard)
  }
  const missing = Array.from({ length: count }, (_, i) => i + 1).filter((index) => !byIndex.has(index))
  if (missing.length > 0)
    throw new KeysieveError(
      'usage',
      `shard ${missing
        .slice(0, 10)
        .map((index) => `${index}/${count}`)
        .join(', ')}${missing.length > 10 ? ` and ${missing.length - 10} more` : ''} is missing`,
      'Without it nobody knows what stands there: run it, and merge again.',
    )
  return [...byIndex.values()].sort((a, b) => a.report.shard.index - b.report.shard.index)
}

function foreign(first: Shard, shard: Shard): void {
  const [a, b] = [first.report, shard.report]
  const differs = (what: string, one: string | number | null, other: string | number | null): void => {
    if (one === other) return
    throw new KeysieveError(
      'usage',
      `${shard.file} is a shard of another run than ${first.file}: ${what} (${short(other)}, not ${short(one)})`,
      'Run all shards over the same commit with the same version, rules, config and options.',
    )
  }
  differs('other number of shards', a.shard.count, b.shard.count)
  differs('other mode', a.scan.mode, b.scan.mode)
  differs('other version', a.tool.version, b.tool.version)
  differs('other rules digest', a.tool.rulesDigest, b.tool.rulesDigest)
  differs('other head', a.scan.head, b.scan.head)
  differs('other config, ignores or options', a.joining.settings, b.joining.settings)
  differs('other listing of files or refs', a.joining.listing, b.joining.listing)
}

function short(value: string | number | null): string {
  return visible(String(value)).slice(0, 16)
}

function mergedOf(shards: readonly Shard[], now: number): { readonly joined: Joined; readonly report: Report } {
  const reports = shards.map(({ report }) => report)
  const [{ schema, tool, scan, joining }] = reports as [ShardReport]
  const rotation: Rotation = { days: joining.rotationDays, rotated: joining.rotated, now }
  const parts = reports.map((report) => report.joining.parts)
  const joined: Joined = parts.every((some) => some !== null)
    ? joinedOf(scan.mode, parts.flat() as Part[], rotation)
    : {
        findings: inOrder(reports.flatMap(({ findings }) => findings)),
        suppressed: suppressedInOrder(reports.flatMap(({ suppressed }) => suppressed)),
        notes: [],
      }
  const { findings, suppressed, keys } = joined
  const problems = [
    ...reports[0]!.problems.filter(({ code }) => COMMON.has(code)),
    ...reports.flatMap((report) => report.problems.filter(({ code }) => !COMMON.has(code))),
  ]
  return {
    joined,
    report: {
      schema,
      tool,
      scan: { ...scan, shard: null },
      totals: { ...sum(reports.map(({ totals }) => totals)), findings: findings.length, suppressed: suppressed.length },
      findings,
      suppressed,
      skips: reports.flatMap(({ skips }) => skips).sort(byPath),
      problems,
      ...(keys ? { keys } : {}),
    },
  }
}

function sum(all: readonly Totals[]): Totals {
  const add = (key: 'listed' | 'scanned' | 'skipped' | 'problems' | 'bytes' | 'known' | 'durationMs'): number =>
    all.reduce((total, totals) => total + totals[key], 0)
  const cached = all.some((totals) => totals.cached !== undefined)
  return {
    listed: add('listed'),
    scanned: add('scanned'),
    skipped: add('skipped'),
    problems: add('problems'),
    bytes: add('bytes'),
    findings: 0,
    known: add('known'),
    suppressed: 0,
    durationMs: add('durationMs'),
    ...(cached ? { cached: all.reduce((total, totals) => total + (totals.cached ?? 0), 0) } : {}),
  }
}
