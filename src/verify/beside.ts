import type { VerifySource } from '../rulebook/schema.ts'
import { namesIn, REQUEST } from '../rulebook/verify.ts'

/**
 * The names that a question takes from the file around the key, each with its pattern. A name of the host that has no pattern is what
 * stands at its place where the file names a host of the vendor's: of `{shop}.example.com` the label before `.example.com`.
 */
export function patternsBeside(verify: VerifySource): Readonly<Record<string, RegExp>> {
  const { labels, host } = REQUEST.exec(verify.request)!.groups!
  const patterns: Record<string, RegExp> = {}
  const names = namesIn(labels!)
  names.forEach((name, at) => {
    const rest = [...names.slice(at + 1).map(() => '[a-z0-9-]+'), quoted(host!)].join('\\.')
    if (verify.parts?.[name] === undefined) patterns[name] = new RegExp(`([a-z0-9-]+)\\.${rest}(?![a-z0-9.-])`, 'g')
  })
  for (const [name, pattern] of Object.entries(verify.beside ?? {})) patterns[name] = new RegExp(pattern, 'g')
  return patterns
}

/** The values by name. Null: the text holds none for a name, or several, and which one belongs to the key is a guess. */
export function valuesBeside(patterns: Readonly<Record<string, RegExp>>, text: string): Record<string, string> | null {
  const values: Record<string, string> = {}
  for (const [name, pattern] of Object.entries(patterns)) {
    const found = new Set(Array.from(text.matchAll(pattern), (match) => match[1] ?? match[0]))
    const [only] = found
    if (only === undefined || found.size > 1) return null
    values[name] = only
  }
  return values
}

function quoted(text: string): string {
  return text.replace(/[.]/g, '\\.')
}
