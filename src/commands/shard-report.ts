import { CONFIDENCES, SEVERITIES } from '../model/confidence.ts'
import { KeysieveError } from '../model/error.ts'
import type { Finding } from '../model/finding.ts'
import type { Moment, Part } from '../model/part.ts'
import { maskText, previewOf } from '../model/redaction.ts'
import type { Joining, Report, Totals } from '../model/report.ts'
import { Fields } from './fields.ts'

/** The report of one shard, as it was read back. */
export interface ShardReport extends Report {
  readonly joining: Joining
  readonly shard: { readonly index: number; readonly count: number }
}

const MODES = ['tree', 'history', 'audit'] as const

/** Reads the JSON report of a shard. Throws `KeysieveError` ('usage') for what is none. */
export function readShard(text: string, file: string): ShardReport {
  const fail = (what: string): never => {
    throw new KeysieveError(
      'usage',
      `${file} is no JSON report of a shard: ${what} is missing or not as it should be`,
      'Make it with --shard i/n --format json=FILE.',
    )
  }
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    fail('JSON')
  }
  const report = new Fields(parsed, fail)
  if (report.count('schema') !== 1) fail('schema 1')
  const tool = report.fields('tool')
  const scan = report.fields('scan')
  const covered = scan.fields('covered')
  const [, index, count] =
    /^(\d+)\/(\d+)$/.exec(scan.textOrNull('shard') ?? '') ?? fail('scan.shard (this is a whole run)')
  return {
    schema: 1,
    shard: { index: Number(index), count: Number(count) },
    tool: {
      name: 'keysieve',
      version: tool.text('version'),
      rules: tool.count('rules'),
      rulesDigest: tool.text('rulesDigest'),
    },
    scan: {
      mode: scan.oneOf('mode', MODES),
      root: scan.text('root'),
      head: scan.textOrNull('head'),
      covered: {
        indexTree: covered.textOrNull('indexTree'),
        commits: covered.count('commits'),
        from: covered.textOrNull('from'),
        to: covered.textOrNull('to'),
      },
      shard: scan.text('shard'),
    },
    totals: totalsIn(report.fields('totals')),
    findings: report.list('findings', findingIn),
    suppressed: report.list('suppressed', (entry) => ({
      id: entry.text('id'),
      rule: entry.text('rule'),
      path: entry.text('path'),
      line: entry.count('line'),
      by: entry.text('by'),
      reason: entry.text('reason'),
    })),
    skips: report.list('skips', (skip) => ({ path: skip.text('path'), reason: skip.text('reason') })),
    problems: report.list('problems', (problem) => ({
      code: problem.text('code'),
      path: problem.text('path'),
      message: problem.text('message'),
    })),
    joining: joiningIn(report.fields('joining')),
  }
}

function totalsIn(totals: Fields): Totals {
  return {
    listed: totals.count('listed'),
    scanned: totals.count('scanned'),
    skipped: totals.count('skipped'),
    problems: totals.count('problems'),
    bytes: totals.count('bytes'),
    findings: totals.count('findings'),
    known: totals.count('known'),
    suppressed: totals.count('suppressed'),
    durationMs: totals.count('durationMs'),
    ...(totals.has('cached') ? { cached: totals.count('cached') } : {}),
  }
}

/** Key by key in the order in which `publish` makes them: a merged report is the same to the byte. */
function findingIn(finding: Fields): Finding {
  return {
    id: finding.text('id'),
    rule: finding.text('rule'),
    provider: finding.text('provider'),
    title: finding.text('title'),
    severity: finding.oneOf('severity', SEVERITIES),
    confidence: finding.oneOf('confidence', CONFIDENCES),
    blocking: finding.flag('blocking'),
    path: finding.text('path'),
    inside: finding.texts('inside'),
    line: finding.count('line'),
    column: finding.count('column'),
    endLine: finding.count('endLine'),
    endColumn: finding.count('endColumn'),
    preview: previewOf(finding.text('preview').replace(/…$/, '')),
    excerpt: maskText(finding.text('excerpt')),
    decodedFrom: finding.texts('decodedFrom'),
    occurrences: finding.count('occurrences'),
    blob: finding.textOrNull('blob'),
    commit: finding.textOrNull('commit'),
    author: finding.textOrNull('author'),
    date: finding.textOrNull('date'),
    remedy: finding.text('remedy'),
    ...(finding.has('livesIn') ? { livesIn: finding.texts('livesIn') } : {}),
  }
}

function joiningIn(joining: Fields): Joining {
  return {
    listing: joining.text('listing'),
    settings: joining.text('settings'),
    rotationDays: joining.count('rotationDays'),
    rotated: joining.record('rotated'),
    parts: joining.isNull('parts') ? null : joining.list('parts', partIn),
  }
}

function partIn(part: Fields): Part {
  const allowed = part.fieldsOrNull('allowed')
  return {
    finding: findingIn(part.fields('finding')),
    allowed: allowed && { by: allowed.text('by'), reason: allowed.text('reason') },
    worktree: part.flag('worktree'),
    first: momentIn(part.fieldsOrNull('first')),
    last: momentIn(part.fieldsOrNull('last')),
    blobs: part.texts('blobs'),
    kept: part.flag('kept'),
  }
}

function momentIn(moment: Fields | null): Moment | null {
  return (
    moment && {
      order: moment.count('order'),
      commit: moment.text('commit'),
      author: moment.text('author'),
      date: moment.text('date'),
    }
  )
}
