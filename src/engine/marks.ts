import type { Mark, MarkTool } from '../model/match.ts'
import { maskBytes } from '../model/redaction.ts'
import type { Masks, Range } from './masks.ts'

/**
 * Comments that allow a match: on its line, or on the line before where they are made for the next line. What a mark says is
 * content of the scanned file, so rule and reason leave here masked like an excerpt.
 */
const REACH_BYTES = 2000
/** One cheap look before the others: hardly any match has a mark. */
const ANY = /allow|ignore|disable/i

/** `keysieve:allow RULE REASON` in a comment, or as a key with the rest as its value, for JSON: "//keysieve:allow": "RULE REASON". */
const OWN = /(?<![\w-])keysieve:allow(?![\w-])/g
const AS_KEY = /^["'][ \t]*[:=][ \t]*(["'])((?:(?!\1).)*)/
const WORDS = /^[ \t]*:?[ \t]*(\S*)[ \t]*(.*)/
/** What closes a comment or a string around the mark. */
const CLOSED =
  /[ \t]*(?:\*\/|-->|--%>|#\}|%>|\*\)|(?:\\n)?["'`][ \t]*[,;)\]}]*[ \t]*$|(?<![\w-])[a-z]+:(?:allow|ignore)(?![\w-])|(?:#[ \t]*)?pragma:).*$/
const SAYS_SOMETHING = /[A-Za-z0-9\x80-\xff]/
/** A comment of its own: nothing but punctuation before the mark. A mark behind code is for that code, not for the next line. */
const ALONE = /^[^A-Za-z0-9\x80-\xff]*(?:(?:rem|dnl)[^A-Za-z0-9\x80-\xff]+)?$/i

const TOKEN = /[A-Za-z0-9_+/-]/

interface Foreign {
  readonly tool: MarkTool
  readonly text: string
  readonly pattern: RegExp
  readonly line: 'same' | 'next'
}

const FOREIGN: readonly Foreign[] = [
  { tool: 'gitleaks', text: 'gitleaks:allow', pattern: /(?<![\w-])gitleaks:allow(?![\w-])/, line: 'same' },
  { tool: 'betterleaks', text: 'betterleaks:allow', pattern: /(?<![\w-])betterleaks:allow(?![\w-])/, line: 'same' },
  { tool: 'trufflehog', text: 'trufflehog:ignore', pattern: /(?<![\w-])trufflehog:ignore(?![\w-])/, line: 'same' },
  { tool: 'ggshield', text: 'ggignore', pattern: /(?<![\w.-])ggignore(?![\w.-])/, line: 'same' },
  {
    tool: 'detect-secrets',
    text: 'pragma: allowlist secret',
    pattern: /(?<!\w)pragma:[ \t]*(?:allow|white)list[ \t-]+secret(?!\w)/,
    line: 'same',
  },
  {
    tool: 'detect-secrets',
    text: 'pragma: allowlist nextline secret',
    pattern: /(?<!\w)pragma:[ \t]*(?:allow|white)list[ \t-]+nextline[ \t-]+secret(?!\w)/,
    line: 'next',
  },
  {
    tool: 'secretlint',
    text: 'secretlint-disable-line',
    pattern: /(?<![\w-])secretlint-disable-line(?![\w-])/,
    line: 'same',
  },
  {
    tool: 'secretlint',
    text: 'secretlint-disable-next-line',
    pattern: /(?<![\w-])secretlint-disable-next-line(?![\w-])/,
    line: 'next',
  },
]

/** A match in the window's buffer; offsets are the buffer's. */
export interface Marked {
  readonly text: Buffer
  readonly at: Range
  /** Everything there that looks like a secret. */
  readonly masks: Masks
  readonly rule: string
  /** Bytes of the blob before the buffer's first. */
  readonly base: number
  /** What stands at or behind it has not been looked at yet, and is not shown. */
  readonly known: number
  readonly length: number
}

/** The marks at a match, looking 2,000 bytes far to both sides at most, so that a line of megabytes costs nothing. */
export function marksOf(marked: Marked): readonly Mark[] {
  const { text, at, base, length } = marked
  const from = Math.max(0, at.start - REACH_BYTES)
  const before = text.latin1Slice(from, at.start)
  const after = text
    .latin1Slice(at.end, Math.min(length, at.end + REACH_BYTES))
    .split('\n', 1)[0]!
    .replace(/\r$/, '')
  if (!ANY.test(before) && !ANY.test(after)) return []
  const lineStart = before.lastIndexOf('\n') + 1
  // A rest of the token may stand before the match.
  let leadEnd = before.length
  while (leadEnd > lineStart && TOKEN.test(before[leadEnd - 1]!)) leadEnd--
  const lead = before.slice(lineStart, leadEnd)
  const marks = [
    ...sameLine(marked, { line: lead, offset: from + lineStart }),
    ...sameLine(marked, { line: after, offset: at.end }),
  ]
  if (lineStart > 0) {
    const cut = before.lastIndexOf('\n', lineStart - 2) + 1
    const whole = cut > 0 || (from === 0 && base === 0)
    const line = before.slice(cut, lineStart - 1).replace(/\r$/, '')
    marks.push(...lineBefore(marked, { line, offset: from + cut }, whole))
  }
  return marks
}

interface Piece {
  readonly line: string
  /** Where it starts in the buffer. */
  readonly offset: number
}

function sameLine(marked: Marked, piece: Piece): Mark[] {
  return [...ownMarks(marked, piece), ...foreignMarks(piece, 'same')]
}

function lineBefore(marked: Marked, piece: Piece, whole: boolean): Mark[] {
  const marks = foreignMarks(piece, 'next')
  const { line, offset } = piece
  const start = line.search(/[a-z-]+:(?:allow|ignore)|pragma:|ggignore|secretlint-disable/)
  if (!whole || start < 0 || !ALONE.test(line.slice(0, start))) return marks
  const others = marked.masks.overlapping({ start: offset, end: offset + line.length })
  return others.length > 0 ? marks : [...ownMarks(marked, piece), ...marks]
}

function foreignMarks({ line }: Piece, where: 'same' | 'next'): Mark[] {
  return FOREIGN.filter((mark) => mark.line === where && mark.pattern.test(line)).map(({ tool, text }) => ({
    tool,
    text,
    rule: null,
    reason: text,
  }))
}

function ownMarks(marked: Marked, { line, offset }: Piece): Mark[] {
  return [...line.matchAll(OWN)].map(({ index }) => {
    const behind = index + 'keysieve:allow'.length
    const { said, shift, rule, reason } = saidIn(line.slice(behind))
    const saidAt = offset + behind + shift
    const ruleAt = saidAt + said.indexOf(rule)
    const reasonAt = saidAt + said.length - reason.length
    return {
      at: marked.base + offset + index,
      tool: 'keysieve',
      text: 'keysieve:allow',
      rule: rule === marked.rule ? rule : shown(marked, rule, ruleAt),
      reason: SAYS_SOMETHING.test(reason) ? shown(marked, reason, reasonAt) || 'a reason that is not shown' : '',
    }
  })
}

/** What a mark says, by the rest of its line: rule and reason, and where the text that holds them starts. */
export function saidIn(rest: string): { said: string; shift: number; rule: string; reason: string } {
  const key = AS_KEY.exec(rest)
  const said = key ? key[2]! : rest.replace(CLOSED, '')
  const [, rule = '', reason = ''] = WORDS.exec(said) ?? []
  return { said, shift: key ? key[0].length - said.length : 0, rule, reason }
}

/** Text of the file as it may be printed: what looks like a secret masked, and nothing that was not looked at. */
function shown({ masks, known }: Marked, text: string, offset: number): string {
  const visible = text.slice(0, Math.max(0, known - offset))
  const end = offset + visible.length
  const ranges = masks
    .overlapping({ start: offset, end })
    .map((mask) => ({ start: Math.max(0, mask.start - offset), end: Math.min(end, mask.end) - offset }))
  return maskBytes(visible, ranges)
}
