import { KeysieveError } from '../model/error.ts'
import { isDay } from './day.ts'
import { textOf } from './ignore-text.ts'

/** A line of `.keysieveignore`: `<id> <rule> <path hint> [until=YYYY-MM-DD] <reason>`. */
export interface IgnoreEntry {
  readonly id: string
  /** Rule and path hint are for people; an entry matches by its id alone. */
  readonly rule: string
  readonly hint: string
  /** The last day on which it hides, in UTC; null: always. */
  readonly until: string | null
  readonly reason: string
  readonly line: number
}

const ENTRY = /^([0-9a-f]{24})[ \t]+(\S+)[ \t]+(\S+)(?:[ \t]+until=(\S*))?(?:[ \t]+(.*))?$/
/** What git leaves behind where a merge was not joined. */
const CONFLICT = /^(?:<{7}|={7}|>{7}|\|{7})/

/**
 * Reads the file in any order and with repeated lines, as union merges leave it: empty lines and `#` comments are passed over.
 * Throws `KeysieveError` ('config') with file and line number for a line that is none of these.
 */
export function parseIgnores(bytes: Uint8Array, file: string): IgnoreEntry[] {
  return textOf(bytes)
    .split(/\r\n|\n|\r/)
    .flatMap((raw, index) => parseLine(raw.trim(), index + 1, file) ?? [])
}

function parseLine(text: string, line: number, file: string): IgnoreEntry | undefined {
  if (text === '' || text.startsWith('#')) return undefined
  const fail = (why: string): never => {
    throw new KeysieveError(
      'config',
      `${file}:${line}: ${why}`,
      'A line is: <id> <rule> <path hint> [until=YYYY-MM-DD] <reason>',
    )
  }
  if (CONFLICT.test(text)) fail('a merge conflict was left here')
  const found = ENTRY.exec(text)
  if (!found) return fail(/^[0-9a-f]{24}(?:\s|$)/.test(text) ? 'rule or path hint is missing' : 'this is no finding id')
  const [, id, rule, hint, until, reason = ''] = found
  if (until !== undefined && !isDay(until)) fail('until= needs a day such as until=2027-01-31')
  if (hint!.startsWith('until=')) fail('the path hint is missing before until=')
  if (!/[\p{L}\p{N}]/u.test(reason)) fail('the reason is missing')
  return { id: id!, rule: rule!, hint: hint!, until: until ?? null, reason: reason.trim(), line }
}

export function isExpired(entry: IgnoreEntry, today: string): boolean {
  return entry.until !== null && entry.until < today
}

/** The entries of one file by id. */
export class Ignores {
  readonly entries: readonly IgnoreEntry[]
  readonly #byId = new Map<string, IgnoreEntry[]>()

  constructor(entries: readonly IgnoreEntry[]) {
    this.entries = entries
    for (const entry of entries) this.#byId.set(entry.id, [...(this.#byId.get(entry.id) ?? []), entry])
  }

  /** The entry that hides this id on that day (`YYYY-MM-DD`), or the one that did so until it expired. */
  find(id: string, today: string): { readonly entry: IgnoreEntry; readonly expired: boolean } | undefined {
    const entries = this.#byId.get(id)
    if (!entries) return undefined
    const live = entries.find((entry) => !isExpired(entry, today))
    return live ? { entry: live, expired: false } : { entry: entries[0]!, expired: true }
  }

  /** Entries that nothing in `ids` matches: one a line. */
  stale(ids: ReadonlySet<string>): IgnoreEntry[] {
    return this.entries.filter(({ id }) => !ids.has(id))
  }
}
