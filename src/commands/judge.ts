import type { Match, Sign } from '../model/match.ts'
import { IGNORE_FILE, type PolicyTexts } from '../model/policy.ts'
import { BUILTIN } from '../rulebook/builtin.ts'
import { LOCAL_RULES } from '../rulebook/local-about.ts'
import type { Rulebook } from '../rulebook/schema.ts'
import { nearest } from '../rulebook/suggest.ts'
import { type Aside, setAside } from '../triage/aside.ts'
import type { Config } from '../triage/config.ts'
import { Ignores, isExpired, parseIgnores } from '../triage/ignores.ts'
import type { ScanOptions } from './options.ts'

export interface JudgeContext {
  readonly texts: PolicyTexts
  readonly config: Config | null
  readonly options: Pick<ScanOptions, 'strict'>
  readonly rulebook: Rulebook
  /** Milliseconds since the epoch. */
  readonly now: number
  /** All there is was scanned, and nothing failed. */
  readonly full: boolean
  /** Of everything that was found, whatever its confidence. */
  readonly ids: ReadonlySet<string>
  /** Marks that allow nothing. */
  readonly signs?: readonly (Sign & { readonly path: string })[]
}

/**
 * Parts what was found into what is reported and what the repository's people allowed, and collects what is to be said of their
 * allowances. Throws `KeysieveError` ('config') for an ignore file that does not fit.
 */
export function judged<T extends { readonly findings: readonly { readonly match: Match }[] }>(
  found: T,
  context: JudgeContext,
): T & Aside<T['findings'][number]> {
  const { texts, config, options, rulebook } = context
  const ignores = texts.ignores ? new Ignores(parseIgnores(texts.ignores, IGNORE_FILE)) : null
  const today = dayOf(context.now)
  // All rules are parsed for their names only where something misspelt may have to be told.
  const names = (): string[] => [
    ...[...rulebook.rules, ...BUILTIN.rules].map(({ id }) => id),
    ...Object.keys(LOCAL_RULES),
  ]
  const aside = setAside(config ? found.findings.map((entry) => withSeverity(entry, config)) : found.findings, {
    ignores,
    today,
    strict: options.strict,
    knows: (rule) => names().includes(rule),
    honours: (tool, path) => config?.honours(tool, path) ?? true,
    unwanted: (match) => config?.unwanted(match) ?? null,
  })
  const stale = ignores && context.full && !options.strict ? staleNotes(ignores, context.ids, today) : []
  return {
    ...found,
    ...aside,
    notes: [...edits(texts), ...(config?.notes(names()) ?? []), ...aside.notes, ...signNotes(context), ...stale],
  }
}

/** Of more marks than this only the number is told. */
const MOST_SIGNS = 10

/** Sentences about marks that allow nothing. What a rule is called is said only where there is one: it stands in a scanned file. */
function signNotes({ signs = [], options, config, rulebook }: JudgeContext): string[] {
  if (signs.length === 0 || options.strict) return []
  const running = rulebook.rules.map(({ id }) => id)
  // Marks come in hundreds, and most name the same rule; to find the one that was meant takes a comparison with all of them.
  const meanings = new Map(running.map((id): [string, string | undefined] => [id, id]))
  const meantBy = (rule: string): string | undefined => {
    if (!meanings.has(rule)) meanings.set(rule, nearest(rule, running))
    return meanings.get(rule)
  }
  // Rules that do not run here (off, or for values of this machine) may well have a use for it elsewhere.
  const known = new Set([...BUILTIN.rules.map(({ id }) => id), ...Object.keys(LOCAL_RULES)])
  const notes = signs.flatMap(({ path, line, misspelt, rule }) => {
    if (path.startsWith('(') || config?.honours('keysieve', path) === false) return []
    const where = `${path}:${line}`
    const meant = meantBy(rule)
    if (misspelt) return [`no mark at ${where}: write keysieve:allow ${meant ?? 'RULE'} REASON`]
    if (running.includes(rule)) return [`unused mark at ${where}: there is nothing for keysieve:allow ${rule} to allow`]
    if (known.has(rule) || !(meant || rule.includes('-'))) return []
    return [
      `unused mark at ${where}: keysieve:allow names no rule that there is${meant ? `; did you mean ${meant}?` : ''}`,
    ]
  })
  const rest = notes.length - MOST_SIGNS
  return rest > 0 ? [...notes.slice(0, MOST_SIGNS), `and ${rest} more marks that allow nothing`] : notes
}

/** `YYYY-MM-DD` in UTC. */
export function dayOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10)
}

function withSeverity<E extends { readonly match: Match }>(entry: E, config: Config): E {
  const severity = config.severityFor(entry.match.rule, entry.match.blob.path)
  return severity ? { ...entry, match: { ...entry.match, severity } } : entry
}

function edits({ edited, from }: PolicyTexts): string[] {
  return edited.length === 0 ? [] : [`this change edits ${edited.join(', ')} (${from} counts here)`]
}

function staleNotes(ignores: Ignores, ids: ReadonlySet<string>, today: string): string[] {
  return ignores
    .stale(ids)
    .map(
      (entry) =>
        `stale ignore: ${IGNORE_FILE}:${entry.line}: nothing here matches ${entry.id} (${entry.rule} ${entry.hint})${isExpired(entry, today) ? ', and it is expired' : ''}`,
    )
}
