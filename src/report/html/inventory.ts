import { CONFIDENCES, SEVERITIES } from '../../model/confidence.ts'
import type { Finding, Suppressed } from '../../model/finding.ts'
import type { Key } from '../../model/key.ts'
import type { Report } from '../../model/report.ts'
import { fullPath } from '../place.ts'
import { ruleRemedy } from '../remedy.ts'
import type { PageKey, PagePlace, Sighting, Verdict } from './data.ts'

const DAY_MS = 24 * 60 * 60 * 1000

interface Group {
  readonly id: string
  key: Key | undefined
  readonly findings: Finding[]
  readonly allowed: Suppressed[]
}

/**
 * The keys of a report in the order of what to do first. An audit brings its inventory; for other scans the findings of one id are one
 * key, whose age is counted to `now`.
 */
export function inventoryOf(report: Report, now: number): PageKey[] {
  const groups = new Map<string, Group>()
  const group = (id: string): Group => {
    let found = groups.get(id)
    if (!found) groups.set(id, (found = { id, key: undefined, findings: [], allowed: [] }))
    return found
  }
  for (const key of report.keys ?? []) group(key.id).key = key
  for (const finding of report.findings) group(finding.id).findings.push(finding)
  for (const entry of report.suppressed) group(entry.id).allowed.push(entry)
  const keys = [...groups.values()].map((each) => keyOf(each, now))
  return report.keys ? keys : keys.sort(byUrgency)
}

function keyOf({ id, key, findings, allowed }: Group, now: number): PageKey {
  const [finding] = findings
  const rule = key?.rule ?? finding?.rule ?? allowed[0]?.rule ?? ''
  const [first, last] = key ? sightingsOf(key) : spanOf(findings)
  return {
    id,
    rule,
    provider: key?.provider ?? finding?.provider ?? '',
    title: key?.title ?? finding?.title ?? rule,
    severity: key?.severity ?? strongest(SEVERITIES, findings, 'severity'),
    confidence: key?.confidence ?? strongest(CONFIDENCES, findings, 'confidence'),
    verdict: verdictOf(key, findings),
    live: key?.live ?? finding?.live ?? null,
    overdue: key?.overdue ?? false,
    ageDays: key ? key.ageDays : daysSince(first?.date ?? null, now),
    rotated: key?.rotated ?? null,
    first,
    last,
    livesIn: key?.livesIn ?? [...new Set(findings.flatMap(({ livesIn = [] }) => livesIn))],
    occurrences: key?.occurrences ?? findings.reduce((sum, { occurrences }) => sum + occurrences, allowed.length),
    plan: key?.plan ?? planOf(findings),
    places: [...findings.map(placeOf), ...allowed.map(allowedPlace)],
  }
}

/** What the rules say, then what is to be said of places. */
function planOf(findings: readonly Finding[]): string[] {
  return [...new Set([...findings.map(ruleRemedy), ...findings.flatMap(({ advice = [] }) => advice)])]
}

function verdictOf(key: Key | undefined, findings: readonly Finding[]): Verdict {
  if (findings.some(({ blocking }) => blocking)) return 'blocks'
  return key ? (key.suppressed ? 'allowed' : 'warns') : findings.length > 0 ? 'warns' : 'allowed'
}

function sightingsOf(key: Key): [Sighting | null, Sighting | null] {
  return [
    sighting(key.firstCommit, key.firstAuthor, key.firstDate),
    // The inventory names no author of the last commit.
    sighting(key.lastCommit, null, key.lastDate),
  ]
}

/** The earliest and the latest finding by date. */
function spanOf(findings: readonly Finding[]): [Sighting | null, Sighting | null] {
  const dated = findings
    .filter(({ date }) => date !== null)
    .sort((a, b) => Date.parse(a.date!) - Date.parse(b.date!))
    .map(({ commit, author, date }) => ({ commit, author, date }))
  return [dated[0] ?? null, dated.at(-1) ?? null]
}

function sighting(commit: string | null, author: string | null, date: string | null): Sighting | null {
  return commit === null && date === null ? null : { commit, author, date }
}

function placeOf(finding: Finding): PagePlace {
  const { line, column, excerpt, decodedFrom, livesIn, commit, author, date } = finding
  const seen = sighting(commit, author, date)
  return {
    path: fullPath(finding),
    at: `${line}:${column}`,
    excerpt,
    ...(decodedFrom.length > 0 ? { decodedFrom: decodedFrom.join(', ') } : {}),
    ...(seen ? { seen } : {}),
    ...(livesIn && livesIn.length > 0 ? { livesIn: livesIn.join(', ') } : {}),
  }
}

function allowedPlace({ path, line, by, reason }: Suppressed): PagePlace {
  return { path, at: String(line), allowed: `${by}: ${reason}` }
}

function daysSince(date: string | null, now: number): number | null {
  const at = date === null ? Number.NaN : Date.parse(date)
  return Number.isNaN(at) ? null : Math.max(0, Math.floor((now - at) / DAY_MS))
}

function strongest<K extends 'severity' | 'confidence'>(
  order: readonly Finding[K][],
  findings: readonly Finding[],
  of: K,
): Finding[K] | null {
  return order.find((level) => findings.some((finding) => finding[of] === level)) ?? null
}

const VERDICTS: readonly Verdict[] = ['blocks', 'warns', 'allowed']

/** Blocking before warning before allowed; in each what is in HEAD, then the surest, then the worst, then the oldest. */
function byUrgency(a: PageKey, b: PageKey): number {
  return (
    VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict) ||
    Number(b.live === 'live') - Number(a.live === 'live') ||
    Number(b.livesIn.includes('HEAD')) - Number(a.livesIn.includes('HEAD')) ||
    rank(CONFIDENCES, a.confidence) - rank(CONFIDENCES, b.confidence) ||
    rank(SEVERITIES, a.severity) - rank(SEVERITIES, b.severity) ||
    (b.ageDays ?? -1) - (a.ageDays ?? -1)
  )
}

function rank<T>(order: readonly T[], level: T | null): number {
  return level === null ? order.length : order.indexOf(level)
}
