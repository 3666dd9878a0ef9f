import { type AST, RegExpParser } from '@eslint-community/regexpp'
import { type Bytes, CharacterBytes } from './character-bytes.ts'
import { ACCEPTED, OFFSET, REFUSED } from './numbers.ts'
import type { Automaton } from './schema.ts'

/**
 * Makes a small automaton of a pattern that accepts the beginning of every match and refuses most other text: look-arounds are left out
 * and counts are cut, so it refuses nothing that the pattern matches. Runs at build time and for user rules.
 */
interface Gated {
  readonly pattern: string
  readonly flags: string
  /** Where a match starts; in lower case for a caseless rule. */
  readonly literals: readonly string[]
}

/** What a state of the pattern does: take one of `bytes` and go on, or go on at any of `ways` without a byte. */
type State = { readonly bytes: Bytes; readonly to: number } | { readonly bytes: null; readonly ways: number[] }

/** How far repeats are counted, each more exact than the one before: as far as the states suffice. */
const COUNTS = [1, 2, 4, 8]
/** What takes more, as a pattern or as an automaton, is not worth its time. */
const MOST_NODES = 4000
const MOST_SETS = 300
const MOST_NUMBERS = 256 - OFFSET

const ACCEPT = 0

/** Null: it would take too many states. */
export function automatonOf({ pattern, flags, literals }: Gated): Automaton | null {
  const tree = new RegExpParser({ ecmaVersion: 2023 }).parsePattern(pattern, 0, pattern.length, false)
  const bytes = new CharacterBytes(flags)
  let best: Automaton | null = null
  for (const most of COUNTS) {
    const made = new Pattern(bytes, most).automaton(tree, literals)
    if (!made) break
    best = made
  }
  return best
}

class Pattern {
  readonly #bytes: CharacterBytes
  /** How far repeats are counted. */
  readonly #most: number
  readonly #states: State[] = [{ bytes: null, ways: [] }]

  constructor(bytes: CharacterBytes, most: number) {
    this.#bytes = bytes
    this.#most = most
  }

