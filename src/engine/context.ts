import type { CompiledContext } from '../rulebook/schema.ts'

/**
 * Reads the text between a provider's name and the token behind it. `exact`: the name goes on into a key word and
 * is given the value (MISTRAL_API_KEY=..., mistralApiKey: '...', Mistral(api_key="..."), xi-api-key: ...,
 * mistral: { apiKey: ... }), or a Bearer header stands with the provider's host. `near`: the name is there and the
 * value is given to something. `none`: prose, a hash beside a name, a file name.
 */
export type Context = 'exact' | 'near' | 'none'

const KEY_WORD = '(?:key|token|secret|passw(?:or)?d|auth|credential|bearer|pat|apikey|sk|access)s?'
const OPEN = '["\'`\\]\\\\]{0,3}'
const VALUE_OPENS =
  '(?:\\[|\\(|[A-Za-z_.]{0,24}\\()?[ \\t]*(?:[fFbBrRuU]{0,2})["\'`\\\\]{0,3}(?:(?:Bearer|Basic|Token|Key)[ ]{1,2})?'
/** A declared type between name and value: `: &str =`, `: string =`. */
const TYPED = ":[ \\t]*&?(?:'[a-z]{1,12} )?[A-Za-z][A-Za-z0-9_.<>|[\\]]{0,30}[ \\t]*"
const GIVES = `${OPEN}[ \\t]*(?:${TYPED}=|=>|:=|===?|\\?\\?|\\|\\||[=:,]|[ \\t])[ \\t]*${VALUE_OPENS}`
/** The identifier's tail: it ends in a key word, whatever stands between. */
const TAIL = `[A-Za-z0-9_.-]{0,40}?${KEY_WORD}(?:[_.-]?[A-Za-z0-9]{1,12}){0,2}?`

const ASSIGNED = new RegExp(`^${TAIL}${GIVES}$`, 'i')
/** `Mistral(api_key="`, `new Mistral({ apiKey: '`: the call's name is the provider's, its argument a key word. */
const CONSTRUCTED = new RegExp(
  `^[A-Za-z0-9_.]{0,40}\\([^\\n]{0,40}?\\b(?:[A-Za-z]{1,12}[_-]?)?${KEY_WORD}${GIVES}$`,
  'i',
)
/** `mistral:\n  api_key: `, `"mistral": { "apiKey": "`, `[mistral]\napi_key = `: a section named like the provider. */
const SECTION = new RegExp(
  `^${OPEN}[ \\t]*[:=]?[ \\t]*\\{?[ \\t]*\\r?\\n?[ \\t]*["']?(?:[A-Za-z]{1,12}[_-]?)?${KEY_WORD}${GIVES}$`,
  'i',
)
/** `<add key="MistralApiKey" value="`: XML configs name and value in one tag. */
const ATTRIBUTE = new RegExp(`^${TAIL}["'][ \\t]+value[ \\t]*=[ \\t]*["']$`, 'i')
const NAMED_VALUE = new RegExp(
  `^${TAIL}["']?,?[ \\t]*\\r?\\n?[ \\t]*(?:-[ \\t]*)?["']?value["']?[ \\t]*[:=][ \\t]*["']?$`,
  'i',
)
const HEADER = new RegExp(`^${GIVES}$`)
const BEARER = /(?:Bearer|Basic|Token|Key)[ ]{1,2}["'`\\]{0,2}$|(?:api[_-]?key|token)["']?[ \t]*[:=][ \t]*["'`]?$/i
const GIVEN = /(?:[=:]|=>|:=)[ \t]*["'`\\]{0,3}$|[=:(,][ \t]*["'`]$/
/** A name that goes on in the same case is another word: coherent, mistrals, hiveconf. */
const GOES_ON = /^(?!ai|api|key|token|secret|auth|pat|client|cloud|labs?|access|app|sdk|pass)[a-z]/
const UPPER_GOES_ON = /^(?!AI|API|KEY|TOKEN|SECRET|AUTH|PAT|CLIENT|CLOUD|LABS?|ACCESS|APP|SDK|PASS)[A-Z]/
const FILE_FOLLOWS = /^\.[A-Za-z]{1,5}(?![A-Za-z0-9])/

/**
 * @param lead text from the start of the match (the name) up to the token
 * @param before the text before the name
 * @param after the text behind the token
 */
export function contextOf(context: CompiledContext, lead: string, before: string, after: string): Context {
  if (FILE_FOLLOWS.test(after)) return 'none'
  const lower = lead.toLowerCase()
  if (context.hosts.some((host) => lower.startsWith(host.toLowerCase()))) return BEARER.test(lead) ? 'exact' : 'none'
  const header = context.headers.find((name) => lower.startsWith(name.toLowerCase()))
  if (header && HEADER.test(lead.slice(header.length))) return 'exact'
  const name = nameAt(context.names, lower)
  if (name === 0) return 'none'
  const head = lead.slice(0, name)
  const rest = lead.slice(name)
  if (!startsWord(before, head) || goesOn(head, rest)) return 'none'
  if ([ASSIGNED, CONSTRUCTED, SECTION, ATTRIBUTE, NAMED_VALUE].some((form) => form.test(rest))) return 'exact'
  return context.loose && GIVEN.test(lead) ? 'near' : 'none'
}

/** Length of the name at the start of `lower`, with whatever separators stand between its words. */
function nameAt(names: readonly string[], lower: string): number {
  let longest = 0
  for (const name of names) {
    let at = 0
    let fits = true
    for (const [i, word] of name.toLowerCase().split('_').entries()) {
      if (i > 0 && !lower.startsWith(word, at) && '_. -'.includes(lower[at] ?? 'x')) at++
      if (!lower.startsWith(word, at)) {
        fits = false
        break
      }
      at += word.length
    }
    if (fits && at > longest) longest = at
  }
  return longest
}

/** Not the inside of a longer word; a camelCase hump starts a word. */
function startsWord(before: string, head: string): boolean {
  const last = before.at(-1) ?? ''
  if (!/[A-Za-z]/.test(last)) return true
  return /[a-z]/.test(last) && /^[A-Z]/.test(head)
}

function goesOn(head: string, rest: string): boolean {
  return /[a-z]$/.test(head) ? GOES_ON.test(rest) : UPPER_GOES_ON.test(rest)
}
