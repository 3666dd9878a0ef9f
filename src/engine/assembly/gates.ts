// Goes through the hits of a search and leaves out those behind which no rule's match can stand; src/engine/prefilter.ts says what `pass`
// promises. The host enters what is known of a literal when it stands somewhere for the first time (src/engine/prefilter-wasm.ts).

import { forget, mayBeEscaped } from './escapes'
import { buffer, hitLiterals, hitOffsets, hitWays, knowns, state } from './memory'

/** As src/rulebook/automaton.ts stores numbers. */
const OFFSET: u32 = 35
const ACCEPTED: u32 = 1
const ALWAYS: u32 = 1
const IF_ESCAPED: u32 = 2
/** As src/engine/gate.ts has it: no limit. */
const MANY: i32 = 0x3fffffff

/** What is known of a literal. */
@unmanaged
class Known {
  /** 0: nothing yet. */
  isKnown: u32
  /** Whether its hits stay though no way is open: never, always, or where they may be written in escapes. */
  stays: u32
  /** Ways without a gate: always open. */
  open: u32
  /** Address of the first gate, 0 for none. */
  gate: usize
}

/** A gate of one literal; the addresses of tables are 0 where there is nothing to look at. */
@unmanaged
class Gate {
  /** Address of the literal's next one. */
  next: usize
  way: u32
  anchored: u32
  longest: i32
  /** Of the literal. */
  length: i32
  /** By byte: 1 where it may not stand before the literal. */
  before: usize
  classes: usize
  rows: usize
  width: u32
  start: u32
  /** Address of a Run. */
  run: usize
}

/** See `Run` in src/rulebook/schema.ts; and where none was found since the last search. */
@unmanaged
class Run {
  bytes: usize
  least: i32
  most: i32
  within: i32
  noneFrom: i32
  noneTo: i32
  search: u32
}

let search: u32 = 0
let hits: i32 = 0
let read: i32 = 0
let kept: i32 = 0

/** A search has put down its hits. */
export function begin(count: i32): void {
  search++
  hits = count
  read = 0
  kept = 0
  forget()
}

export function pass(limit: i32): i32 {
  for (; read < hits; read++) {
    const literal = load<u32>(hitLiterals + (<usize>read << 2))
    const known = changetype<Known>(knowns + <usize>literal * offsetof<Known>())
    if (!known.isKnown) return literal
    const offset = <i32>load<u32>(hitOffsets + (<usize>read << 2))
    let ways = known.open
    for (let at = known.gate; at; ) {
      const gate = changetype<Gate>(at)
      if (lets(gate, offset, limit)) ways |= gate.way
      at = gate.next
    }
    if (!ways && !stays(known, offset, limit)) continue
    const at: usize = <usize>kept << 2
    kept++
    store<u32>(hitLiterals + at, literal)
    store<u32>(hitOffsets + at, offset)
    store<u32>(hitWays + at, ways)
  }
  store<i32>(state, kept, 8)
  return -1
}

@inline
function stays(known: Known, offset: i32, limit: i32): bool {
  return known.stays == ALWAYS || (known.stays == IF_ESCAPED && mayBeEscaped(offset, limit))
}

function lets(gate: Gate, at: i32, limit: i32): bool {
  if (gate.before && at > 0 && load<u8>(gate.before + load<u8>(buffer + at - 1))) return false
  const end = at + gate.length
  if (gate.classes && !accepts(gate, end, min(limit, at + gate.longest))) return false
  if (!gate.run) return true
  const run = changetype<Run>(gate.run)
  const from = gate.anchored ? at : max(0, end - gate.longest)
  return holds(run, from, min(limit, at + min(gate.longest, run.within)), limit)
}

function accepts(gate: Gate, from: i32, to: i32): bool {
  const classes = gate.classes
  const width = gate.width
  // Two numbers are no states.
  const rows = gate.rows - 2 * width
  let number = gate.start
  const end = buffer + to
  for (let at = buffer + from; number > ACCEPTED; at++) {
    if (at >= end) return false
    number = <u32>load<u8>(rows + number * width + load<u8>(classes + load<u8>(at))) - OFFSET
  }
  return number == ACCEPTED
}

@inline
function isIn(run: Run, at: i32): bool {
  return load<u8>(run.bytes + load<u8>(buffer + at)) != 0
}

/** Looks at one byte in `least` until it meets one of a run. Hits come in ascending order: what was looked at is not looked at again. */
function holds(run: Run, from: i32, to: i32, limit: i32): bool {
  const least = run.least
  const follows = run.search == search && from >= run.noneFrom && from <= run.noneTo
  let start = follows ? max(from, run.noneTo - least + 1) : from
  for (let probe = start + least - 1; probe < to; probe = start + least - 1) {
    let at = probe
    while (at >= start && isIn(run, at)) at--
    if (at >= start) start = at + 1
    else {
      const end = endOf(run, start, limit)
      if (end < 0) return true
      start = end
    }
  }
  run.noneFrom = follows ? run.noneFrom : from
  run.noneTo = follows ? max(run.noneTo, to) : to
  run.search = search
  return false
}

/** How far a row of too many bytes that begins at `start` or before was looked at; -1 when they are not too many. */
function endOf(run: Run, start: i32, limit: i32): i32 {
  const most = run.most
  if (most == MANY) return -1
  let first = start
  let end = start + run.least
  while (first > 0 && end - first <= most && isIn(run, first - 1)) first--
  while (end < limit && end - first <= most && isIn(run, end)) end++
  return end - first <= most ? -1 : end
}
