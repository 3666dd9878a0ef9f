import { type Allowance, type Found, type Imported, type Lost, NOTHING, type ReadContext } from './imported.ts'
import { globsOf } from './path-globs.ts'
import { readRe2 } from './re2.ts'
import { Re2Refused } from './re2-cursor.ts'
import { printRe2 } from './re2-print.ts'
import { type Table, textAt, textsAt } from './values.ts'

/** Whose findings an allowlist is about: everything's, or those of rules by their ids here; `unknown` are ids that nothing here has. */
export interface Scope {
  readonly rules: readonly string[] | null
  readonly unknown: readonly string[]
}

/**
 * An allowlist: paths by themselves become config, everything that looks at values becomes ignore lines for what it lets pass now.
 * @param name `allowlist 2`, for people
 */
export function readAllowlist(table: Table, name: string, scope: Scope, { folder }: ReadContext): Imported {
  const lost: Lost[] = []
  const paths = textsAt(table, 'paths')
  const values = valueTests(table, name, lost)
  const isAnd = /^(?:and|&&)$/i.test(textAt(table, 'condition'))
  if (textsAt(table, 'commits').length > 0)
    lost.push({
      what: `${name}: commits`,
      why: 'ignores here name values; `keysieve range COMMIT^!` shows what a commit brought, `keysieve ignore` allows it',
    })
  if (isAnd && textsAt(table, 'commits').length > 0) return { ...NOTHING, lost }
  if (isAnd && paths.length > 0 && values.length > 0) {
    const tests = readable(paths, `${name}: paths`, lost)
    const allows = (found: Found): boolean =>
      inScope(found, scope) &&
      tests.some((test) => test.test(latin1(found.match.blob.path))) &&
      values.every((test) => test(found))
    return { ...NOTHING, allowances: [{ allows }], lost, notes: [onlyNow(name)] }
  }
  const byValue: Allowance[] = values.map((test) => ({ allows: (found) => inScope(found, scope) && test(found) }))
  const place = placement(pathGlobs(paths, `${name}: paths`, folder, lost), name, scope, lost)
  const byPath: Allowance[] =
    scope.unknown.length === 0
      ? []
      : readable(paths, `${name}: paths`, []).map((test) => ({
          allows: (found) => inScope(found, scope) && test.test(latin1(found.match.blob.path)),
        }))
  const notes = byValue.length > 0 ? [onlyNow(name)] : []
  return { ...NOTHING, ...place, allowances: [...byValue, ...byPath], lost, notes }
}

function placement(globs: readonly string[], name: string, { rules, unknown }: Scope, lost: Lost[]): Partial<Imported> {
  if (globs.length === 0) return {}
  if (unknown.length > 0)
    lost.push({
      what: `${name}: paths for ${unknown.join(', ')}`,
      why: 'no rule here has that name; what rules of a like name find there now becomes ignore lines',
    })
  if (rules === null) return { exclude: globs }
  return rules.length > 0 ? { paths: [{ match: globs, 'rules-off': rules }] } : {}
}

function onlyNow(name: string): string {
  return `${name}: what its regexes and stopwords let pass now becomes ignore lines; a value that comes later is found`
}

/** A rule of theirs without a namesake here is taken to be about ours that start with the same word: `aws`, `github`, `generic`. */
function inScope({ match }: Found, { rules, unknown }: Scope): boolean {
  if (rules === null || rules.includes(match.rule)) return true
  return unknown.some((id) => firstWord(id) === firstWord(match.rule))
}

function firstWord(id: string): string {
  return id.toLowerCase().split(/[^a-z0-9]/)[0]!
}

type ValueTest = (found: Found) => boolean

function valueTests(table: Table, name: string, lost: Lost[]): ValueTest[] {
  const target = textAt(table, 'regexTarget')
  const regexes = readable(textsAt(table, 'regexes'), `${name}: regexes`, lost)
  const words = textsAt(table, 'stopwords').map((word) => latin1(word.toLowerCase()))
  return [
    ...(regexes.length > 0 ? [(found: Found) => regexes.some((regex) => finds(regex, found, target))] : []),
    ...(words.length > 0 ? [({ value }: Found) => words.some((word) => value.toLowerCase().includes(word))] : []),
  ]
}

/** `line` is the whole line; `match` is what the other tool's rule took, which is known to us only as text that touches the value. */
function finds(regex: RegExp, { value, lines, at }: Found, target: string): boolean {
  if (target === 'line') return regex.test(lines)
  if (target !== 'match') return regex.test(value)
  const all = [...lines.matchAll(new RegExp(regex.source, `${regex.flags}g`))]
  return all.some(({ index, 0: text }) => index < at + value.length && index + text.length > at)
}

function readable(regexes: readonly string[], name: string, lost: Lost[]): RegExp[] {
  return regexes.flatMap((text, i) => {
    try {
      const { pattern, flags } = printRe2(readRe2(text), { secret: null, bounded: false })
      return [new RegExp(pattern, flags)]
    } catch (error) {
      lost.push({ what: `${name}[${i}]`, why: reasonOf(error) })
      return []
    }
  })
}

/** Globs of regexes over paths; below `folder` where the file does not stand at the root. */
export function pathGlobs(regexes: readonly string[], name: string, folder: string, lost: Lost[]): string[] {
  return regexes.flatMap((text, i) => {
    try {
      const globs = globsOf(readRe2(text))
      if (globs.length === 0) lost.push({ what: `${name}[${i}]`, why: 'it matches no path' })
      // Written by the other tool from its root, which may be the file's folder: both are left out.
      return folder === ''
        ? globs
        : globs.flatMap((glob) => [glob, glob.startsWith('/') ? `/${folder}${glob.slice(1)}` : glob])
    } catch (error) {
      lost.push({ what: `${name}[${i}]`, why: reasonOf(error) })
      return []
    }
  })
}

function reasonOf(error: unknown): string {
  if (error instanceof Re2Refused) return `it has ${error.message}`
  if (error instanceof SyntaxError) return 'it is no pattern here'
  throw error
}

function latin1(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1')
}
