import { patternOf } from '../rulebook/context-pattern.ts'
import type { CompiledRule, RuleTable } from '../rulebook/schema.ts'
import { readyGate } from './gate.ts'
import { type GatedWay, MOST_WAYS, type Prefilter, type Stays } from './prefilter.ts'

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

/** One rule where one literal stands. What each try looks at is copied out of the rule, whose objects come in many shapes. */
class Call {
  readonly index: number
  readonly rule: CompiledRule
  readonly anchored: boolean
  readonly longest: number

  constructor(index: number, rule: CompiledRule) {
    this.index = index
    this.rule = rule
    this.anchored = rule.anchored
    this.longest = rule.longest
  }
}

export interface FinderOptions {
  /** Rules from this index on are a user's: they run under a time limit. */
  readonly trusted: number
  /** Runs the work under that limit; false: it was stopped. */
  readonly guard: (work: () => void) => boolean
  /** Whether places are wanted where a literal may be written in escapes (`anchors`). */
  readonly escapes: boolean
}

/** What a literal does when it is found. */
class Wake {
  readonly text: string
  readonly length: number
  readonly isExact: boolean
  readonly calls: readonly Call[]

  constructor(text: string, isExact: boolean, calls: readonly Call[]) {
    this.text = text
    this.length = text.length
    this.isExact = isExact
    this.calls = calls
  }
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
  /** By rule and by literal; made when the literal is found first. */
  readonly #calls: (Call | undefined)[]
  readonly #wakes: (Wake | undefined)[]
  /** By rule: where its last match ended. Patterns find no overlapping matches, as in one pass over the text. */
  readonly #lastEnd: Int32Array
  #touched: number[] = []
  readonly #trusted: number
  readonly #guard: (work: () => void) => boolean
  readonly #exactStay: Stays
  /** Hits of untrusted rules: rule, literal, offset. */
  #later: number[] = []

  constructor(table: RuleTable, prefilter: Prefilter, { trusted, guard, escapes }: FinderOptions) {
    this.#trusted = trusted
    this.#guard = guard
    this.#exactStay = escapes ? 'if-escaped' : 'never'
    this.#table = table
    this.#prefilter = prefilter
    const { buffer, byteOffset, length } = prefilter.buffer
    this.#text = Buffer.from(buffer, byteOffset, length)
    this.#regexes = new Array(table.size)
    this.#calls = new Array(table.size)
    this.#wakes = new Array(table.literals.length)
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

  /** Where case-exact literals that may be written in escapes stood in the last `find`, and others that woke a rule; each offset once. */
  readonly anchors: number[] = []
  /** Hits of the last `find` on literals that wake no rule: their index behind the rules' own, and the offset. */
  readonly encoded: number[] = []

  /** Ids of rules that ran out of time since `reset`, each once. */
  readonly stopped = new Set<string>()

  /** Adds to `out` the candidates whose literal starts in [from, to); the buffer holds text up to `limit`. */
  find(from: number, to: number, limit: number, out: Candidate[]): void {
    const prefilter = this.#prefilter
    const { literals, offsets, ways } = prefilter
    const own = this.#wakes.length
    const { anchors, encoded } = this
    anchors.length = 0
    encoded.length = 0
    let anchor = -1
    let at = from
    while (at < to) {
      prefilter.find(at, to, limit)
      for (let literal = prefilter.pass(limit); literal >= 0; literal = prefilter.pass(limit)) this.#makeKnown(literal)
      const count = prefilter.passed
      for (let i = 0; i < count; i++) {
        const literal = literals[i]!
        const offset = offsets[i]!
        if (literal >= own) {
          encoded.push(literal - own, offset)
          continue
        }
        const wake = this.#wake(literal)
        if (wake.isExact && anchor !== offset) {
          anchor = offset
          anchors.push(offset)
        }
        const open = ways[i]!
        const { calls } = wake
        for (let n = 0; open !== 0 && n < calls.length; n++) {
          if (((open >>> Math.min(n, MOST_WAYS - 1)) & 1) === 0) continue
          const call = calls[n]!
          if (call.index >= this.#trusted) this.#later.push(call.index, literal, offset)
          else this.#try(call, wake, offset, limit, out)
        }
      }
      at = prefilter.next
    }
    if (this.#later.length > 0) this.#tryLater(limit, out)
  }

  /**
   * The hits of untrusted rules, all in one go under one time limit, whose guard may stop the work and call it again. A rule that is
   * stopped for good stays out of the rest of the blob.
   */
  #tryLater(limit: number, out: Candidate[]): void {
    const hits = this.#later
    this.#later = []
    let at = 0
    const work = (): void => {
      for (; at < hits.length; at += 3) {
        const call = this.#call(hits[at]!)
        if (this.stopped.has(call.rule.id)) continue
        const wake = this.#wake(hits[at + 1]!)
        const offset = hits[at + 2]!
        this.#try(call, wake, offset, limit, out)
      }
    }
    // Time may be up behind the last one.
    while (!this.#guard(work) && at < hits.length) this.stopped.add(this.#table.rule(hits[at]!).id)
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

  #wake(literal: number): Wake {
    const { literals } = this.#table
    return (this.#wakes[literal] ??= new Wake(
      literals.at(literal).text,
      literals.isExact(literal),
      this.#table.wakes(literal).map((index) => this.#call(index)),
    ))
  }

  #call(index: number): Call {
    return (this.#calls[index] ??= new Call(index, this.#table.rule(index)))
  }

  /** Most places where a literal stands are ruled out by what the prefilter knows from here on (docs/performance.md). */
  #makeKnown(literal: number): void {
    if (literal >= this.#wakes.length) {
      this.#prefilter.know(literal, { stays: 'always', length: 0, ways: [] })
      return
    }
    const { text, length, isExact, calls } = this.#wake(literal)
    const ways = calls.map(({ rule, anchored, longest }): GatedWay | null => {
      const index = rule.literals.findIndex((one) => (isExact ? one : one.toLowerCase()) === text)
      return rule.gate && index >= 0 ? { gate: readyGate(rule.gate, index), anchored, longest } : null
    })
    this.#prefilter.know(literal, { stays: isExact ? this.#exactStay : 'never', length, ways })
  }

  #try(
    { index, rule, anchored, longest }: Call,
    { text: literal }: Wake,
    at: number,
    limit: number,
    out: Candidate[],
  ): void {
    const lastEnd = this.#lastEnd[index]!
    if (lastEnd > at) return
    const first = anchored ? at : Math.max(lastEnd, at + literal.length - longest, 0)
    const sliceStart = Math.max(0, first - rule.look)
    const text = this.#text.latin1Slice(sliceStart, Math.min(limit, at + literal.length + longest + rule.look))
    this.#regexes[index] ??= new RegExp(patternOf(rule), `${rule.flags}${anchored ? 'y' : 'g'}d`)
    const regex = this.#regexes[index]!
    regex.lastIndex = first - sliceStart
    for (let found = regex.exec(text); found; found = regex.exec(text)) {
      const start = sliceStart + found.index
      const end = start + found[0].length
      // A match that starts behind this literal belongs to a later one, which sees all of it.
      if (start > at) return
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
      }
      // Behind the candidate: what is stopped in between is tried again.
      if (lastEnd === 0) this.#touched.push(index)
      this.#lastEnd[index] = end
      // It ended before this literal: an earlier literal brought it already, or will not: go on behind it.
      if (end > at || anchored) return
    }
  }
}
