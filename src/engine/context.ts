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
const GIVES = `${OPEN}[ \\t]*(?:${TYPED}=|=>|:=|===?|\\?\\?|\\|\\||[=:,(>]|[ \\t])[ \\t]*${VALUE_OPENS}`
/** The identifier's tail: it ends in a key word, whatever stands between. */
const TAIL = `[A-Za-z0-9_.-]{0,40}?${KEY_WORD}(?:[_.-]?[A-Za-z0-9]{1,12}){0,2}?`

const ASSIGNED = new RegExp(`^${TAIL}${GIVES}$`, 'i')
/** `Mistral(api_key="`, `new Mistral({ apiKey: '`: the call's name is the provider's, its argument a key word. */
const CONSTRUCTED = new RegExp(
  `^[A-Za-z0-9_.]{0,40}\\([^\\n]{0,40}?(?:\\r?\\n[ \\t]*)?(?<![A-Za-z0-9])(?:[A-Za-z]{1,12}[_-]?){0,3}?${KEY_WORD}(?:[_-][A-Za-z]{1,12}){0,2}${GIVES}$`,
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
const FORMS = [ASSIGNED, CONSTRUCTED, SECTION, ATTRIBUTE, NAMED_VALUE]
/** A name that goes on in the same case is another word: coherent, mistrals, hiveconf. */
const GOES_ON = /^(?!ai|api|key|token|secret|auth|pat|client|cloud|labs?|access|app|sdk|pass)[a-z]/
const UPPER_GOES_ON = /^(?!AI|API|KEY|TOKEN|SECRET|AUTH|PAT|CLIENT|CLOUD|LABS?|ACCESS|APP|SDK|PASS)[A-Z](?![a-z])/
const FILE_FOLLOWS = /^\.[A-Za-z]{1,5}(?![A-Za-z0-9])/

/**
 * The match starts at the first name, but any name, header or host between it and the token may be the one that tells:
 * `X_APP_ID=.. X_APP_KEY=<token>`, a host and then a header. The best of them counts.
 *
 * @param lead text from the start of the match up to the token
 * @param before the text before it
 * @param after the text behind the token
 */
export function contextOf(context: CompiledContext, lead: string, before: string, after: string): Context {
  if (FILE_FOLLOWS.test(after)) return 'none'
  const lower = lead.toLowerCase()
  let best: Context = 'none'
  for (const host of context.hosts) if (lower.includes(host.toLowerCase()) && BEARER.test(lead)) return 'exact'
  for (const header of context.headers)
    for (let at = lower.indexOf(header.toLowerCase()); at >= 0; at = lower.indexOf(header.toLowerCase(), at + 1))
      if (HEADER.test(lead.slice(at + header.length))) return 'exact'
  for (let at = 0; at < lower.length; at++) {
    const length = nameAt(context.names, lower, at)
    if (length === 0) continue
    const head = lead.slice(at, at + length)
    const rest = lead.slice(at + length)
    if (!startsWord(at > 0 ? lead.slice(0, at) : before, head) || goesOn(head, rest)) continue
    if (FORMS.some((form) => form.test(rest))) return 'exact'
    if (context.loose && GIVEN.test(rest)) best = 'near'
  }
  return best
}

/** Length of the name at `at` of `lower`, with whatever separators stand between its words; 0: none. */
function nameAt(names: readonly string[], lower: string, at: number): number {
  let longest = 0
  for (const name of names) {
    let end = at
    let fits = true
    for (const [i, word] of name.toLowerCase().split('_').entries()) {
      if (i > 0 && !lower.startsWith(word, end) && '_. -'.includes(lower[end] ?? 'x')) end++
      if (!lower.startsWith(word, end)) {
        fits = false
        break
      }
      end += word.length
    }
    if (fits && end - at > longest) longest = end - at
  }
  return longest
}

/** Not the inside of a longer word; a camelCase hump starts a word. */
function startsWord(before: string, head: string): boolean {
  const last = before.at(-1) ?? ''
  // `-Dsonar.token=` defines a property of that name.
  if (!/[A-Za-z]/.test(last) || /(?:^|[\s"'])-D$/.test(before)) return true
  return /[a-z]/.test(last) && /^[A-Z]/.test(head)
}

function goesOn(head: string, rest: string): boolean {
  if (/[a-z]$/.test(head)) return GOES_ON.test(rest)
  return /[A-Z]$/.test(head) && UPPER_GOES_ON.test(rest)
}