  automaton(tree: AST.Pattern, literals: readonly string[]): Automaton | null {
    const start = this.#ways(tree.alternatives, ACCEPT)
    if (this.#states.length > MOST_NODES) return null
    const classes = classesOf(this.#states)
    const numbers = new Map<string, number>()
    const sets: (readonly number[])[] = []
    const numberOf = (set: readonly number[]): number => {
      if (set.length === 0) return REFUSED
      if (set.includes(ACCEPT)) return ACCEPTED
      const key = set.join(' ')
      let number = numbers.get(key)
      if (number === undefined) {
        numbers.set(key, (number = sets.length + 2))
        sets.push(set)
      }
      return number
    }
    const first = this.#closed([start])
    const starts = literals.map((literal) => numberOf(this.#behind(first, literal)))
    if (starts.every((number) => number === ACCEPTED)) return null
    const rows: number[][] = []
    for (let i = 0; i < sets.length; i++) {
      if (sets.length > MOST_SETS) return null
      rows.push(classes.samples.map((byte) => numberOf(this.#step(sets[i]!, byte))))
    }
    return stored(classes.numbers, rows, starts)
  }

  /** Where `literal` leads. A match that ends in it is over: the rest is not asked. */
  #behind(set: readonly number[], literal: string): readonly number[] {
    for (let i = 0; i < literal.length && !set.includes(ACCEPT); i++) set = this.#step(set, literal.charCodeAt(i))
    return set
  }

  #step(set: readonly number[], byte: number): readonly number[] {
    const next: number[] = []
    for (const number of set) {
      const state = this.#states[number]!
      if (state.bytes && state.bytes[byte] === 1) next.push(state.to)
    }
    return this.#closed(next)
  }

  /** All states that take a byte, or accept, to be reached from these without one. */
  #closed(from: readonly number[]): readonly number[] {
    const seen = new Set(from)
    for (const number of seen) {
      const state = this.#states[number]!
      if (!state.bytes) for (const way of state.ways) seen.add(way)
    }
    return [...seen].filter((number) => number === ACCEPT || this.#states[number]!.bytes).sort((a, b) => a - b)
  }

  #add(state: State): number {
    return this.#states.push(state) - 1
  }

  /** The state that the text of one of the alternatives leads from to `to`. */
  #ways(alternatives: readonly AST.Alternative[], to: number): number {
    const ways = alternatives.map(({ elements }) => elements.reduceRight((next, one) => this.#enter(one, next), to))
    return ways.length === 1 ? ways[0]! : this.#add({ bytes: null, ways })
  }

  #enter(element: AST.Element, to: number): number {
    switch (element.type) {
      case 'Character':
      case 'CharacterSet':
      case 'CharacterClass':
        return this.#add({ bytes: this.#bytes.of(element.raw), to })
      case 'Group':
      case 'CapturingGroup':
        return this.#ways(element.alternatives, to)
      case 'Quantifier':
        return this.#repeat(element, to)
      case 'Assertion':
        return to
      default:
        return ACCEPT
    }
  }

  #repeat({ element, min, max }: AST.Quantifier, to: number): number {
    let at = to
    if (this.#states.length > MOST_NODES) return ACCEPT
    if (max > Math.max(1, this.#most)) {
      const again: number[] = [to]
      at = this.#add({ bytes: null, ways: again })
      again.push(this.#enter(element, at))
    } else for (let i = min; i < max; i++) at = this.#add({ bytes: null, ways: [this.#enter(element, at), to] })
    for (let i = 0; i < Math.min(min, this.#most); i++) at = this.#enter(element, at)
    return at
  }
}

/** Bytes that no state tells apart share a number. */
function classesOf(states: readonly State[]): { numbers: Uint8Array; samples: readonly number[] } {
  const sets = [...new Set(states.flatMap(({ bytes }) => bytes ?? []))]
  const known = new Map<string, number>()
  const samples: number[] = []
  const numbers = Uint8Array.from({ length: 256 }, (_, byte) => {
    const key = sets.map((set) => set[byte]).join('')
    let number = known.get(key)
    if (number === undefined) {
      known.set(key, (number = samples.length))
      samples.push(byte)
    }
    return number
  })
  return { numbers, samples }
}

/** Merges states that do the same, and then classes that all states do the same for. Null: too many are left. */
function stored(classes: Uint8Array, rows: readonly number[][], starts: readonly number[]): Automaton | null {
  let group: readonly number[] = rows.map(() => 2)
  let count = 0
  for (;;) {
    const groupOf = (number: number): number => (number < 2 ? number : group[number - 2]!)
    const known = new Map<string, number>()
    const finer = rows.map((row, i) => {
      const key = `${group[i]} ${row.map(groupOf).join(' ')}`
      if (!known.has(key)) known.set(key, known.size + 2)
      return known.get(key)!
    })
    group = finer
    if (known.size === count) break
    count = known.size
  }
  if (count + 2 > MOST_NUMBERS) return null
  const groupOf = (number: number): number => (number < 2 ? number : group[number - 2]!)
  const kept = rows.filter((_, i) => group.indexOf(group[i]!) === i).map((row) => row.map(groupOf))
  const columns = new Map<string, number>()
  const columnOf = classesIn(classes).map((number) => {
    const key = kept.map((row) => row[number]).join(' ')
    if (!columns.has(key)) columns.set(key, columns.size)
    return columns.get(key)!
  })
  const first = [...columns.values()].map((column) => columnOf.indexOf(column))
  return {
    classes: textOf(runsOf([...classes].map((number) => columnOf[number]!))),
    rows: textOf(kept.flatMap((row) => first.map((number) => row[number]!))),
    starts: textOf(starts.map(groupOf)),
  }
}

function classesIn(classes: Uint8Array): number[] {
  return Array.from({ length: Math.max(...classes) + 1 }, (_, number) => number)
}

/** Each number and how often it stands in a row. */
function runsOf(numbers: readonly number[]): number[] {
  const runs: number[] = []
  for (let at = 0; at < numbers.length; ) {
    let end = at
    while (end < numbers.length && end < at + MOST_NUMBERS - 1 && numbers[end] === numbers[at]) end++
    runs.push(numbers[at]!, end - at)
    at = end
  }
  return runs
}

function textOf(numbers: readonly number[]): string {
  return String.fromCharCode(...numbers.map((number) => number + OFFSET))
}
