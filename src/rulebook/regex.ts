import { type AST, RegExpParser } from '@eslint-community/regexpp'
import { KeysieveError } from '../model/error.ts'

/** What a pattern's syntax tree tells: how long a match can be, and which literal texts can start it. Runs at build time and for user rules, never in the hook. */
export interface PatternFacts {
  /** Longest match, in characters (= bytes: the text is latin1). */
  readonly longest: number
  /** Furthest that look-behinds and look-aheads read beyond a match. */
  readonly margin: number
  /** Every text that a match can start with, as far as it is fixed; null when they are too many. */
  readonly heads: readonly string[] | null
  /** The group `secret` starts where the match starts. */
  readonly secretFirst: boolean
}

const MOST_HEADS = 256
const LONGEST_HEAD = 64

/** Reads a pattern. Throws `KeysieveError` ('rule') for what the dialect leaves out: open repeats, back-references, further groups. */
export function readPattern(pattern: string): PatternFacts {
  const tree = parsePattern(pattern)
  const groups: string[] = []
  const reach = { before: 0, after: 0 }
  const longest = longestOf(tree.alternatives, groups, reach)
  if (groups.length !== 1 || groups[0] !== 'secret')
    throw new KeysieveError(
      'rule',
      'the pattern needs exactly one capturing group, (?<secret>...); use (?:...) for the others',
    )
  const heads = headsOf(tree.alternatives)
  return {
    longest,
    margin: Math.max(reach.before, reach.after),
    heads: heads === null ? null : [...heads.keys()],
    secretFirst: tree.alternatives.every(startsWithSecret),
  }
}

/** Throws `KeysieveError` ('rule') for what is no pattern of ECMAScript. */
export function parsePattern(pattern: string): AST.Pattern {
  try {
    return new RegExpParser({ ecmaVersion: 2023 }).parsePattern(pattern, 0, pattern.length, false)
  } catch (error) {
    throw new KeysieveError('rule', `the pattern does not compile: ${(error as Error).message}`)
  }
}

type Reach = { before: number; after: number }

function longestOf(alternatives: readonly AST.Alternative[], groups: string[], reach: Reach): number {
  let most = 0
  for (const alternative of alternatives) {
    let sum = 0
    for (const element of alternative.elements) sum += longestElement(element, groups, reach)
    most = Math.max(most, sum)
  }
  return most
}

function longestElement(element: AST.Element, groups: string[], reach: Reach): number {
  switch (element.type) {
    case 'Character':
    case 'CharacterSet':
    case 'CharacterClass':
    case 'ExpressionCharacterClass':
      return 1
    case 'Group':
      return longestOf(element.alternatives, groups, reach)
    case 'CapturingGroup':
      groups.push(element.name ?? '')
      return longestOf(element.alternatives, groups, reach)
    case 'Quantifier': {
      if (element.max === Number.POSITIVE_INFINITY)
        throw new KeysieveError('rule', `the repeat ${element.raw.slice(-12)} has no upper bound; write {m,n}`)
      return element.max * longestElement(element.element, groups, reach)
    }
    case 'Assertion': {
      if (element.kind === 'word')
        throw new KeysieveError('rule', 'use look-arounds such as (?<![A-Za-z0-9_]) instead of \\b')
      if (element.kind === 'lookahead' || element.kind === 'lookbehind') {
        const inner = longestOf(element.alternatives, groups, reach)
        if (element.kind === 'lookahead') reach.after = Math.max(reach.after, inner)
        else reach.before = Math.max(reach.before, inner)
        return 0
      }
      throw new KeysieveError('rule', 'use look-arounds instead of ^ and $: the text is a window, not a file')
    }
    case 'Backreference':
      throw new KeysieveError('rule', 'back-references are left out: their time can grow without bound')
  }
}

/** Texts that can start a match -> whether the text is the whole alternative (so that the next element goes on). */
type Heads = Map<string, boolean>

function headsOf(alternatives: readonly AST.Alternative[]): Heads | null {
  const all: Heads = new Map()
  for (const alternative of alternatives) {
    let heads: Heads = new Map([['', true]])
    for (const element of alternative.elements) {
      if (![...heads.values()].some(Boolean)) break
      const next = headsOfElement(element)
      const grown: Heads = new Map()
      for (const [text, open] of heads) {
        if (!open) grown.set(text, false)
        else if (next === null || text.length >= LONGEST_HEAD) grown.set(text, false)
        else for (const [more, stays] of next) grown.set(text + more, stays)
      }
      if (grown.size > MOST_HEADS) return null
      heads = grown
    }
    for (const [text, open] of heads) all.set(text, open)
    if (all.size > MOST_HEADS) return null
  }
  return all
}

/** Null: nothing fixed can be said. */
function headsOfElement(element: AST.Element): Heads | null {
  switch (element.type) {
    case 'Character':
      return new Map([[String.fromCodePoint(element.value), true]])
    case 'CharacterClass':
      return headsOfClass(element)
    case 'Group':
    case 'CapturingGroup':
      return headsOf(element.alternatives)
    case 'Assertion': {
      // What stands behind is told, but not taken: the next element begins there again.
      const ahead = element.kind === 'lookahead' && !element.negate ? headsOf(element.alternatives) : null
      return ahead ? new Map([...ahead.keys()].map((text) => [text, false])) : new Map([['', true]])
    }
    case 'Quantifier': {
      const one = headsOfElement(element.element)
      if (one === null) return element.min > 0 ? new Map([['', false]]) : null
      const out: Heads = new Map()
      if (element.min === 0) out.set('', true)
      for (const [text, open] of one) out.set(text, open && element.max === 1)
      return out
    }
    default:
      return null
  }
}

function headsOfClass(element: AST.CharacterClass): Heads | null {
  if (element.negate) return null
  const out: Heads = new Map()
  for (const part of element.elements) {
    if (part.type === 'Character') out.set(String.fromCodePoint(part.value), true)
    else if (part.type === 'CharacterClassRange') {
      if (part.max.value - part.min.value > 8) return null
      for (let c = part.min.value; c <= part.max.value; c++) out.set(String.fromCodePoint(c), true)
    } else return null
  }
  return out.size <= 16 ? out : null
}

function startsWithSecret(alternative: AST.Alternative): boolean {
  for (const element of alternative.elements) {
    if (element.type === 'Assertion') continue
    if (element.type === 'CapturingGroup') return true
    if (element.type === 'Group') return element.alternatives.every(startsWithSecret)
    return false
  }
  return false
}
