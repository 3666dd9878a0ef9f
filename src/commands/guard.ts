import { marksOf } from '../engine/marks.ts'
import { Masks } from '../engine/masks.ts'
import { atLeast } from '../model/confidence.ts'
import { idOfPassword, idOfToken } from '../model/id.ts'
import type { Match } from '../model/match.ts'
import { maskBytes, previewOf } from '../model/redaction.ts'
import { Secret } from '../model/secret.ts'
import { LOCAL_RULES } from '../rulebook/local-about.ts'
import { type Held, heldBy } from './guard-kinds.ts'
import type { GuardedFile } from './guarded.ts'
import type { Triaged } from './triaged.ts'

const KEY_STORE = 'key-store-file'
/** Values of one file that are weighed one by one: which of them the last commit has is told apart. */
const MOST_VALUES = 200
const NAME = /[\w.-]{1,80}["']?[ \t]*[=:][ \t]*["'`]?$/

/** The files that do not belong into git, one match a value. `settled` leaves one finding a file. */
export function guardMatches(files: readonly GuardedFile[]): Match[] {
  return files.flatMap((file) => {
    const { bytes } = file
    return heldBy(file.blob.path, bytes.toString('latin1'))
      .slice(0, MOST_VALUES)
      .map((held) => matchOf(file, bytes, held))
  })
}

function matchOf({ blob }: GuardedFile, text: Buffer, { rule, start, end }: Held): Match {
  const value = text.latin1Slice(start, end)
  const binary = rule === KEY_STORE
  const { severity, confidence } = LOCAL_RULES[rule]!
  const { length } = text
  return {
    rule,
    get id() {
      return binary ? idOfToken(rule, value) : idOfPassword(rule, value)
    },
    severity,
    confidence,
    secret: new Secret(value),
    blob,
    span: { start, end },
    ...(binary
      ? { place: { line: 1, column: 1, endLine: 1, endColumn: 1 }, excerpt: maskBytes('(a key store)', []) }
      : shownAt(text, start, end)),
    preview: previewOf(''),
    decodedFrom: [],
    inside: [],
    textOnly: false,
    marks: marksOf({
      text,
      at: { start, end },
      masks: new Masks([{ start, end }]),
      rule,
      base: 0,
      known: length,
      length,
    }),
    advice: `To keep it out, add this line to .gitignore: ${ignoreLine(blob.path)}`,
  }
}

/** Nothing of the line is shown but the name right before the value: what else stands there was not searched. */
function shownAt(text: Buffer, start: number, end: number): Pick<Match, 'place' | 'excerpt'> {
  const lineStart = start === 0 ? 0 : text.lastIndexOf(10, start - 1) + 1
  const line = text.subarray(0, start).filter((byte) => byte === 10).length + 1
  const before = text.utf8Slice(lineStart, start)
  const value = text.utf8Slice(start, end)
  const name = NAME.exec(text.latin1Slice(lineStart, start))?.[0] ?? ''
  const bytes = text.latin1Slice(start, end)
  return {
    place: { line, column: before.length + 1, endLine: line, endColumn: before.length + 1 + value.length },
    excerpt: maskBytes(name + bytes, [{ start: name.length, end: name.length + bytes.length }]),
  }
}

/** The path as gitignore(5) takes it literally. */
function ignoreLine(path: string): string {
  return `/${path.replace(/[\\*?[]/g, '\\$&').replace(/ $/, '\\ ')}`
}

const isGuard = (match: Match): boolean =>
  match.advice !== undefined && /-file$/.test(match.rule) && match.rule in LOCAL_RULES

/** One finding a file, and none where a rule is at least as sure of something else in it. Values the last commit has are passed over. */
export function settled({ findings, known }: Triaged): Triaged {
  const told = new Set(
    findings
      .filter(({ match }) => !isGuard(match) && atLeast(match.confidence, 'likely'))
      .map(({ match }) => match.blob.path),
  )
  const guards = findings.filter(({ match }) => {
    if (!isGuard(match) || told.has(match.blob.path)) return false
    told.add(match.blob.path)
    return true
  })
  const covered = (match: Match): boolean =>
    guards.some(
      ({ match: guard }) =>
        guard.blob.path === match.blob.path && guard.span.start < match.span.end && match.span.start < guard.span.end,
    )
  return {
    findings: [...findings.filter(({ match }) => !isGuard(match) && !covered(match)), ...guards],
    known: known.filter((match) => !isGuard(match)),
  }
}
