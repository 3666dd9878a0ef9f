import type { Range, Re2 } from './re2-tree.ts'

/** What open repeats become where a bound is needed. */
export const OPEN_BOUND = 200

export interface PrintOptions {
  /** The group that becomes `(?<secret>...)`; the others capture nothing. 0: the whole pattern; null: none. */
  readonly secret: number | null
  /** Open repeats get an upper bound, as rules need one. */
  readonly bounded: boolean
}

const WORD = '[0-9A-Za-z_]'
const EDGES = { start: '(?<![^\\r\\n])', end: '(?![^\\r\\n])' }

/** The tree in the dialect of rule patterns: ECMAScript over bytes, look-arounds for `\b`, `^` and `$`. `flags` is `i` when all letters match in either case. */
export function printRe2(tree: Re2, options: PrintOptions): { readonly pattern: string; readonly flags: '' | 'i' } {
  const caseless = isCaseless(tree)
  const text = printNode(tree, { ...options, caseless })
  return { pattern: options.secret === 0 ? `(?<secret>${text})` : text, flags: caseless ? 'i' : '' }
}

/** Whether every letter of it matches in either case. */
export function isCaseless(tree: Re2): boolean {
  let some = false
  for (const node of nodesOf(tree)) {
    const lettered =
      node.kind === 'char'
        ? /[A-Za-z]/.test(String.fromCharCode(node.code))
        : node.kind === 'class' && !isClosedUnderCase(node.ranges)
    if (!lettered) continue
    if (!('caseless' in node) || !node.caseless) return false
    some = true
  }
  return some
}

/** The node and all below it. */
export function* nodesOf(node: Re2): Generator<Re2> {
  yield node
  const below =
    node.kind === 'seq'
      ? node.parts
      : node.kind === 'alt'
        ? node.options
        : node.kind === 'group' || node.kind === 'repeat'
          ? [node.body]
          : []
  for (const child of below) yield* nodesOf(child)
}

type Context = PrintOptions & { readonly caseless: boolean }

function printNode(node: Re2, context: Context, grouped = false): string {
  switch (node.kind) {
    case 'char':
      return node.caseless && !context.caseless
        ? printClass(withBothCases([[node.code, node.code]]), false)
        : escaped(node.code)
    case 'any':
      return node.newline ? '[\\x00-\\xff]' : '[^\\n]'
    case 'class':
      return printClass(node.caseless && !context.caseless ? withBothCases(node.ranges) : node.ranges, node.negate)
    case 'seq': {
      const text = node.parts.map((part, i) =>
        part.kind === 'word' && !part.negate ? boundary(node.parts, i) : printNode(part, context, part.kind === 'alt'),
      )
      return text.join('')
    }
    case 'alt': {
      const text = node.options.map((option) => printNode(option, context)).join('|')
      return grouped ? `(?:${text})` : text
    }
    case 'group':
      return `(?${node.index === context.secret ? '<secret>' : ':'}${printNode(node.body, context)})`
    case 'repeat':
      return printRepeat(node, context)
    case 'edge':
      return EDGES[node.at]
    case 'word':
      return node.negate
        ? `(?:(?<=${WORD})(?=${WORD})|(?<!${WORD})(?!${WORD}))`
        : `(?:(?<!${WORD})(?=${WORD})|(?<=${WORD})(?!${WORD}))`
  }
}

function printRepeat({ body, min, max, lazy }: Re2 & { kind: 'repeat' }, context: Context): string {
  const inner = printNode(body, context)
  const single = body.kind === 'char' || body.kind === 'class' || body.kind === 'any' || body.kind === 'group'
  const most = context.bounded && max === Number.POSITIVE_INFINITY ? Math.max(min, OPEN_BOUND) : max
  const count = min === most ? `{${min}}` : `{${min},${most === Number.POSITIVE_INFINITY ? '' : most}}`
  return `${single ? inner : `(?:${inner})`}${count}${lazy ? '?' : ''}`
}

/** One look-around where a neighbour tells on which side the word lies. */
function boundary(parts: readonly Re2[], at: number): string {
  const next = parts[at + 1]
  const last = parts[at - 1]
  if (next && startsInWord(next)) return `(?<!${WORD})`
  if (last && endsInWord(last)) return `(?!${WORD})`
  return printNode({ kind: 'word', negate: false }, { secret: null, bounded: true, caseless: false })
}

function startsInWord(node: Re2): boolean {
  return edgeInWord(node, (parts) => parts[0])
}

function endsInWord(node: Re2): boolean {
  return edgeInWord(node, (parts) => parts.at(-1))
}

function edgeInWord(node: Re2, pick: (parts: readonly Re2[]) => Re2 | undefined): boolean {
  switch (node.kind) {
    case 'char':
      return isWord(node.code)
    case 'class':
      return (
        !node.negate && node.ranges.every(([a, b]) => Array.from({ length: b - a + 1 }, (_, i) => a + i).every(isWord))
      )
    case 'seq': {
      const edge = pick(node.parts)
      return edge !== undefined && edgeInWord(edge, pick)
    }
    case 'alt':
      return node.options.every((option) => edgeInWord(option, pick))
    case 'group':
      return edgeInWord(node.body, pick)
    case 'repeat':
      return node.min > 0 && edgeInWord(node.body, pick)
    default:
      return false
  }
}

function isWord(code: number): boolean {
  return /[0-9A-Za-z_]/.test(String.fromCharCode(code))
}

/** Letters in both cases, as a class that is caseless means them. */
export function withBothCases(ranges: readonly Range[]): Range[] {
  return ranges.flatMap(([a, b]) => {
    const out: Range[] = [[a, b]]
    const lower: Range = [Math.max(a, 0x41) + 32, Math.min(b, 0x5a) + 32]
    const upper: Range = [Math.max(a, 0x61) - 32, Math.min(b, 0x7a) - 32]
    for (const range of [lower, upper]) if (range[0] <= range[1]) out.push(range)
    return out
  })
}

function isClosedUnderCase(ranges: readonly Range[]): boolean {
  const has = (code: number): boolean => ranges.some(([a, b]) => a <= code && code <= b)
  return withBothCases(ranges).every(([a, b]) => Array.from({ length: b - a + 1 }, (_, i) => a + i).every(has))
}

function printClass(ranges: readonly Range[], negate: boolean): string {
  const text = ranges.map(([a, b]) => (a === b ? escaped(a) : `${escaped(a)}-${escaped(b)}`)).join('')
  return `[${negate ? '^' : ''}${text}]`
}

function escaped(code: number): string {
  const char = String.fromCharCode(code)
  if (/[0-9A-Za-z_ "'%&,:;<=>@`~#!]/.test(char)) return char
  if (code < 0x20 || code > 0x7e) return `\\x${code.toString(16).padStart(2, '0')}`
  return `\\${char}`
}
