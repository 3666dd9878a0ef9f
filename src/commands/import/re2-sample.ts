import { withBothCases } from './re2-print.ts'
import type { Range, Re2 } from './re2-tree.ts'

/** Alphabets of sample templates (docs/writing-rules.md), the largest first. */
const ALPHABETS: readonly (readonly [name: string, letters: readonly Range[]])[] = [
  [
    'base62',
    [
      [0x30, 0x39],
      [0x41, 0x5a],
      [0x61, 0x7a],
    ],
  ],
  [
    'letters',
    [
      [0x41, 0x5a],
      [0x61, 0x7a],
    ],
  ],
  [
    'lower36',
    [
      [0x30, 0x39],
      [0x61, 0x7a],
    ],
  ],
  [
    'UPPER36',
    [
      [0x30, 0x39],
      [0x41, 0x5a],
    ],
  ],
  ['lower', [[0x61, 0x7a]]],
  ['upper', [[0x41, 0x5a]]],
  [
    'hex',
    [
      [0x30, 0x39],
      [0x61, 0x66],
    ],
  ],
  [
    'HEX',
    [
      [0x30, 0x39],
      [0x41, 0x46],
    ],
  ],
  ['digit', [[0x30, 0x39]]],
]
const USUAL = 24

/** Templates of what stands before the secret, of it, and of what stands behind. */
export interface SampleParts {
  readonly before: string
  readonly secret: string
  readonly after: string
}

/** A template whose texts the pattern should match; the caller has to try it. Null where nothing simple fits. */
export function sampleOf(tree: Re2, secret: number): SampleParts | null {
  const marked = templateOf(tree, secret)
  if (marked === null) return null
  if (secret === 0) return { before: '', secret: marked, after: '' }
  const [before, inner, after] = marked.split('\0')
  return inner === undefined ? null : { before: before!, secret: inner, after: after ?? '' }
}

function templateOf(node: Re2, secret: number): string | null {
  switch (node.kind) {
    case 'char': {
      const char = String.fromCharCode(node.code)
      return char === '{' ? '{{' : char === '}' ? '}}' : char
    }
    case 'any':
      return 'x'
    case 'class':
      return ofClass(node, 1)
    case 'edge':
    case 'word':
      return ''
    case 'group': {
      const body = templateOf(node.body, secret)
      return body !== null && node.index === secret ? `\0${body}\0` : body
    }
    case 'alt':
      return templateOf(node.options[0]!, secret)
    case 'repeat':
      return ofRepeat(node, secret)
    case 'seq': {
      const parts = node.parts.map((part) => templateOf(part, secret))
      return parts.every((part) => part !== null) ? parts.join('') : null
    }
  }
}

function ofRepeat({ body, min, max }: Re2 & { kind: 'repeat' }, secret: number): string | null {
  if (body.kind === 'class')
    return ofClass(body, min > 0 && max === 1 ? 1 : min > 3 ? min : min === 0 ? 0 : Math.min(max, USUAL))
  const one = templateOf(body, secret)
  return one === null || min > 64 ? null : one.repeat(min)
}

function ofClass({ ranges, negate, caseless }: Re2 & { kind: 'class' }, count: number): string | null {
  if (count === 0) return ''
  const given = caseless ? withBothCases(ranges) : ranges
  const has = (code: number): boolean => given.some(([a, b]) => a <= code && code <= b) !== negate
  const known = ALPHABETS.find(([, letters]) =>
    letters.every(([a, b]) => Array.from({ length: b - a + 1 }, (_, i) => a + i).every(has)),
  )
  if (known) return `{${known[0]}:${count}}`
  const code = Array.from({ length: 0x5f }, (_, i) => 0x20 + i).find(
    (code) => has(code) && !'{}|'.includes(String.fromCharCode(code)),
  )
  return code === undefined ? null : String.fromCharCode(code).repeat(count)
}
