import { createHash } from 'node:crypto'
import { pathGlobs } from './gitleaks-allow.ts'
import { type Allowance, type Found, isPath, type Lost, NOTHING, type Reader } from './imported.ts'
import { parseJson } from './json.ts'
import { isTable, type Table, tablesAt, textAt, textsAt } from './values.ts'

/** Texts on a line are tried around the value, up to this many characters of it on each side. */
const AROUND = 200

/** `.secrets.baseline` of detect-secrets: results by file, each with the SHA-1 of its value. */
export const secretsBaseline: Reader = {
  name: 'detect-secrets baseline (.secrets.baseline)',
  accepts: (base, text) =>
    base === '.secrets.baseline' || (/"plugins_used"\s*:/.test(text) && /"results"\s*:/.test(text)),
  read(text, { name, folder }) {
    const value = parseJson(text, name)
    const baseline: Table = isTable(value) ? value : {}
    const lost: Lost[] = []
    const results = isTable(baseline.results) ? baseline.results : {}
    const known = Object.entries(results).flatMap(([file]) =>
      tablesAt(results, file).map((entry) => ({ file, entry, sha1: textAt(entry, 'hashed_secret').toLowerCase() })),
    )
    const real = known.filter(({ entry }) => entry.is_secret === true).length
    const notes =
      real > 0
        ? [
            `${real} of its entries are marked as real secrets: they are allowed as they were there, but want to be revoked`,
          ]
        : []
    // The tool never looks into its own file, which is full of hashes.
    const itself = `/${folder}${name}`
    const exclude = [itself, ...pathGlobs(excludedFiles(baseline), 'excluded files', folder, lost)]
    for (const what of unread(baseline)) lost.push({ what, why: 'nothing here filters lines or values by pattern' })
    return { ...NOTHING, allowances: known.map(({ file, sha1 }) => ofHash(file, sha1, folder)), exclude, lost, notes }
  },
}

/** The value itself, wherever it stands; on the baseline's own file also a text that reaches into it. */
function ofHash(file: string, sha1: string, folder: string): Allowance {
  return {
    allows: (found) =>
      valueHash(found) === sha1 || (isPath(file, found.match.blob.path, folder) && hashesAround(found).has(sha1)),
  }
}

function hash(latin1: string): string {
  return createHash('sha1').update(latin1, 'latin1').digest('hex')
}

const valueHashes = new WeakMap<Found, string>()

function valueHash(found: Found): string {
  const known = valueHashes.get(found) ?? hash(found.value)
  valueHashes.set(found, known)
  return known
}

const cache = new WeakMap<Found, ReadonlySet<string>>()

/** The SHA-1 of every text on the lines that has a part of the value: other tools start and end a value elsewhere. */
function hashesAround(found: Found): ReadonlySet<string> {
  const known = cache.get(found)
  if (known) return known
  const { lines, value, at } = found
  const hashes = new Set<string>()
  const end = Math.min(lines.length, at + Math.min(value.length, AROUND) + AROUND)
  for (let from = Math.max(0, at - AROUND); from < Math.min(at + value.length, end); from++) {
    const least = Math.max(from, at) + 4
    for (let to = least; to <= Math.min(end, from + 2 * AROUND); to++) {
      if (lines[to - 1] === '\n') break
      hashes.add(hash(lines.slice(from, to)))
    }
  }
  cache.set(found, hashes)
  return hashes
}

/** Newer files list their filters, older ones have `exclude.files`. */
function excludedFiles(baseline: Table): string[] {
  const filters = tablesAt(baseline, 'filters_used').filter((entry) =>
    textAt(entry, 'path').endsWith('should_exclude_file'),
  )
  const old = isTable(baseline.exclude) ? textsAt(baseline.exclude, 'files') : []
  return [...filters.flatMap((entry) => textsAt(entry, 'pattern')), ...old]
}

function unread(baseline: Table): string[] {
  const names = tablesAt(baseline, 'filters_used').flatMap(
    (entry) => /should_exclude_(?:line|secret)$/.exec(textAt(entry, 'path'))?.[0] ?? [],
  )
  const old = isTable(baseline.exclude) && textAt(baseline.exclude, 'lines') !== '' ? ['exclude.lines'] : []
  return [...names, ...old]
}
