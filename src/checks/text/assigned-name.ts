/** Finds the name that a value is assigned to, reading backwards from the value: env, JSON, YAML, XML, code, command lines. */

const REACH = 256
/** `"`, `'`, `b"`, `f'`, `@"`, `"""`, then brackets and blanks. */
const OPENERS = /(?:\b[bBrRuUfFL]{1,2}|@|\$)?(?:["'`]{1,3}|\\{1,3}["'])?[\s([{]*$/
const OPERATOR = /(?::=|\?\?=|\|\|=|\?=|\+=|={1,3}>?|!==?|->|<-|:|,|>|\|\||\?\?|\bor|\bis|\bto)[ \t]*$/
const CLOSERS = /(?:\\{0,3}["'`]|\[[0-9]{0,4}\]|[\])!?\s])+$/
/** A tag, or the head of a block scalar, between a key of YAML and its value. */
const YAML_HEAD = /(?<=:[ \t]{0,8})(?:!{1,2}[a-z][\w-]{0,20}[ \t]+|[>|][+-]?[0-9]?[ \t]*\r?\n[ \t]+)(?=["']?$)/
const NAME = /[A-Za-z_$][\w$.-]*$/
/** `setPassword("...")`, but not `getPassword("...")`: its argument is no password. */
const CALL =
  /(?<![\w$])(?!(?:[\w$]+\.)*(?:get|find|read|load|fetch|parse|is|has|log|print|hash|check|verify|validate|compare|encrypt|decrypt|encode|decode|generate|create|require|import))([A-Za-z_$][\w$.]{0,80})[({]\s*\\?["'`]?$/
/** `name: string =`, `name: Option<String> =`. */
const TYPED =
  /(?<![\w$])(?!\$?env:)([A-Za-z_$][\w$]*)[ \t]*[?!]?[ \t]*:(?!value)[ \t]*(?:&'?\w*\s*)?[A-Za-z_][\w.<>[\]]{0,40}(?: ?\| ?[\w.<>[\]]{1,40}){0,4} *$/
/** `--password value`, `-p value`, `.netrc`'s `password value`, `set name value`, `:name "value"`. */
const OPTION = /(?:^|[\s{([])[-:]{0,2}([A-Za-z][\w-]{2,40})\s+\\?["'`]?$/
/** `Dim password As String = "`. */
const TYPED_AS = /([A-Za-z_]\w*)[ \t]+As[ \t]+[A-Za-z]\w{0,20}[ \t]*$/
/** `<key>APIKey</key> <string>` of a plist, `variable "password" { ... default =` of Terraform, `"password": { "value":` of its state. */
const ENCLOSED =
  /<key>([\w.$ -]{1,80})<\/key>\s{0,40}<string>$|variable[ \t]+"([\w-]{1,80})"[ \t]*\{[^{}]{0,160}default[ \t]*=[ \t]*"$|"([\w.-]{1,80})":[ \t]{0,2}\{\s{0,24}"value":[ \t]{0,2}"$/
/** `["api_key_", "`: the first of a list of words; `[["api_key", "` is a pair. */
const LISTED = /[^[]\[\s{0,16}["'][\w.$-]{1,80}["']\s{0,16}$/
/** Quick looks at the last characters, for most texts end otherwise. */
const ENDS_IN_BLANK = /[ \t]["']?$/
const ENDS_ENCLOSED = /(?:<string>|")$/
const ENDS_CLOSED = /[\])!?\s"'`]$/
/** More than OPENERS and OPERATOR have before their last characters, and one for the word boundary. */
const MOST_BEFORE_TAIL = 8
const BLANKS: ReadonlySet<string> = new Set(' \t')
const BLANKS_AND_BRACKETS: ReadonlySet<string> = new Set(charactersOf(/[\s([{]/))
const IN_NAME: ReadonlySet<string> = new Set(charactersOf(/[\w$.-]/))
const TYPES =
  /^(?:string|str|char|text|varchar|std|const|var|let|auto|bytes|byte|object|any|final|static|&str|wstring)$/i
/** The name stands in an attribute or field beside: `key="password" value="..."`, `name: PASSWORD` and then `value:`. */
const VALUE_FIELD = /^(?:value|val|default|defaultvalue|default_value|content|data|text|string)$/i
const NAME_FIELD = /(?:^|[\s<"'{,:[-])(?:key|name|id)["']?\s*[=:]\s*["']?([\w.$-]{1,80})["']?/gi

/**
 * The identifier before the value, as written (`db.password`, `API_KEY`), or '' when there is none.
 * @param text latin1 text that ends where the value begins
 */
export function assignedName(text: string): string {
  const all = text.slice(-REACH)
  const read = ENDS_IN_BLANK.test(all) ? all.replace(YAML_HEAD, '') : all
  const enclosed = ENDS_ENCLOSED.test(read) ? ENCLOSED.exec(read) : null
  if (enclosed) return (enclosed[1] ?? enclosed[2] ?? enclosed[3] ?? '').replaceAll(' ', '_')
  const opened = replaceTail(read, OPENERS, tailOf(read, BLANKS_AND_BRACKETS))
  const tail = tailOf(opened, BLANKS)
  const operator = OPERATOR.exec(opened.slice(tail))
  if (operator === null) return CALL.exec(read)?.[1] ?? OPTION.exec(read)?.[1] ?? ''
  const before = opened.slice(0, tail + operator.index)
  if (operator[0].startsWith(',') && LISTED.test(before)) return ''
  // `settings: APP_SECRET=` gives no type: those have blanks on both sides or on none.
  if (/=/.test(operator[0]) && !/:[ \t]+\S+$/.test(before)) {
    const typed = (TYPED.exec(before) ?? TYPED_AS.exec(before))?.[1]
    if (typed !== undefined) return typed
  }
  return nameAtEnd(before)
}

function nameAtEnd(before: string): string {
  const text = ENDS_CLOSED.test(before) ? before.replace(CLOSERS, '') : before
  const name = nameOf(text)
  const rest = text.slice(0, text.length - name.length)
  if (TYPES.test(name) && /\w\s+$/.test(rest)) return nameOf(rest.trimEnd())
  if (!VALUE_FIELD.test(name.replace(/^.*\./, ''))) return name
  return [...rest.slice(-120).matchAll(NAME_FIELD)].at(-1)?.[1] ?? name
}

/** The identifier that the text ends with. */
function nameOf(text: string): string {
  let start = text.length
  while (start > 0 && IN_NAME.has(text[start - 1]!)) start--
  return NAME.exec(text.slice(start))?.[0] ?? ''
}

/**
 * Where to begin to look for what stands right before the last characters of a kind. A pattern that is bound to the end of the text is tried
 * at each of its places all the same, and most of the time that a check of names took went there.
 */
function tailOf(text: string, kind: ReadonlySet<string>): number {
  let at = text.length
  while (at > 0 && kind.has(text[at - 1]!)) at--
  return Math.max(0, at - MOST_BEFORE_TAIL)
}

function replaceTail(text: string, pattern: RegExp, from: number): string {
  return text.slice(0, from) + text.slice(from).replace(pattern, '')
}

function charactersOf(kind: RegExp): string[] {
  return Array.from({ length: 256 }, (_, byte) => String.fromCharCode(byte)).filter((character) => kind.test(character))
}
