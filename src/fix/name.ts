/** What a value's variable is called. */

/** Before a value: the name that it is assigned to, whatever quotes, brackets and types stand between. */
const ASSIGNED = /([A-Za-z_][A-Za-z0-9_-]*)["']?\]?\s*(?::\s*[\w<>&'?. |]+)?(?:=>|:=|=|:)\s*(?:[\w.:]+\()?["'`]?$/

/** Words that say no more than that it is a secret. */
const PLAIN = new Set(
  'a access api app auth authorization bearer client const credential credentials default env id k key let my new pass passwd password private pw pwd s secret str string t test the token tok tmp val value var x'.split(
    ' ',
  ),
)
/** Variables that mean something to the system or the language. */
const TAKEN =
  /^(?:PATH|HOME|USER|SHELL|PWD|TERM|LANG|IFS|TMP|TEMP|TMPDIR|NODE_OPTIONS|PYTHONPATH|(?:LD|DYLD|GIT|LC)_.*)$/

/** `groqKey` -> GROQ_KEY, `api_key` of the rule groq-api-key -> GROQ_API_KEY. `before` is the text up to the literal. */
export function variableName(before: string, rule: string): string {
  const assigned = ASSIGNED.exec(before.slice(-160))?.[1]
  const words = assigned === undefined ? [] : wordsOf(assigned)
  const name = words.join('_').toUpperCase()
  const telling = words.some((word) => !PLAIN.has(word.toLowerCase()) && word.length > 1)
  if (telling && /^[A-Z][A-Z0-9_]{2,59}$/.test(name) && !TAKEN.test(name)) return name
  if (/^openai-(?:project|legacy|service-account)-key$/.test(rule)) return 'OPENAI_API_KEY'
  return rule.replace(/[^a-z0-9]+/gi, '_').toUpperCase()
}

function wordsOf(identifier: string): string[] {
  return identifier
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1_$2')
    .split(/[_-]+/)
    .filter((word) => word !== '')
}
