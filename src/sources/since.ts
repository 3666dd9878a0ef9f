import { KeysieveError } from '../model/error.ts'

const RELATIVE =
  /^(?:now|yesterday|(?:last\s+)?(?:week|month|year)|\d+[\s.]+(?:second|minute|hour|day|week|month|year)s?(?:[\s.]+ago)?)$/i
const EPOCH = /^@?\d{9,}(?: [+-]\d{4})?$/

/**
 * The `rev-list` option for "after this date". Git takes any text for a date and reads nonsense as "now", which would be an empty
 * range and a green run: so only what is surely a date passes. `--since-as-filter` (git 2.37) also sees past a commit whose clock was wrong.
 * Throws `KeysieveError` ('usage').
 */
export function sinceOption(date: string): string {
  if (RELATIVE.test(date.trim()) || EPOCH.test(date) || (/\d{4}/.test(date) && !Number.isNaN(Date.parse(date))))
    return `--since-as-filter=${date}`
  throw new KeysieveError(
    'usage',
    `--since: "${date}" is no date`,
    'Write 2026-01-31, 2026-01-31T12:00:00Z or "2 weeks ago".',
  )
}
