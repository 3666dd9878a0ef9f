import { patternOf } from '../rulebook/context-pattern.ts'
import type { CompiledRule, RuleTable } from '../rulebook/schema.ts'
import { ReadyGate } from './gate.ts'
import type { Prefilter } from './prefilter.ts'

/** A match of a rule's pattern, before its checks. Offsets are in the window's buffer, half-open. */
export interface Candidate {
  readonly rule: CompiledRule
  readonly start: number
  readonly end: number
  readonly secretStart: number
  readonly secretEnd: number
  /** The literal that led here. */
  readonly literal: string
}

/**
 * Runs a rule's pattern around the places where its literals stand, and nowhere else. The result equals running
 * every pattern over the whole text: each match holds a literal, no match is longer than `longest`, and no
 * look-around reads further than `look`, so the slice that is decoded holds all that the pattern can see.
 */
export class CandidateFinder {
  readonly #table: RuleTable
  readonly #prefilter: Prefilter
  readonly #text: Buffer
  readonly #regexes: (RegExp | undefined)[]
  /** By rule; null: it has none. Read when the rule is woken first. */
  readonly #gates: (ReadyGate | null | undefined)[]
  /** By rule: where its last match ended. Patterns find no overlapping matches, as in one pass over the text. */
  readonly #lastEnd: Int32Array
  #touched: number[] = []
  /** Rules from this index on are a user's: they run under a time limit. */
  readonly #trusted: number
  readonly #guard: (work: () => void) => boolean
  /** Hits of untrusted rules: rule, literal, offset. */
  #later: number[] = []

  constructor(table: RuleTable, prefilter: Prefilter, trusted: number, guard: (work: () => void) => boolean) {
    this.#trusted = trusted
    this.#guard = guard
    this.#table = table
    this.#prefilter = prefilter
    const { buffer, byteOffset, length } = prefilter.buffer
    this.#text = Buffer.from(buffer, byteOffset, length)
    this.#regexes = new Array(table.size)
    this.#gates = new Array(table.size)
    this.#lastEnd = new Int32Array(table.size)
  }

  /** Forget the last blob. */
  reset(): void {
    for (const rule of this.#touched) this.#lastEnd[rule] = 0
    this.#touched = []
    this.stopped.clear()
  }

  /** The window moved on by `bytes`. */
  slide(bytes: number): void {
    for (const rule of this.#touched) this.#lastEnd[rule] = Math.max(0, this.#lastEnd[rule]! - bytes)
  }

  /** Where case-exact literals stood in the last `find`, each offset once: escapes may follow them. */
  readonly anchors: number[] = []
  /** Hits of the last `find` on literals that wake no rule: their index behind the rules' own, and the offset. */
  readonly encoded: number[] = []

  /** Ids of rules that ran out of time since `reset`, each once. */
  readonly stopped = new Set<string>()

  /** Adds to `out` the candidates whose literal starts in [from, to); the buffer holds text up to `limit`. */
  find(from: number, to: number, limit: number, out: Candidate[]): void {
    const prefilter = this.#prefilter
    const { literals } = this.#table
    this.anchors.length = 0
    this.encoded.length = 0
    let at = from
    while (at < to) {
      const count = prefilter.find(at, to, limit)
      for (let i = 0; i < count; i++) {
        const literal = prefilter.literals[i]!
        const offset = prefilter.offsets[i]!
        if (literal >= literals.length) {
          this.encoded.push(literal - literals.length, offset)
          continue
        }
        if (literals.isExact(literal) && this.anchors.at(-1) !== offset) this.anchors.push(offset)
        for (const rule of this.#table.wakes(literal)) {
          if (rule < this.#trusted) this.#try(rule, literal, offset, limit, out)
          else this.#later.push(rule, literal, offset)
        }
      }
      at = prefilter.next
    }
    if (this.#later.length > 0) this.#tryLater(limit, out)
  }

  /** The hits of untrusted rules, all in one go under one time limit. A rule that is stopped stays out of the rest of the blob. */
  #tryLater(limit: number, out: Candidate[]): void {
    const hits = this.#later
    this.#later = []
    let at = 0
    const work = (): void => {
      for (; at < hits.length; at += 3) {
        const rule = this.#table.rule(hits[at]!)
        if (!this.stopped.has(rule.id)) this.#try(hits[at]!, hits[at + 1]!, hits[at + 2]!, limit, out)
      }
    }
    while (!this.#guard(work)) this.stopped.add(this.#table.rule(hits[at]!).id)
  }

  /** Whether a case-exact literal, or one of those behind the rules' own from `other` on, stands in [0, limit) of the buffer. */
  holdsExact(limit: number, other: number): boolean {
    const prefilter = this.#prefilter
    const { literals } = this.#table
    for (let at = 0; at < limit; at = prefilter.next) {
      const count = prefilter.find(at, limit, limit)
      for (let i = 0; i < count; i++) {
        const literal = prefilter.literals[i]!
        if (literal < literals.length ? literals.isExact(literal) : literal >= literals.length + other) return true
      }
    }
    return false
  }

  /** 83 to 91 % of the places where a literal stands are ruled out here (docs/performance.md), which spares the copy of the text and the regex. */
  #lets(index: number, rule: CompiledRule, length: number, at: number, limit: number): boolean {
    let gate = this.#gates[index]
    if (gate === undefined) gate = this.#gates[index] = rule.gate && new ReadyGate(rule.gate)
    if (gate === null) return true
    const from = rule.anchored ? at : Math.max(0, at + length - rule.longest)
    return gate.lets(this.#text, at, at + length, from, Math.min(limit, at + rule.longest))
  }

  #try(index: number, literalIndex: number, at: number, limit: number, out: Candidate[]): void {
    const rule = this.#table.rule(index)
    const lastEnd = this.#lastEnd[index]!
    if (lastEnd > at) return
    const literal = this.#table.literals.at(literalIndex).text
    if (!this.#lets(index, rule, literal.length, at, limit)) return
    const first = rule.anchored ? at : Math.max(lastEnd, at + literal.length - rule.longest, 0)
    const sliceStart = Math.max(0, first - rule.look)
    const text = this.#text.latin1Slice(sliceStart, Math.min(limit, at + literal.length + rule.longest + rule.look))
    this.#regexes[index] ??= new RegExp(patternOf(rule), `${rule.flags}${rule.anchored ? 'y' : 'g'}d`)
    const regex = this.#regexes[index]!
    regex.lastIndex = first - sliceStart
    for (let found = regex.exec(text); found; found = regex.exec(text)) {
      const start = sliceStart + found.index
      const end = start + found[0].length
      // A match that starts behind this literal belongs to a later one, which sees all of it.
      if (start > at) return
      if (lastEnd === 0) this.#touched.push(index)
      this.#lastEnd[index] = end
      if (end > at) {
        const [secretStart, secretEnd] = found.indices!.groups!.secret!
        out.push({
          rule,
          start,
          end,
          secretStart: sliceStart + secretStart,
          secretEnd: sliceStart + secretEnd,
          literal,
        })
        return
      }
      // It ended before this literal: an earlier literal brought it already, or will not: go on behind it.
      if (rule.anchored) return
    }
  }
}
