import { type Allowance, type Found, isPath, type Lost, NOTHING, type Reader } from './imported.ts'
import { parseJson } from './json.ts'
import { isTable, numberAt, type Table, textAt } from './values.ts'

/** A JSON report of gitleaks, which is also its baseline (`--baseline-path`). */
export const gitleaksReport: Reader = {
  name: 'gitleaks report or baseline (JSON)',
  accepts: (_base, text) =>
    /^\s*\[\s*(?:\]\s*$|\{)/.test(text) && (/"RuleID"\s*:/.test(text) || /^\s*\[\s*\]\s*$/.test(text)),
  read(text, { name, folder }) {
    const value = parseJson(text, name)
    const lost: Lost[] = []
    const allowances = (Array.isArray(value) ? value : []).flatMap((entry: unknown, i) => {
      if (isTable(entry) && textAt(entry, 'File') !== '') return [ofFinding(entry, folder)]
      lost.push({ what: `entry ${i + 1}`, why: 'it names no file' })
      return []
    })
    return { ...NOTHING, allowances, lost }
  },
}

/** By its value where the report shows it, wherever that stands; else by its place. */
function ofFinding(entry: Table, folder: string): Allowance {
  const path = textAt(entry, 'File')
  const commit = textAt(entry, 'Commit')
  const secret = Buffer.from(textAt(entry, 'Secret'), 'utf8').toString('latin1')
  const first = numberAt(entry, 'StartLine')
  const last = Math.max(first, numberAt(entry, 'EndLine'))
  const isShown = secret !== '' && !/REDACTED|\.\.\.$|^\*+$/.test(secret)
  const isHere = ({ match }: Found): boolean =>
    isPath(path, match.blob.path, folder) && match.place.line <= last && first <= match.place.endLine
  return {
    ...(commit ? { version: { commit, path } } : {}),
    allows: (found) => (isShown ? sameValue(found, secret) : isHere(found)),
  }
}

/** The same, or one a part of the other: tools disagree on where a value starts and ends. */
export function sameValue({ value, lines, at }: Found, theirs: string): boolean {
  if (value === theirs) return true
  if (theirs.length < 8 || value.length < 8) return false
  if (value.includes(theirs)) return true
  for (let from = lines.indexOf(theirs); from >= 0; from = lines.indexOf(theirs, from + 1))
    if (from < at + value.length && from + theirs.length > at) return true
  return false
}
