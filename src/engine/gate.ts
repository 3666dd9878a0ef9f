import { ACCEPTED, OFFSET, REFUSED } from '../rulebook/numbers.ts'
import type { Automaton, Gate } from '../rulebook/schema.ts'

/** A rule's gate with its bytes as tables, for one of the rule's literals. */
export interface ReadyGate {
  /** By byte: 1 where it may not stand before the literal. */
  readonly before: Uint8Array | null
  readonly automaton: ReadyAutomaton | null
  readonly run: ReadyRun | null
}

/** See `Run` of the rulebook; in `bytes` those of the run are 1. */
export interface ReadyRun {
  readonly bytes: Uint8Array
  readonly least: number
  readonly most: number
  readonly within: number
}

/** No limit. */
export const MANY = 0x3fffffff

export interface ReadyAutomaton {
  /** By byte. */
  readonly classes: Uint8Array
  /** State by state, each number `OFFSET` more than it is. */
  readonly rows: Uint8Array
  /** Classes, which is the length of a row. */
  readonly width: number
  /** The state behind the literal. */
  readonly start: number
}

/** @param index of the literal in the rule's list */
export function readyGate({ before, automaton, run }: Gate, index: number): ReadyGate {
  return {
    before: before === null ? null : tableOf(before),
    automaton: automaton && {
      ...readyRows(automaton),
      start: automaton.starts.charCodeAt(index) - OFFSET,
    },
    run: run && {
      bytes: tableOf(run.bytes),
      least: run.least,
      most: run.most ?? MANY,
      within: run.within ?? MANY,
    },
  }
}

/**
 * Whether a match may stand where a literal does, in [at, end) of the text.
 *
 * @param from where a match that holds this literal can start at the earliest
 * @param longest bytes that a match may have
 * @param limit where the text ends
 */
export function lets(
  { before, automaton, run }: ReadyGate,
  text: Uint8Array,
  at: number,
  end: number,
  from: number,
  longest: number,
  limit: number,
): boolean {
  if (before && at > 0 && before[text[at - 1]!] === 1) return false
  if (automaton && !accepts(automaton, text, end, Math.min(limit, at + longest))) return false
  return run === null || holdsRun(run, text, from, Math.min(limit, at + Math.min(longest, run.within)), limit)
}

function accepts({ classes, rows, width, start }: ReadyAutomaton, text: Uint8Array, from: number, to: number): boolean {
  let number = start
  for (let at = from; number !== REFUSED && number !== ACCEPTED; at++) {
    if (at >= to) return false
    number = rows[(number - 2) * width + classes[text[at]!]!]! - OFFSET
  }
  return number === ACCEPTED
}

/** Looks at one byte in `least` until it meets one of a run. */
function holdsRun(
  { bytes, least, most }: ReadyRun,
  text: Uint8Array,
  from: number,
  to: number,
  limit: number,
): boolean {
  const isIn = (at: number): boolean => bytes[text[at]!] === 1
  let start = from
  for (let probe = start + least - 1; probe < to; probe = start + least - 1) {
    let at = probe
    while (at >= start && isIn(at)) at--
    if (at >= start) start = at + 1
    else if (most === MANY) return true
    else {
      let first = start
      let end = start + least
      while (first > 0 && end - first <= most && isIn(first - 1)) first--
      while (end < limit && end - first <= most && isIn(end)) end++
      if (end - first <= most) return true
      start = end
    }
  }
  return false
}

const tables = new Map<string, Uint8Array>()

/** Of first and last bytes of ranges. */
function tableOf(ranges: string): Uint8Array {
  let table = tables.get(ranges)
  if (!table) {
    table = new Uint8Array(256)
    for (let i = 0; i < ranges.length; i += 2) table.fill(1, ranges.charCodeAt(i), ranges.charCodeAt(i + 1) + 1)
    tables.set(ranges, table)
  }
  return table
}

const automata = new WeakMap<Automaton, Omit<ReadyAutomaton, 'start'>>()

function readyRows(automaton: Automaton): Omit<ReadyAutomaton, 'start'> {
  let ready = automata.get(automaton)
  if (!ready) {
    const { classes, rows } = automaton
    const table = new Uint8Array(256)
    let width = 0
    for (let i = 0, at = 0; i < classes.length; i += 2) {
      const number = classes.charCodeAt(i) - OFFSET
      const end = at + classes.charCodeAt(i + 1) - OFFSET
      table.fill(number, at, end)
      at = end
      width = Math.max(width, number + 1)
    }
    automata.set(automaton, (ready = { classes: table, rows: Buffer.from(rows, 'latin1'), width }))
  }
  return ready
}
