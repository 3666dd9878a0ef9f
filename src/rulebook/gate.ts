import { type AST, RegExpParser } from '@eslint-community/regexpp'
import type { Gate } from './schema.ts'

/**
 * Reads off a pattern what is cheap to look at where its literal stands: the byte before, the bytes right behind the literal, and a
 * run that every match holds. Only what must hold in every match is taken, so the gate refuses nothing that the pattern matches. Runs
 * at build time and for user rules.
 */
type Bytes = Uint8Array

/** `most` copies of one of `bytes` at most and `least` at least; a `branch` where the pattern forks; `open`: nothing is known from here on. */
type Item =
  | { readonly kind: 'bytes'; readonly bytes: Bytes; readonly least: number; readonly most: number }
  | { readonly kind: 'branch'; readonly ways: readonly (readonly Item[])[] }
  | { readonly kind: 'open' }

const OPEN: Item = { kind: 'open' }
/** A shorter run tells too little. */
const SHORTEST_RUN = 12
const MOST_FORKS = 64

export interface Gated {
  readonly pattern: string
  readonly flags: string
  readonly literals: readonly string[]
  readonly anchored: boolean
}

/** Null: the pattern says nothing that a look at single bytes could use. */
export function gateOf({ pattern, flags, literals, anchored }: Gated): Gate | null {
  const tree = new RegExpParser({ ecmaVersion: 2023 }).parsePattern(pattern, 0, pattern.length, false)
  const reader = new ItemReader(flags)
  const before = anchored ? reader.before(tree.alternatives) : null
  const behind = anchored ? behindLiterals(reader.ways(tree.alternatives), literals) : []
  const secret = secretOf(tree.alternatives)
  // Where a literal begins the secret, the bytes behind it tell more than a run.
  const told = anchored && secret && startsWith(tree.alternatives, secret)
  const run = secret && !told ? runOf(reader.ways(secret.alternatives)) : null
  if (!before && behind.length === 0 && !run) return null
  return {
    before: before && rangesOf(before),
    behind: behind.map(({ bytes, least, most }) => [rangesOf(bytes), least, most]),
    run: run && [rangesOf(run.bytes), run.length],
  }
}

/** Translates the syntax tree. What single characters match is asked of RegExp itself. */
class ItemReader {
  readonly #flags: string
  readonly #known = new Map<string, Bytes>()

  constructor(flags: string) {
    this.#flags = flags
  }

