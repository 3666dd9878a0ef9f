import type { Blob } from '../model/blob.ts'
import type { Confidence, Severity } from '../model/confidence.ts'
import { foretellPassword, idOfPassword, idOfToken } from '../model/id.ts'
import type { Match, Sign } from '../model/match.ts'
import { previewOf } from '../model/redaction.ts'
import { Secret } from '../model/secret.ts'
import type { Candidate } from './candidates.ts'
import type { Uncovered } from './decode/decoding.ts'
import { mergeUncovered } from './decode/merge.ts'
import { type Claimed, moved } from './decode/scope.ts'
import { excerptOf } from './excerpt.ts'
import { exposureOf } from './exposure.ts'
import { type Evidence, judge, quickChecks } from './judge.ts'
import { marksOf } from './marks.ts'
import { Masks, type Range } from './masks.ts'
import type { Positions } from './positions.ts'
import { resolveOverlaps } from './resolve.ts'
import { idleSigns, type PlacedSign, signAt } from './signs.ts'
import type { Window } from './window.ts'

/** The text of a candidate, each part taken from the buffer when it is asked for. */
class Surroundings implements Evidence {
  readonly secret: string
  readonly #candidate: Candidate
  readonly #text: Buffer
  readonly #length: number

  constructor(candidate: Candidate, text: Buffer, length: number) {
    this.secret = text.latin1Slice(candidate.secretStart, candidate.secretEnd)
    this.#candidate = candidate
    this.#text = text
    this.#length = length
  }

  get lead(): string {
    return this.#text.latin1Slice(this.#candidate.start, this.#candidate.secretStart)
  }

  get before(): string {
    const { start, rule } = this.#candidate
    return this.#text.latin1Slice(Math.max(0, start - rule.margin), start)
  }

  get after(): string {
    const { end, rule } = this.#candidate
    return this.#text.latin1Slice(end, Math.min(this.#length, end + rule.margin))
  }
}

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
  readonly advice?: string
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
  readonly claims: Claimed[] = []
  readonly #found: (Match & { readonly start: number; readonly end: number; readonly priority: number })[] = []

  /** Claims that reach into the window, and how many of all were looked at for that. */
  #near: Claimed[] = []
  #placedClaims = 0
  readonly #uncovered: Match[] = []
  readonly #signs: PlacedSign[] = []

  constructor(subject: Subject, window: Window, text: Buffer, positions: Positions) {
    this.#subject = subject
    this.#window = window
    this.#text = text
    this.#positions = positions
  }

  /** The candidates of the window as it stands, and what was found in encoded parts of it. */
  weigh(candidates: readonly Candidate[], uncovered: readonly Uncovered[]): void {
    const { base } = this.#window
    for (const { start, end, match } of uncovered)
      this.claims.push({ start: base + start, end: base + end, rule: match.rule, confidence: match.confidence })
    const kept = candidates.flatMap((candidate) => this.#judge(candidate) ?? [])
    for (const { candidate, confidence } of kept) {
      const { rule, secretStart, secretEnd } = candidate
      this.claims.push({ start: base + secretStart, end: base + secretEnd, rule: rule.id, confidence })
    }
    // Those of windows that are gone mask nothing that is shown: all of them again in each window would be quadratic.
    this.#near = [...this.#near, ...this.claims.slice(this.#placedClaims)].filter(({ end }) => end > base)
    this.#placedClaims = this.claims.length
    const here = new Masks(this.#near.map(({ start, end }) => ({ start: start - base, end: end - base })))
    for (const { start, end, match } of uncovered)
      this.#uncovered.push(
        moved(match, {
          ...this.#placed({ start, end }, match.rule, here),
          decodedFrom: [...this.#subject.decodedFrom, ...match.decodedFrom],
        }),
      )
    kept.sort((a, b) => a.candidate.secretStart - b.candidate.secretStart)
    for (const { candidate, confidence, severity, advice } of kept) {
      const { rule, secretStart, secretEnd } = candidate
      const value = this.#text.latin1Slice(secretStart, secretEnd)
      const span = { start: base + secretStart, end: base + secretEnd }
      this.#found.push({
        ...span,
        priority: rule.priority,
        rule: rule.id,
        // A tenth of a second for what can be guessed: not spent on what another rule wins.
        get id() {
          return rule.guessable ? idOfPassword(rule.family, value) : idOfToken(rule.family, value)
        },
        ...(rule.guessable && { foretell: () => foretellPassword(rule.family, value) }),
        severity,
        confidence,
        secret: new Secret(value),
        blob: this.#subject.blob,
        ...this.#placed({ start: secretStart, end: secretEnd }, rule.id, here),
        preview: previewOf(rule.shown ? candidate.literal : ''),
        decodedFrom: this.#subject.decodedFrom,
        inside: [],
        textOnly: rule.reach === 'text',
        ...(advice !== undefined && { advice }),
      })
    }
  }

  /** Words of marks in the window as it stands. */
  heed(offsets: readonly number[]): void {
    for (const offset of offsets) {
      const sign = signAt(this.#text, offset, this.#window.length)
      const { line } = this.#positions.placeOf(offset, offset)
      if (sign) this.#signs.push({ ...sign, line, at: this.#window.base + offset })
    }
  }

  /** The marks that allow none of `matches`. */
  idle(matches: readonly Match[]): Sign[] {
    return idleSigns(this.#signs, matches)
  }

  /** The blob's matches, overlaps resolved, in order. */
  matches(): Match[] {
    const direct = resolveOverlaps(this.#found)
    return this.#uncovered.length > 0 ? mergeUncovered(direct, this.#uncovered) : direct
  }

  /** What a match says of its place in the window. */
  #placed(at: Range, rule: string, masks: Masks): Pick<Match, 'span' | 'place' | 'excerpt' | 'marks'> {
    const { base, to, length } = this.#window
    return {
      span: { start: base + at.start, end: base + at.end },
      place: this.#positions.placeOf(at.start, at.end),
      excerpt: excerptOf(this.#text, at, masks, to),
      marks: marksOf({ text: this.#text, at, masks, rule, base, known: to, length }),
    }
  }

  #judge(candidate: Candidate): Kept | undefined {
    const { rule } = candidate
    if (rule.reach === 'text' && !this.#subject.isText()) return undefined
    const evidence = new Surroundings(candidate, this.#text, this.#window.length)
    const judgement = judge(rule, evidence, this.#subject.now, quickChecks(rule))
    if ('refusedBy' in judgement) return undefined
    const { path } = this.#subject.blob
    return { candidate, ...judgement, ...exposureOf(judgement.severity, evidence.before + evidence.lead, path) }
  }
}
