import { type AST, RegExpParser } from '@eslint-community/regexpp'
import { automatonOf } from './automaton.ts'
import { type Bytes, CharacterBytes } from './character-bytes.ts'
import type { Gate } from './schema.ts'

/**
 * Reads off a pattern what is cheap to look at where its literal stands: the byte before, an automaton for the bytes behind, and a
 * run that every match holds. Only what must hold in every match is taken, so the gate refuses nothing that the pattern matches. Runs
 * at build time and for user rules.
 */
/** `most` copies of one of `bytes` at most and `least` at least; a `branch` where the pattern forks; `open`: nothing is known from here on. */
type Item =
  | { readonly kind: 'bytes'; readonly bytes: Bytes; readonly least: number; readonly most: number }
  | { readonly kind: 'branch'; readonly ways: readonly (readonly Item[])[] }
  | { readonly kind: 'open' }

const OPEN: Item = { kind: 'open' }
/** A shorter run tells too little. */
const SHORTEST_RUN = 12

export interface Gated {
  readonly pattern: string
  readonly flags: string
  readonly literals: readonly string[]
  readonly anchored: boolean
  /** Any text may stand between the literal and the secret: bytes right behind it tell nothing. */
  readonly inGap: boolean
}

/** Null: the pattern says nothing that a look at single bytes could use. */
export function gateOf({ pattern, flags, literals, anchored, inGap }: Gated): Gate | null {
  const tree = new RegExpParser({ ecmaVersion: 2023 }).parsePattern(pattern, 0, pattern.length, false)
  const reader = new ItemReader(flags)
  const before = anchored ? reader.before(tree.alternatives) : null
  const automaton = anchored && !inGap ? automatonOf({ pattern, flags, literals }) : null
  const secret = secretOf(tree.alternatives)
  // Where a literal begins the secret, the bytes behind it tell more than a run.
  const told = anchored && secret && startsWith(tree.alternatives, secret)
  const run = secret && !told ? readRun(reader, tree.alternatives, secret, anchored) : null
  if (!before && !automaton && !run) return null
  return { before: before && rangesOf(before), automaton, run }
}

function readRun(
  reader: ItemReader,
  alternatives: readonly AST.Alternative[],
  secret: AST.CapturingGroup,
  anchored: boolean,
): Gate['run'] {
  const ways = reader.ways(secret.alternatives)
  const found = runOf(ways)
  if (!found) return null
  const lead = anchored ? mostBefore(reader, alternatives, secret) : Number.POSITIVE_INFINITY
  const within = lead + found.behind + found.length
  return {
    bytes: rangesOf(found.bytes),
    least: found.length,
    most: isWhole(ways, found.bytes) && reader.standsAlone(secret, found.bytes) ? mostOf(ways[0]!) : null,
    within: within < Number.POSITIVE_INFINITY ? within : null,
  }
}

/** Bytes that may stand between the start of a match and its secret. */
function mostBefore(reader: ItemReader, alternatives: readonly AST.Alternative[], secret: AST.CapturingGroup): number {
  const [only, ...others] = alternatives
  if (!only || others.length > 0) return Number.POSITIVE_INFINITY
  const at = only.elements.indexOf(secret)
  return at < 0 ? Number.POSITIVE_INFINITY : mostOf(reader.items(only.elements.slice(0, at)))
}

function mostOf(items: readonly Item[]): number {
  let most = 0
  for (const item of items) {
    if (item.kind === 'open') return Number.POSITIVE_INFINITY
    most += item.kind === 'bytes' ? item.most : Math.max(...item.ways.map(mostOf))
  }
  return most
}

/** Whether there is one way only, and all of it is of these bytes. */
function isWhole(ways: readonly Item[][], bytes: Bytes): boolean {
  const [way, ...others] = ways
  return (
    others.length === 0 && way!.every((item) => item.kind === 'bytes' && item.bytes.every((may, i) => may <= bytes[i]!))
  )
}

/** Translates the syntax tree. */
class ItemReader {
  readonly #bytes: CharacterBytes

  constructor(flags: string) {
    this.#bytes = new CharacterBytes(flags)
  }

  ways(alternatives: readonly AST.Alternative[]): Item[][] {
    return alternatives.map(({ elements }) => this.items(elements))
  }

