import { CONFIDENCES, SEVERITIES } from '../model/confidence.ts'
import type { Key } from '../model/key.ts'
import { placesOf } from '../model/lives.ts'
import type { Part } from '../model/part.ts'
import { earliest, latest } from './join.ts'
import { planOf } from './plan.ts'
import { byUrgency } from './urgency.ts'

export const ROTATION_DAYS = 90
/** So many days ahead a key is named. */
const AHEAD_DAYS = 7
const DAY_MS = 24 * 60 * 60 * 1000

/** What the config says of ages, and the day they are told on. */
export interface Rotation {
  readonly days: number
  /** By id the day on which the key was replaced, `YYYY-MM-DD`. */
  readonly rotated: Readonly<Record<string, string>>
  /** Milliseconds since the epoch. */
  readonly now: number
}

/** The inventory: the parts of each id, joined by path before, as one key; what to do first stands first. */
export function keysOf(joined: readonly Part[], rotation: Rotation): Key[] {
  const byId = new Map<string, Part[]>()
  for (const part of joined) {
    const parts = byId.get(part.finding.id)
    if (parts) parts.push(part)
    else byId.set(part.finding.id, [part])
  }
  return [...byId.values()].map((parts) => keyOf(parts, rotation)).sort(byUrgency)
}

function keyOf(parts: readonly Part[], { days, rotated, now }: Rotation): Key {
  const [best] = [...parts].sort(byProof)
  const { id, rule, provider, title, severity, confidence } = best!.finding
  const first = earliest(parts.map((part) => part.first))
  const last = latest(parts.map((part) => part.last))
  const replaced = Object.hasOwn(rotated, id) ? rotated[id]! : null
  const ageDays = ageOf(replaced ?? first?.date ?? '', now)
  const suppressed = parts.every(({ allowed }) => allowed !== null) ? best!.allowed : null
  const key = {
    id,
    rule,
    provider,
    title,
    severity,
    confidence,
    firstCommit: first?.commit ?? null,
    firstDate: first?.date || null,
    firstAuthor: first?.author ?? null,
    lastCommit: last?.commit ?? null,
    lastDate: last?.date || null,
    ageDays,
    overdue: suppressed === null && ageDays !== null && ageDays >= days,
    rotated: replaced,
    occurrences: parts.reduce((sum, { finding }) => sum + finding.occurrences, 0),
    paths: [...new Set(parts.map(({ finding }) => finding.path))].sort((a, b) =>
      Buffer.compare(Buffer.from(a), Buffer.from(b)),
    ),
    livesIn: placesOf(parts.map(({ finding }) => finding.livesIn ?? [])),
    suppressed,
    live: null,
  }
  return { ...key, plan: suppressed === null ? planOf(best!.finding, key.firstDate, parts) : [] }
}

/** The place that says most of a key: one that is not allowed, then the surest and the most severe. */
function byProof(a: Part, b: Part): number {
  const byPath = Buffer.compare(Buffer.from(a.finding.path), Buffer.from(b.finding.path))
  return (
    Number(a.allowed !== null) - Number(b.allowed !== null) ||
    CONFIDENCES.indexOf(a.finding.confidence) - CONFIDENCES.indexOf(b.finding.confidence) ||
    SEVERITIES.indexOf(a.finding.severity) - SEVERITIES.indexOf(b.finding.severity) ||
    byPath
  )
}

/** Whole days; a day in the future, of a clock that was wrong, counts as today. */
function ageOf(since: string, now: number): number | null {
  const time = Date.parse(since)
  return Number.isNaN(time) ? null : Math.max(0, Math.floor((now - time) / DAY_MS))
}

/** Sentences about keys that are overdue or soon will be. */
export function rotationNotes(keys: readonly Key[], days: number): string[] {
  const overdue = keys.filter((key) => key.overdue).length
  const soon = keys
    .filter((key) => key.suppressed === null && !key.overdue && (key.ageDays ?? 0) >= days - AHEAD_DAYS)
    .sort((a, b) => b.ageDays! - a.ageDays!)
  const limit = `rotation-days: ${days}`
  return [
    ...(overdue > 0 ? [`${overdue} key${overdue === 1 ? ' is' : 's are'} overdue for rotation (${limit})`] : []),
    ...soon.slice(0, 10).map(({ id, rule, ageDays }) => {
      const left = days - ageDays!
      return `${id} [${rule}] is due for rotation in ${left} day${left === 1 ? '' : 's'} (${limit})`
    }),
    ...(soon.length > 10 ? [`${soon.length - 10} more keys are due for rotation within ${AHEAD_DAYS} days`] : []),
  ]
}
