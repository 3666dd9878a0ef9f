import { asSevereAs, atLeast, type Confidence } from './model/confidence.ts'
import type { Finding } from './model/finding.ts'
import type { Live } from './model/key.ts'
import type { Match } from './model/match.ts'
import type { Part } from './model/part.ts'
import { byPath } from './model/report.ts'
import type { RuleAbout } from './rulebook/schema.ts'

/** When a finding stops a commit. */
export interface BlockPolicy {
  readonly confidence: Confidence | 'never'
}

/** Who brought the match into the repository, where that is known. */
export interface Attribution {
  readonly commit: string | null
  readonly author: string | null
  readonly date: string | null
  readonly occurrences?: number
  readonly livesIn?: readonly string[]
  /** What else of it another part of the same key has to be joined with. */
  readonly part?: Omit<Part, 'finding' | 'allowed'>
}

export function blocks(match: Match, policy: BlockPolicy): boolean {
  return (
    policy.confidence !== 'never' &&
    atLeast(match.confidence, policy.confidence) &&
    asSevereAs(match.severity, 'medium')
  )
}

/** The last step: a match without its value. Built field by field, so that nothing slips in. */
export function publish(match: Match, about: RuleAbout, blocking: boolean, by?: Attribution, live?: Live): Finding {
  return {
    id: match.id,
    rule: match.rule,
    provider: about.provider,
    title: about.title,
    severity: match.severity,
    confidence: match.confidence,
    blocking,
    path: match.blob.path,
    inside: match.inside,
    line: match.place.line,
    column: match.place.column,
    endLine: match.place.endLine,
    endColumn: match.place.endColumn,
    preview: match.preview,
    excerpt: match.excerpt,
    decodedFrom: match.decodedFrom,
    occurrences: by?.occurrences ?? 1,
    blob: match.blob.id,
    commit: by?.commit ?? null,
    author: by?.author ?? null,
    date: by?.date ?? null,
    remedy: match.advice === undefined ? about.remedy : `${about.remedy} ${match.advice}`,
    ...(match.advice === undefined ? {} : { advice: match.advice }),
    ...(by?.livesIn ? { livesIn: by.livesIn } : {}),
    ...(live ? { live } : {}),
  }
}

/** The order of every report: path bytes, line, column, rule; what is equal in these (messages, dangling objects) by id. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      byPath(a, b) ||
      a.line - b.line ||
      a.column - b.column ||
      Buffer.compare(Buffer.from(a.rule), Buffer.from(b.rule)) ||
      (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  )
}
