import type { VerifySource } from '../rulebook/schema.ts'
import { namesIn, REQUEST } from '../rulebook/verify.ts'

/** What to look for in the file around the key: the groups of the pattern are the values of the names, in order. */
export interface Finder {
  readonly names: readonly string[]
  readonly pattern: RegExp
}

/** First labels of a vendor's own hosts, which any file may mention. */
const OWN = '(?:www|docs?|developers?|help|support|status|community|login|admin)'

/**
 * What a question takes from the file around the key: each of `beside`, and the host where it has names that nothing else gives. Of
 * `{shop}.example.com` that is the label before `.example.com`, where the file names such a host.
 */
export function findersOf({ request, parts = {}, beside = {} }: VerifySource): Finder[] {
  const { labels, host } = REQUEST.exec(request)!.groups!
  const finders = Object.entries(beside).map(([name, pattern]) => ({
    names: [name],
    pattern: new RegExp(pattern, 'g'),
  }))
  const names = namesIn(labels!)
  if (names.every((name) => name in parts || name in beside)) return finders
  const own = names.map(() => '([a-z0-9-]+)\\.').join('')
  const pattern = new RegExp(`(?<![a-z0-9.-])(?!${OWN}\\.)${own}${quoted(host!)}(?![a-z0-9-]|\\.[a-z0-9])`, 'g')
  return [...finders, { names, pattern }]
}

/** The values by name. Null: the text holds none for a name, or several, and which one belongs to the key would be a guess. */
export function valuesBeside(finders: readonly Finder[], text: string): Record<string, string> | null {
  const values: Record<string, string> = {}
  for (const { names, pattern } of finders) {
    const found = new Map(Array.from(text.matchAll(pattern), (match) => [match[0], match]))
    const [only] = found.values()
    if (only === undefined || found.size > 1) return null
    names.forEach((name, at) => {
      values[name] = only[at + 1] ?? only[0]
    })
  }
  return values
}

function quoted(text: string): string {
  return text.replaceAll('.', '\\.')
}
