import { dayOf } from './words.ts'

/** A bar of the timeline. */
export interface Bucket {
  readonly label: string
  readonly total: number
  readonly blocking: number
}

export interface Dated {
  /** ISO 8601. */
  readonly date: string
  readonly blocking: boolean
}

const MOST_BARS = 48
/** Fewer would be blocks, not bars: empty units before the first one fill up. */
const FEWEST_BARS = 12

type Unit = 'day' | 'month' | 'quarter' | 'year'

/**
 * First appearances from the first to the last, in the finest unit that gives at most 48 bars; units without any are there too, since
 * a timeline without gaps is none. Works on calendar dates as they are written; dates that cannot be read are left out.
 */
export function timelineOf(entries: readonly Dated[]): Bucket[] {
  const dated = entries.filter(({ date }) => /^\d{4}-\d\d-\d\d/.test(date))
  if (dated.length === 0) return []
  const days = dated.map(({ date }) => dayOf(date)).sort()
  const [from, to] = [days[0]!, days.at(-1)!]
  const unit = (['day', 'month', 'quarter'] as const).find((each) => barsBetween(from, to, each) <= MOST_BARS) ?? 'year'
  const count = Math.min(Math.max(barsBetween(from, to, unit), FEWEST_BARS), 400)
  const start = ordinal(to, unit) - count + 1
  const bars = Array.from({ length: count }, (_, i) => ({
    label: labelOf(start + i, unit),
    total: 0,
    blocking: 0,
  }))
  for (const { date, blocking } of dated) {
    const bar = bars[ordinal(date, unit) - start]
    if (!bar) continue
    bar.total++
    if (blocking) bar.blocking++
  }
  return bars
}

function barsBetween(from: string, to: string, unit: Unit): number {
  return ordinal(to, unit) - ordinal(from, unit) + 1
}

function ordinal(date: string, unit: Unit): number {
  const year = Number(date.slice(0, 4))
  const month = Number(date.slice(5, 7)) - 1
  if (unit === 'year') return year
  if (unit === 'quarter') return year * 4 + Math.floor(month / 3)
  if (unit === 'month') return year * 12 + month
  return Math.floor(Date.parse(`${dayOf(date)}T00:00:00Z`) / 86_400_000)
}

function labelOf(n: number, unit: Unit): string {
  if (unit === 'year') return String(n)
  if (unit === 'quarter') return `${Math.floor(n / 4)} Q${(n % 4) + 1}`
  if (unit === 'month') return `${Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`
  return new Date(n * 86_400_000).toISOString().slice(0, 10)
}

const AGES: readonly (readonly [string, number])[] = [
  ['Under a week', 7],
  ['1 to 4 weeks', 30],
  ['1 to 3 months', 91],
  ['3 to 12 months', 365],
  ['1 to 2 years', 730],
  ['Over 2 years', Number.POSITIVE_INFINITY],
]

/** Ages by span; `Not known` only where there are such. */
export function agesOf(keys: readonly { readonly ageDays: number | null; readonly blocking: boolean }[]): Bucket[] {
  const labels = [...AGES.map(([label]) => label), 'Not known']
  return tallied(
    keys,
    ({ ageDays }) => [ageDays === null ? 'Not known' : (AGES.find(([, below]) => ageDays < below)?.[0] ?? 'Not known')],
    labels,
  ).filter(({ label, total }) => label !== 'Not known' || total > 0)
}

/** Counts by name, each entry once for each of its names. Without given labels the most frequent come first. */
export function tallied<T extends { readonly blocking: boolean }>(
  entries: readonly T[],
  namesOf: (entry: T) => readonly string[],
  labels: readonly string[] = [],
): Bucket[] {
  const counts = new Map(labels.map((label) => [label, { label, total: 0, blocking: 0 }]))
  for (const entry of entries)
    for (const label of new Set(namesOf(entry))) {
      let bucket = counts.get(label)
      if (!bucket) counts.set(label, (bucket = { label, total: 0, blocking: 0 }))
      bucket.total++
      if (entry.blocking) bucket.blocking++
    }
  const all = [...counts.values()]
  return labels.length > 0
    ? all
    : all.sort((a, b) => b.total - a.total || b.blocking - a.blocking || (a.label < b.label ? -1 : 1))
}

/** The first `most`, and what is left as a number. */
export function top(
  buckets: readonly Bucket[],
  most: number,
): { readonly shown: readonly Bucket[]; readonly left: number } {
  const fits = buckets.length <= most
  return { shown: fits ? buckets : buckets.slice(0, most), left: fits ? 0 : buckets.length - most }
}

/** `src/api/a.ts` -> `src/api`; names without a folder stand in `(top)`. */
export function folderOf(path: string): string {
  const parts = path.split('/').slice(0, -1)
  return parts.length === 0 ? '(top level)' : parts.slice(0, 2).join('/')
}
