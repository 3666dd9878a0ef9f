import type { Blob } from './blob.ts'
import type { Confidence, Severity } from './confidence.ts'
import type { Redacted } from './redaction.ts'
import type { Secret } from './secret.ts'

/** Half-open, in bytes from the start of the blob. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** From 1; columns in UTF-16 units of the decoded line, `endColumn` exclusive. */
export interface Place {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

/** Whose comment it is that allows a finding. */
export const MARK_TOOLS = [
  'keysieve',
  'gitleaks',
  'betterleaks',
  'detect-secrets',
  'trufflehog',
  'ggshield',
  'secretlint',
] as const
export type MarkTool = (typeof MARK_TOOLS)[number]

/** A comment at a match that allows it, as the scanned file has it. */
export interface Mark {
  readonly tool: MarkTool
  /** How it is written: `keysieve:allow`, `gitleaks:allow`, ... */
  readonly text: string
  /** The rule that `keysieve:allow` names, '' when it names none; null for marks that name none by nature. */
  readonly rule: string | null
  readonly reason: string
  /** Of `keysieve:allow`: where it stands, in bytes from the start of the blob. */
  readonly at?: number
}

/** What looks like a `keysieve:allow` and allows nothing that was found. */
export interface Sign {
  readonly line: number
  /** No mark by its spelling. */
  readonly misspelt: boolean
  /** The rule that it names, as far as it has the form of one. Content of the scanned file: printed only when there is such a rule. */
  readonly rule: string
}

/** A secret that was found. Internal: it holds the value, so it is never printed; `publish` makes a Finding of it. */
export interface Match {
  readonly rule: string
  /** Names the secret in every mode; see id.ts. */
  readonly id: string
  /** Where the id takes long: starts to work it out on another thread. */
  readonly foretell?: () => Promise<void>
  readonly severity: Severity
  readonly confidence: Confidence
  readonly secret: Secret
  readonly blob: Blob
  readonly span: Span
  readonly place: Place
  /** The rule's literal prefix and an ellipsis. */
  readonly preview: Redacted
  /** The line around the match, every match in it masked. */
  readonly excerpt: Redacted
  /** Names of the decoders that led to it, outermost first. */
  readonly decodedFrom: readonly string[]
  /** Path within archives, outermost first. */
  readonly inside: readonly string[]
  /** The rule only speaks for text whose path class allows it (no lock file, no minified code). */
  readonly textOnly: boolean
  /** What to do beside the rule's remedy, for its place or name: whole sentences without any value. */
  readonly advice?: string
  /** Comments on its line, or made for it on the line before. */
  readonly marks: readonly Mark[]
}
