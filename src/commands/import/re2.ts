import { Re2Cursor } from './re2-cursor.ts'
import type { Re2 } from './re2-tree.ts'

interface Flags {
  readonly caseless: boolean
  readonly dotall: boolean
  readonly ungreedy: boolean
}

const NO_FLAGS: Flags = { caseless: false, dotall: false, ungreedy: false }

/** Reads a pattern. Throws `Re2Refused` with the name of what cannot be carried over, or of what is no RE2. */
export function readRe2(pattern: string): Re2 {
  const cursor = new Re2Cursor(pattern)
  const tree = alternatives(cursor, { ...NO_FLAGS }, { count: 0 })
  if (!cursor.done) cursor.refuse('an unmatched )')
  return tree
}

type Counter = { count: number }

function alternatives(cursor: Re2Cursor, given: Flags, groups: Counter): Re2 {
  let flags = given
  const options: Re2[] = []
  let parts: Re2[] = []
  while (!cursor.done && cursor.peek() !== ')') {
    if (cursor.take('|')) {
      options.push({ kind: 'seq', parts })
      parts = []
    } else if (cursor.take('\\Q')) {
      const chars = [...cursor.until('\\E')]
      const last = chars.pop()
      for (const char of chars) parts.push(...literal(char, flags))
      if (last !== undefined) parts.push(...repeated(cursor, literal(last, flags), flags))
    } else {
      const atom = readAtom(cursor, flags, groups)
      if ('flags' in atom) flags = atom.flags
      else parts.push(...repeated(cursor, atom.nodes, flags))
    }
  }
  options.push({ kind: 'seq', parts })
  return options.length === 1 ? options[0]! : { kind: 'alt', options }
}

type Atom = { readonly nodes: Re2[] } | { readonly flags: Flags }

function readAtom(cursor: Re2Cursor, flags: Flags, groups: Counter): Atom {
  if (cursor.take('(')) return readGroup(cursor, flags, groups)
  if (cursor.take('[')) return { nodes: [{ ...cursor.readClass(), kind: 'class', caseless: flags.caseless }] }
  if (cursor.take('.')) return { nodes: [{ kind: 'any', newline: flags.dotall }] }
  if (cursor.take('^') || cursor.take('\\A')) return { nodes: [{ kind: 'edge', at: 'start' }] }
  if (cursor.take('$') || cursor.take('\\z')) return { nodes: [{ kind: 'edge', at: 'end' }] }
  if (cursor.take('\\b')) return { nodes: [{ kind: 'word', negate: false }] }
  if (cursor.take('\\B')) return { nodes: [{ kind: 'word', negate: true }] }
  if (cursor.peek() === '\\') {
    const set = cursor.readSet()
    if (set) return { nodes: [{ ...set, kind: 'class', caseless: false }] }
    return { nodes: literal(cursor.readEscape(), flags) }
  }
  if (/[*+?]/.test(cursor.peek())) cursor.refuse(`${cursor.peek()} with nothing to repeat`)
  return { nodes: literal(cursor.next(), flags) }
}

/** A character beyond ASCII is the bytes of its UTF-8. */
function literal(char: string, { caseless }: Flags): Re2[] {
  const letter = caseless && /[A-Za-z]/.test(char)
  return [...Buffer.from(char, 'utf8')].map((code) => ({ kind: 'char', code, caseless: letter }))
}

function readGroup(cursor: Re2Cursor, flags: Flags, groups: Counter): Atom {
  let inner = flags
  let index = 0
  if (cursor.take('?')) {
    const look = ['<=', '<!', '=', '!', '>', '#'].find((sign) => cursor.sees(sign))
    if (look) cursor.refuse(`(?${look}`)
    if (cursor.take('P<') || cursor.take('<')) {
      cursor.until('>')
      index = ++groups.count
    } else {
      const { on, off, scoped } = cursor.readFlags()
      const flag = (name: string, now: boolean): boolean =>
        on.includes(name) ? true : off.includes(name) ? false : now
      inner = {
        caseless: flag('i', flags.caseless),
        dotall: flag('s', flags.dotall),
        ungreedy: flag('U', flags.ungreedy),
      }
      if (!scoped) return { flags: inner }
    }
  } else index = ++groups.count
  const body = alternatives(cursor, inner, groups)
  if (!cursor.take(')')) cursor.refuse('a ( that is not closed')
  return { nodes: [index > 0 ? { kind: 'group', index, body } : body] }
}

/** Applies a repeat sign, where one follows, to the last of the nodes. */
function repeated(cursor: Re2Cursor, nodes: readonly Re2[], { ungreedy }: Flags): Re2[] {
  const counts = cursor.readRepeat()
  const last = nodes.at(-1)
  if (!counts || !last) return [...nodes]
  const lazy = cursor.take('?') !== ungreedy
  if (cursor.sees('+')) cursor.refuse('a possessive repeat (++, *+, ?+)')
  if (cursor.readRepeat()) cursor.refuse('a repeat of a repeat')
  // A multi-byte character is one to RE2.
  const whole: Re2 = nodes.length > 1 ? { kind: 'seq', parts: nodes } : last
  return [{ kind: 'repeat', body: whole, ...counts, lazy }]
}