  ways(alternatives: readonly AST.Alternative[]): Item[][] {
    return alternatives.map(({ elements }) => elements.flatMap((element) => this.#items(element)))
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
        return [{ kind: 'bytes', bytes: this.#bytesOf(element.raw), least: 1, most: 1 }]
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

  #bytesOf(raw: string): Bytes {
    const known = this.#known.get(raw)
    if (known) return known
    const regex = new RegExp(`^${raw}$`, this.#flags)
    const bytes = Uint8Array.from({ length: 256 }, (_, byte) => Number(regex.test(String.fromCharCode(byte))))
    this.#known.set(raw, bytes)
    return bytes
  }
}

type Step = Extract<Item, { kind: 'bytes' }>

/** What every match has behind its literal, as far as it can be told without trying two ways. */
function behindLiterals(ways: readonly Item[][], literals: readonly string[]): Step[] {
  const rests: Item[][] = []
  for (const literal of literals)
    for (const way of ways) {
      const left = behind(way, Buffer.from(literal, 'latin1'))
      if (!left || rests.length + left.length > MOST_FORKS) return []
      rests.push(...left)
    }
  const [first, ...others] = rests
  if (!first) return []
  if (others.every((rest) => rest.length === first.length && rest.every((item, i) => same(item, first[i]!))))
    return stepsOf(first)
  return stepsOf([{ kind: 'branch', ways: rests }])
}

function same(a: Item, b: Item): boolean {
  return (
    a === b ||
    (a.kind === 'bytes' && b.kind === 'bytes' && a.bytes === b.bytes && a.least === b.least && a.most === b.most)
  )
}

/** All that may be left of `items` behind `text`; undefined when that cannot be said. A literal of a caseless rule is in lower case, which its classes hold too. */
function behind(items: readonly Item[], text: Buffer): Item[][] | undefined {
  if (text.length === 0) return [[...items]]
  const [item, ...rest] = items
  // The literal is longer than what the pattern says of it.
  if (!item || item.kind === 'open') return undefined
  if (item.kind === 'branch') {
    const all = item.ways.map((way) => behind([...way, ...rest], text))
    return all.includes(undefined) || all.length > MOST_FORKS ? undefined : all.flatMap((left) => left!)
  }
  const out: Item[][] = []
  if (item.least === 0) {
    const without = behind(rest, text)
    if (!without) return undefined
    out.push(...without)
  }
  if (item.bytes[text[0]!] && item.most > 0) {
    const { bytes, least, most } = item
    const again: Item[] = most > 1 ? [{ kind: 'bytes', bytes, least: Math.max(0, least - 1), most: most - 1 }] : []
    const taken = behind([...again, ...rest], text.subarray(1))
    if (!taken) return undefined
    out.push(...taken)
  }
  return out.length > MOST_FORKS ? undefined : out
}

/** Steps of which each takes all it can: right where what follows cannot begin with the same bytes. */
function stepsOf(items: readonly Item[]): Step[] {
  const steps: Step[] = []
  for (const [i, item] of items.entries()) {
    if (item.kind !== 'bytes') {
      const first = firstOf(items.slice(i))
      if (first) steps.push({ kind: 'bytes', bytes: first, least: 1, most: 1 })
      break
    }
    const next = item.least === item.most ? undefined : firstOf(items.slice(i + 1))
    if (item.least === item.most || (next && !item.bytes.some((may, byte) => may && next[byte]))) steps.push(item)
    else {
      if (item.least > 0) steps.push({ ...item, most: item.least })
      else {
        const first = firstOf(items.slice(i))
        if (first) steps.push({ kind: 'bytes', bytes: first, least: 1, most: 1 })
      }
      break
    }
  }
  while (steps.at(-1)?.bytes.every(Boolean)) steps.pop()
  return steps
}

/** The bytes that `items` may begin with; undefined when they may be empty or nothing is known. */
function firstOf(items: readonly Item[]): Bytes | undefined {
  const all = new Uint8Array(256)
  const add = (bytes: Bytes): void => {
    for (let byte = 0; byte < 256; byte++) if (bytes[byte]) all[byte] = 1
  }
  for (const item of items) {
    if (item.kind === 'open') return undefined
    if (item.kind === 'branch') {
      const firsts = item.ways.map((way) => firstOf(way))
      if (!firsts.includes(undefined)) {
        for (const first of firsts) add(first!)
        return all
      }
      // A way that may be empty (or unknown): what it may begin with counts as well, if it can be told.
      for (const [i, first] of firsts.entries()) {
        if (first) add(first)
        else if (item.ways[i]!.length > 0) return undefined
      }
      continue
    }
    add(item.bytes)
    if (item.least > 0) return all
  }
  return undefined
}

/** The longest run of bytes of one kind that each of the ways has. */
function runOf(ways: readonly Item[][]): { bytes: Bytes; length: number } | null {
  const bytes = new Uint8Array(256)
  let length = Number.POSITIVE_INFINITY
  for (const way of ways) {
    let best: { bytes: Bytes; length: number } | null = null
    for (const item of way) {
      const run =
        item.kind === 'bytes'
          ? { bytes: item.bytes, length: item.least }
          : item.kind === 'branch'
            ? runOf(item.ways.map((one) => [...one]))
            : null
      if (run && run.length > (best?.length ?? 0)) best = run
    }
    if (!best) return null
    length = Math.min(length, best.length)
    for (let byte = 0; byte < 256; byte++) if (best.bytes[byte]) bytes[byte] = 1
  }
  return length >= SHORTEST_RUN && length < Number.POSITIVE_INFINITY ? { bytes, length } : null
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
