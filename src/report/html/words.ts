import type { Confidence, Severity } from '../../model/confidence.ts'
import type { Verdict } from './data.ts'
import { type Branch, h } from './tree.ts'

export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  blocks: 'Blocks',
  warns: 'Warns',
  allowed: 'Allowed',
}

export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  critical: 'Critical',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
}

export const CONFIDENCE_WORDS: Readonly<Record<Confidence, string>> = {
  certain: 'Certain',
  likely: 'Likely',
  maybe: 'Maybe',
}

/** Where a key lives, in the order of how near it is to people. */
export const LIFE_WORDS = {
  HEAD: 'HEAD',
  worktree: 'Work tree',
  branch: 'A branch',
  tag: 'A tag',
  remote: 'A remote branch',
  ref: 'Another ref',
  stash: 'The stash',
  history: 'History',
  reflog: 'The reflog',
  unreachable: 'Unreachable objects',
} as const satisfies Readonly<Record<string, string>>

/** `branch:x` -> `branch`. */
export function lifeKind(name: string): string {
  return /^(?:branch|tag|remote|ref):/.exec(name)?.[0].slice(0, -1) ?? name
}

export function lifeWord(kind: string): string {
  return Object.entries(LIFE_WORDS).find(([name]) => name === kind)?.[1] ?? kind
}

/** A level by the number of its bars and by its word, so that no colour is needed to read it. */
export function severityMark(severity: Severity): Branch {
  return h('span', { class: `level ${severity}` }, SEVERITY_WORDS[severity])
}

/** `2026-01-02` of a date and time. */
export function dayOf(date: string): string {
  return date.slice(0, 10)
}

export function plural(n: number, noun: string): string {
  return `${grouped(n)} ${noun}${n === 1 ? '' : 's'}`
}

/** `12,345`. */
export function grouped(n: number): string {
  return String(n).replace(/\B(?=(?:\d{3})+$)/g, ',')
}

/** Days as people say them: `today`, `12 days`, `14 months`, `3 years`. */
export function ageWords(days: number): string {
  if (days === 0) return 'today'
  if (days < 60) return plural(days, 'day')
  if (days < 730) return plural(Math.floor(days / 30.44), 'month')
  return plural(Math.floor(days / 365.25), 'year')
}
