import type { Suppressed } from '../model/finding.ts'
import type { Mark, Match } from '../model/match.ts'
import { IGNORE_FILE } from '../model/policy.ts'
import { maskText } from '../model/redaction.ts'
import type { Ignores } from './ignores.ts'
import { ruleInline } from './inline.ts'

/** What people allowed, and who has a say about it. */
export interface Allowances {
  readonly ignores: Ignores | null
  /** `YYYY-MM-DD` in UTC. */
  readonly today: string
  /** Neither comments nor ignore lines of what is scanned count. */
  readonly strict: boolean
  readonly knows: (rule: string) => boolean
  readonly honours: (tool: Mark['tool'], path: string) => boolean
  /** Why the config wants nothing said of this finding, or null. */
  readonly unwanted: (match: Match) => string | null
}

export interface Aside<T> {
  readonly findings: readonly T[]
  readonly suppressed: readonly Suppressed[]
  /** The findings that `suppressed` tells of, in its order. */
  readonly allowed: readonly T[]
  /** What is wrong with allowances that were meant for one of the findings: sentences for stderr. */
  readonly notes: readonly string[]
}

/** Parts findings from what was allowed. A comment or an ignore line never hides another value than its own. */
export function setAside<T extends { readonly match: Match }>(found: readonly T[], allowances: Allowances): Aside<T> {
  const findings: T[] = []
  const suppressed: Suppressed[] = []
  const aside: T[] = []
  const notes = new Set<string>()
  for (const entry of found) {
    const { allowed, notes: said } = rulingOn(entry.match, allowances)
    for (const note of said) notes.add(note)
    if (allowed) {
      suppressed.push(suppressedOf(entry.match, allowed))
      aside.push(entry)
    } else findings.push(entry)
  }
  return { findings, suppressed, allowed: aside, notes: [...notes] }
}

interface Ruling {
  readonly allowed?: { readonly by: string; readonly reason: string }
  readonly notes: readonly string[]
}

function rulingOn(match: Match, allowances: Allowances): Ruling {
  const unwanted = allowances.unwanted(match)
  if (unwanted !== null) return { allowed: { by: 'config', reason: unwanted }, notes: [] }
  if (allowances.strict) return { notes: [] }
  const where = `${match.blob.path}:${match.place.line}`
  const inline = ruleInline(match, allowances.knows, (tool) => allowances.honours(tool, match.blob.path))
  if (inline.allowed) return { allowed: inline.allowed, notes: [] }
  const ignored = allowances.ignores?.find(match.id, allowances.today)
  if (ignored && !ignored.expired) return { allowed: { by: 'ignore-file', reason: ignored.entry.reason }, notes: [] }
  const notes: string[] = []
  if (inline.complaint) notes.push(`not honoured at ${where}: ${inline.complaint}`)
  if (ignored)
    notes.push(
      `expired ignore: ${match.id} (${IGNORE_FILE}:${ignored.entry.line}) hid ${where} until ${ignored.entry.until}`,
    )
  return { notes }
}

function suppressedOf(match: Match, { by, reason }: { readonly by: string; readonly reason: string }): Suppressed {
  const { id, rule, blob, place } = match
  return { id, rule, path: blob.path, line: place.line, by, reason: maskText(reason) }
}
