import type { Match } from '../model/match.ts'
import type { EnvFile } from './env-file.ts'
import { type Language, languageOf } from './language.ts'
import { variableName } from './name.ts'
import type { Span } from './place.ts'
import { carriedOver, type Edit, rewritten } from './rewrite.ts'
import { isMovable, standsAt } from './value.ts'

/** What fixing would do, as data: shown first, then carried out by `applyPlan`. */

/** The index's version of a file, HEAD's (null: there is none), and the work tree's where it is a plain file. */
export interface Versions {
  readonly path: string
  /** The name's bytes. */
  readonly raw: Buffer
  readonly index: { readonly mode: string; readonly id: string; readonly bytes: Buffer | null }
  readonly head: { readonly mode: string; readonly id: string } | null
  readonly work: { readonly file: string; readonly bytes: Buffer } | null
}

export interface Replacement {
  readonly line: number
  readonly rule: string
  readonly variable: string
  readonly becomes: string
}

export type FileStep =
  | {
      readonly kind: 'replace'
      readonly versions: Versions
      readonly replaced: readonly Replacement[]
      readonly bytes: Buffer
      /** Null: the work tree's version stays as it is. */
      readonly workBytes: Buffer | null
    }
  | {
      readonly kind: 'unstage'
      readonly versions: Versions
      readonly found: readonly { readonly line: number; readonly rule: string; readonly why: string }[]
    }

/** Tells whether a version of the file would still block. */
export type Recheck = (versions: Versions, bytes: Buffer) => Promise<boolean>

/** What becomes of one file, whose blocking findings these are. New variables go to `env`. */
export async function planFile(
  versions: Versions,
  matches: readonly Match[],
  env: EnvFile,
  recheck: Recheck,
): Promise<FileStep> {
  const unstage = (why: (match: Match) => string | null): FileStep => ({
    kind: 'unstage',
    versions,
    found: matches.map((match) => ({
      line: match.place.line,
      rule: match.rule,
      why: why(match) ?? 'another key of this file cannot be replaced',
    })),
  })
  const { bytes, mode } = versions.index
  const language = languageOf(versions.path)
  if (language === null) return unstage(() => 'keysieve cannot replace values in this kind of file')
  if (bytes === null || !mode.startsWith('100')) return unstage(() => 'it is no file that could be edited')
  const text = bytes.toString('latin1')
  const places = new Map<Match, Edit>()
  const refusals = new Map<Match, string>()
  for (const match of matches) {
    const place = placeOf(match, text, language)
    if (typeof place === 'string') refusals.set(match, place)
    else places.set(match, { ...place, variable: variableName(text.slice(0, place.span.start), match.rule) })
  }
  if (refusals.size > 0) return unstage((match) => refusals.get(match) ?? null)
  const edits = distinct([...places.values()])
  if (edits === null || (await recheck(versions, Buffer.from(rewritten(text, edits, language), 'latin1'))))
    return unstage(() => 'it would still hold a key')
  const named = edits.map((edit) => ({ ...edit, variable: env.variableFor(edit.secret, edit.variable) }))
  return {
    kind: 'replace',
    versions,
    replaced: named.map((edit) => {
      const match = matches.find(({ span }) => span.start === edit.value.start)!
      return {
        line: match.place.line,
        rule: match.rule,
        variable: edit.variable,
        becomes: edit.read(edit.variable),
      }
    }),
    bytes: Buffer.from(rewritten(text, named, language), 'latin1'),
    workBytes: workBytes(versions, text, named, language),
  }
}

function placeOf(match: Match, text: string, language: Language): Omit<Edit, 'variable'> | string {
  const value: Span = match.span
  if (match.decodedFrom.length > 0 || match.inside.length > 0) return 'it is encoded or packed'
  if (!standsAt(match.secret, text, value.start, value.end)) return 'it is encoded'
  if (!isMovable(match.secret)) return 'it has characters that are written differently elsewhere'
  const place = language.place(text, value)
  return 'why' in place ? place.why : { ...place, value, secret: match.secret }
}

/** In the order of the text, each place once; null when two overlap without being the same. */
function distinct(edits: readonly Edit[]): Edit[] | null {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start)
  const out: Edit[] = []
  for (const edit of sorted) {
    const last = out.at(-1)
    if (!last || last.span.end <= edit.span.start) out.push(edit)
    else if (last.span.start !== edit.span.start || last.span.end !== edit.span.end) return null
  }
  return out
}

function workBytes({ index, work }: Versions, text: string, edits: readonly Edit[], language: Language): Buffer | null {
  if (work === null) return null
  const other = work.bytes.toString('latin1')
  const carried = work.bytes.equals(index.bytes!) ? edits : carriedOver(text, edits, other, language)
  return carried.length === 0 ? null : Buffer.from(rewritten(other, carried, language), 'latin1')
}
