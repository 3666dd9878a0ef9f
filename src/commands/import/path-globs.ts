import { complement, Re2Refused } from './re2-cursor.ts'
import { withBothCases } from './re2-print.ts'
import type { Range, Re2 } from './re2-tree.ts'

/** More patterns than this for one regex are nothing that people want to read. */
const MOST = 64

/** A piece of a path: an edge, some characters of one folder's name, or anything at all (`deep`, slashes too). */
type Piece = 'start' | 'end' | 'deep' | { readonly glob: string }

/**
 * Path patterns of `.keysieve.yml` for a regex over paths. As there, what matches a folder matches all that is in it, so the end of a
 * regex (`$`) is taken as the end of a name, and a name for a folder may be a file's. A dot is any character but the slash. Throws `Re2Refused` for what no glob can say.
 */
export function globsOf(tree: Re2): string[] {
  const globs = sequences(tree).map(globOf)
  return [...new Set(globs.flat())].map((glob) => Buffer.from(glob, 'latin1').toString('utf8'))
}

/** The ways through the regex, each a row of pieces. */
function sequences(node: Re2): Piece[][] {
  switch (node.kind) {
    case 'char':
      return [[{ glob: node.caseless ? caselessChar(node.code) : literal(node.code) }]]
    case 'any':
      return [[{ glob: '?' }]]
    case 'class':
      return [[{ glob: classGlob(node) }]]
    case 'edge':
      return [[node.at]]
    case 'word':
      throw new Re2Refused('\\b, which no path pattern can say')
    case 'group':
      return sequences(node.body)
    case 'alt':
      return limited(node.options.flatMap(sequences))
    case 'seq':
      return node.parts.reduce<Piece[][]>((heads, part) => joined(heads, sequences(part)), [[]])
    case 'repeat':
      return ofRepeat(node)
  }
}

function ofRepeat({ body, min, max }: Re2 & { kind: 'repeat' }): Piece[][] {
  if (max !== Number.POSITIVE_INFINITY) {
    if (max > 8) throw new Re2Refused('a counted repeat, which no path pattern can say')
    const ways = Array.from({ length: max - min + 1 }, (_, i) =>
      sequences({ kind: 'seq', parts: Array.from({ length: min + i }, () => body) }),
    )
    return limited(ways.flat())
  }
  if (min > 1) throw new Re2Refused('a counted repeat, which no path pattern can say')
  if (body.kind === 'any') return [min === 0 ? ['deep'] : [{ glob: '?' }, 'deep']]
  const single = body.kind === 'class' || body.kind === 'char' ? sequences(body)[0]![0]! : null
  if (single === null || typeof single === 'string' || single.glob === '/')
    throw new Re2Refused('a repeat of a group, which no path pattern can say')
  if (single.glob === '?') return [[{ glob: min === 0 ? '*' : '?*' }]]
  return [[{ glob: `${min === 0 ? '*' : '+'}(${single.glob})` }]]
}

function joined(heads: readonly Piece[][], tails: readonly Piece[][]): Piece[][] {
  return limited(heads.flatMap((head) => tails.map((tail) => [...head, ...tail])))
}

function limited(ways: Piece[][]): Piece[][] {
  if (ways.length > MOST) throw new Re2Refused(`more than ${MOST} alternatives`)
  return ways
}

/** A regex finds its text anywhere in the path, a glob is the whole path. */
function globOf(given: readonly Piece[]): string[] {
  const pieces = given.filter(
    (piece, i) => !(piece === 'start' && i > 0 && given.slice(0, i).every((p) => p === 'start')),
  )
  const anchored = pieces[0] === 'start'
  const ended = pieces.at(-1) === 'end'
  const inner = pieces.slice(anchored ? 1 : 0, ended ? -1 : undefined)
  if (inner.some((piece) => piece === 'start' || piece === 'end')) return []
  const body = inner as Exclude<Piece, 'start' | 'end'>[]
  const whole: Exclude<Piece, 'start' | 'end'>[] = [
    ...(anchored ? [] : ['deep' as const]),
    ...body,
    ...(ended ? [] : ['deep' as const]),
  ]
  if (whole.every((piece) => piece === 'deep')) throw new Re2Refused('a pattern that matches every path')
  return depths(whole)
    .map((text) => text.replace(/\*{3,}/g, '**').replace(/(?:\*\*\/)+/g, '**/'))
    .filter((text) => text !== '' && !/(?:^|\/)\.\.(?:\/|$)/.test(text))
    .map((text) => (text.startsWith('**/') ? text : `/${text.replace(/^\/+/, '')}`))
}

/** `deep` at the start is any folder and the start of a name; within, the rest of a name with or without folders; at the end, the rest of the name. */
function depths(pieces: readonly Exclude<Piece, 'start' | 'end'>[]): string[] {
  let texts = ['']
  pieces.forEach((piece, i) => {
    if (piece !== 'deep') texts = texts.map((text) => text + piece.glob)
    else if (i === 0) {
      const next = pieces[1]
      // A name that starts behind a slash has a whole folder before it.
      texts = [typeof next === 'object' && next.glob === '/' ? '**/*' : '**/*']
    } else if (i === pieces.length - 1) texts = texts.map((text) => (text.endsWith('/') ? `${text}**` : `${text}*`))
    else if (pieces[i - 1] !== 'deep')
      texts = texts.flatMap((text) => [`${text}*`, text.endsWith('/') ? `${text}**/*` : `${text}*/**/*`])
  })
  return [...new Set(texts)]
}

function literal(code: number): string {
  const char = String.fromCharCode(code)
  return /[\\*?[\]{}()!+@|^$"']/.test(char) ? `\\${char}` : char
}

function caselessChar(code: number): string {
  return `[${String.fromCharCode(code).toLowerCase()}${String.fromCharCode(code).toUpperCase()}]`
}

/** A class of paths' characters; one that leaves out little but the slash is `?`. */
function classGlob({ ranges, negate, caseless }: Re2 & { kind: 'class' }): string {
  const given = caseless ? withBothCases(ranges) : [...ranges]
  if (negate) {
    const left = given.filter(([a, b]) => !(a === b && a === 0x2f))
    if (left.length === 0) return '?'
    return `[^/${left.map(rangeGlob).join('')}]`
  }
  const only = given.length === 1 ? given[0]! : null
  if (only && only[0] === only[1]) return literal(only[0])
  if (complement(given).length === 0) return '?'
  return `[${given.map(rangeGlob).join('')}]`
}

function rangeGlob([a, b]: Range): string {
  const one = (code: number): string => {
    const char = String.fromCharCode(code)
    if (/[0-9A-Za-z._]/.test(char)) return char
    if (/[ -~]/.test(char)) return `\\${char}`
    throw new Re2Refused('a character class that no path pattern can say')
  }
  return a === b ? one(a) : `${one(a)}-${one(b)}`
}