  items(elements: readonly AST.Element[]): Item[] {
    return elements.flatMap((element) => this.#items(element))
  }

  /** Whether none of `bytes` may stand right before the group nor right behind it: then a run of them is all of the run. */
  standsAlone(group: AST.CapturingGroup, bytes: Bytes): boolean {
    if (group.parent.type !== 'Alternative') return false
    const { elements } = group.parent
    const at = elements.indexOf(group)
    return this.#refuses(elements[at - 1], 'lookbehind', bytes) && this.#refuses(elements[at + 1], 'lookahead', bytes)
  }

  /** Whether a negative look-around refuses each of `bytes` by itself. */
  #refuses(element: AST.Element | undefined, kind: string, bytes: Bytes): boolean {
    if (element?.type !== 'Assertion' || element.kind !== kind || !('negate' in element) || !element.negate)
      return false
    const { alternatives } = element as AST.LookaroundAssertion
    return this.ways(alternatives).some(([item, ...more]) => {
      const isOne = item?.kind === 'bytes' && item.least === 1 && item.most === 1 && more.length === 0
      return isOne && bytes.every((may, i) => may <= item.bytes[i]!)
    })
  }

  /** What may not stand before a match: the negative look-behind for one character that it starts with. */
  before(alternatives: readonly AST.Alternative[]): Bytes | null {
    const [only, ...others] = alternatives
    if (!only || others.length > 0) return null
    for (const element of only.elements) {
      if (element.type === 'CapturingGroup') return this.before(element.alternatives)
      if (element.type !== 'Assertion') return null
      if (element.kind !== 'lookbehind' || !element.negate) continue
      const [way, ...rest] = this.ways(element.alternatives)
      const [item, ...more] = way ?? []
      if (rest.length === 0 && more.length === 0 && item?.kind === 'bytes' && item.least === 1 && item.most === 1)
        return item.bytes
    }
    return null
  }

  #items(element: AST.Element): Item[] {
    switch (element.type) {
      case 'Character':
      case 'CharacterSet':
      case 'CharacterClass':
        return [{ kind: 'bytes', bytes: this.#bytes.of(element.raw), least: 1, most: 1 }]
      case 'Group':
      case 'CapturingGroup': {
        const ways = this.ways(element.alternatives)
        return ways.length === 1 ? ways[0]! : [{ kind: 'branch', ways }]
      }
      case 'Quantifier': {
        const [item, ...more] = this.#items(element.element)
        if (item?.kind === 'bytes' && more.length === 0 && item.least === 1 && item.most === 1)
          return [{ ...item, least: element.min, most: element.max }]
        if (element.min === 0 && element.max === 1)
          return [{ kind: 'branch', ways: [[...(item ? [item] : []), ...more], []] }]
        return [OPEN]
      }
      case 'Assertion':
        return []
      default:
        return [OPEN]
    }
  }
}

interface FoundRun {
  readonly bytes: Bytes
  readonly length: number
  /** Most bytes of the way that may stand before it. */
  readonly behind: number
}

/** The longest run of bytes of one kind that each of the ways has. */
function runOf(ways: readonly (readonly Item[])[]): FoundRun | null {
  const bytes = new Uint8Array(256)
  let length = Number.POSITIVE_INFINITY
  let behind = 0
  for (const way of ways) {
    const best = longestRun(way)
    if (!best) return null
    length = Math.min(length, best.length)
    behind = Math.max(behind, best.behind)
    for (let byte = 0; byte < 256; byte++) if (best.bytes[byte]) bytes[byte] = 1
  }
  return length >= SHORTEST_RUN && length < Number.POSITIVE_INFINITY ? { bytes, length, behind } : null
}

function longestRun(way: readonly Item[]): FoundRun | null {
  let best: FoundRun | null = null
  for (const [i, item] of way.entries()) {
    const run =
      item.kind === 'bytes'
        ? { bytes: item.bytes, length: item.least, behind: 0 }
        : item.kind === 'branch'
          ? runOf(item.ways)
          : null
    if (run && run.length > (best?.length ?? 0)) best = { ...run, behind: run.behind + mostOf(way.slice(0, i)) }
  }
  return best
}

/** The group `secret`, where it is in every match. */
function secretOf(alternatives: readonly AST.Alternative[]): AST.CapturingGroup | undefined {
  const [only, ...others] = alternatives
  if (!only || others.length > 0) return undefined
  for (const element of only.elements) {
    if (element.type === 'CapturingGroup') return element
    const inner = element.type === 'Group' ? secretOf(element.alternatives) : undefined
    if (inner) return inner
  }
  return undefined
}

function startsWith(alternatives: readonly AST.Alternative[], group: AST.CapturingGroup): boolean {
  return alternatives[0]!.elements.find(({ type }) => type !== 'Assertion') === group
}

/** First and last byte of each range, as latin1 text. */
function rangesOf(bytes: Bytes): string {
  let out = ''
  for (let byte = 0; byte < 256; byte++) {
    if (!bytes[byte]) continue
    const first = byte
    while (byte < 255 && bytes[byte + 1]) byte++
    out += String.fromCharCode(first, byte)
  }
  return out
}
