import type { Blob } from '../model/blob.ts'
import type { Confidence, Severity } from '../model/confidence.ts'
import { idOfPassword, idOfToken } from '../model/id.ts'
import type { Match } from '../model/match.ts'
import { previewOf } from '../model/redaction.ts'
import { Secret } from '../model/secret.ts'
import type { Candidate } from './candidates.ts'
import { excerptOf } from './excerpt.ts'
import { judge } from './judge.ts'
import { marksOf } from './marks.ts'
import type { Positions } from './positions.ts'
import { resolveOverlaps } from './resolve.ts'
import type { Window } from './window.ts'

/** What is known of the blob under scan. */
export interface Subject {
  readonly blob: Blob
  readonly decodedFrom: readonly string[]
  /** Whether context and generic rules may speak here. */
  readonly isText: () => boolean
  /** Milliseconds since the epoch. */
  readonly now: number
}

interface Kept {
  readonly candidate: Candidate
  readonly confidence: Confidence
  readonly severity: Severity
}

/**
 * Makes matches of the candidates of one blob, window by window. The engine loads this file when the first candidate
 * turns up: most commits have none, and need no check, no hash and no excerpt.
 */
export class Weigher {
  readonly #subject: Subject
  readonly #window: Window
  readonly #text: Buffer
  readonly #positions: Positions
  /** Everything that looked like a secret so far, in offsets of the blob: what excerpts mask. */
  readonly #masks: { start: number; end: number }[] = []
  readonly #found: (Match & { readonly start: number; readonly end: number; readonly priority: number })[] = []

  constructor(subject: Subject, window: Window, text: Buffer, positions: Positions) {
    this.#subject = subject
    this.#window = window
    this.#text = text
    this.#positions = positions
  }

  /** The candidates of the window as it stands. */
  weigh(candidates: readonly Candidate[]): void {
    const { base } = this.#window
    const kept = candidates.flatMap((candidate) => this.#judge(candidate) ?? [])
    for (const { candidate } of kept) this.#masks.push({ start: base + candidate.secretStart, end: base + candidate.secretEnd })
    const here = this.#masks.map(({ start, end }) => ({ start: start - base, end: end - base }))
    kept.sort((a, b) => a.candidate.secretStart - b.candidate.secretStart)
    for (const { candidate, confidence, severity } of kept) {
      const { rule, secretStart, secretEnd } = candidate
      const value = this.#text.latin1Slice(secretStart, secretEnd)
      const span = { start: base + secretStart, end: base + secretEnd }
      this.#found.push({
        ...span,
        priority: rule.priority,
        rule: rule.id,
        id: rule.guessable ? idOfPassword(rule.family, value) : idOfToken(rule.family, value),
        severity,
        confidence,
        secret: new Secret(value),
        blob: this.#subject.blob,
        span,
        place: this.#positions.placeOf(secretStart, secretEnd),
        preview: previewOf(rule.shown ? candidate.literal : ''),
        excerpt: excerptOf(this.#text, { start: secretStart, end: secretEnd }, here, this.#window.to),
        decodedFrom: this.#subject.decodedFrom,
        inside: [],
        textOnly: rule.reach === 'text',
        marks: marksOf({
          text: this.#text,
          at: { start: secretStart, end: secretEnd },
          masks: here,
          rule: rule.id,
          first: base === 0,
          known: this.#window.to,
          length: this.#window.length,
        }),
      })
    }
  }

  /** The blob's matches, overlaps resolved, in order. */
  matches(): Match[] {
    return resolveOverlaps(this.#found)
  }

  #judge(candidate: Candidate): Kept | undefined {
    const { rule, start, end, secretStart, secretEnd } = candidate
    if (rule.reach === 'text' && !this.#subject.isText()) return undefined
    const evidence = {
      secret: this.#text.latin1Slice(secretStart, secretEnd),
      lead: this.#text.latin1Slice(start, secretStart),
      before: this.#text.latin1Slice(Math.max(0, start - rule.margin), start),
      after: this.#text.latin1Slice(end, Math.min(this.#window.length, end + rule.margin)),
    }
    const judgement = judge(rule, evidence, this.#subject.now)
    return 'refusedBy' in judgement ? undefined : { candidate, ...judgement }
  }
}
