import { type Check, noArguments, PASS, REFUSE } from './check.ts'
import { assignedName } from './text/assigned-name.ts'
import { isIn } from './text/word-list.ts'

/**
 * Does the name say that its value is a secret? Idea: split it into words (camelCase, snake_case, kebab-case, dots) and
 * read it as English does: the last word says what the thing is, the one before it which kind. So `db_password` is one,
 * `password_field`, `token_type` and `public_key` are not, and `monkey` and `author` hold no such word at all.
 * Words that tell no kind (`value`, `prod`, `base64`, digits) are cut off the end first.
 * Failures: names run together in lower case are known by their ending only (`dbpassword`); other languages hardly.
 */
export const secretName: Check = {
  says: 'the name it is assigned to is that of a secret',
  accepts: noArguments,
  run: ({ before, lead }) => (namesSecret(assignedName(before + lead)) ? PASS : REFUSE),
}

/** Whatever stands before them. */
const SECRETS =
  'password passwords passwd passwort passphrase pwd pswd psw pass secret secrets apikey apisecret secretkey accesskey ' +
  'privatekey authkey authtoken accesstoken apitoken clientsecret signingkey encryptionkey masterkey credential credentials ' +
  'creds cred auth authorization bearer pepper mnemonic connstr connstring connectionstring dsn sastoken pat jwt ' +
  'kennwort contrasena senha motdepasse'
/** Secrets run together with other words. */
const ENDINGS =
  /(?:password|passwd|passphrase|secret|secretkey|apikey|accesskey|privatekey|authtoken|accesstoken|apitoken|authkey|credentials|connectionstring)$/
/** Kinds of token that are no secret: those of parsers, models, pages and forms. */
const PLAIN_TOKENS =
  'csrf xsrf next page continuation continue cancellation cancel change sync design color colour lexer parser syntax eos bos pad ' +
  'unk mask sep cls stop start end special max min num total input output prompt completion cached reasoning new text ' +
  'current previous prev last first word sub per count used budget limit delimiter keyword operator string comment ' +
  'identifier template theme lookahead the this'
/** What makes several tokens a secret, rather than a number of words. */
const TOKENS_OF = 'access auth api refresh bearer bot user deploy personal session service'
/** Kinds of key that are no secret: of tables, maps, keyboards, caches, files; published ones. */
const PLAIN_KEYS =
  'public pub pk primary foreign partition sort range cache row hash index object map dict dictionary registry lookup group ' +
  'grouping composite unique natural surrogate candidate idempotency translation i18n intl locale message event query react ' +
  'item list json yaml xml config configuration setting settings property prop param parameter field column col data state ' +
  'store local route router menu hot shortcut arrow enter escape esc shift ctrl control alt tab space return function down ' +
  'up left right any press pressed sequence context order compare case legend music piano door publishable site tracking ' +
  'measurement bucket file path blob dedupe dedup lock mutex topic kafka routing binding form error label text title name id ' +
  'value type kind class plugin module feature flag experiment metric tag attribute attr metadata node element component ' +
  'child parent entry pair no not this that same other another new old first last next prev previous current default search ' +
  'filter view column sorting join image table model schema widget option choice select selected active ' +
  'password token passwd credential localstorage host known verify verifying verification'
/** Words of a secret's name that mean something about it, not the secret. */
const PLAIN_ENDS = 'hash hashed digest checksum fingerprint signature count length'
const NO_KIND =
  'value val str string text plain plaintext cleartext raw base b hex encoded prod production dev development staging ' +
  'stage test testing qa uat local live sandbox default primary secondary main backup old new current prev previous temp ' +
  'tmp override fallback real original initial v a'

/** True when an identifier names a secret: `STRIPE_SECRET_KEY`, `dbPassword`, `spring.datasource.password`. */
export function namesSecret(name: string): boolean {
  const all = wordsOf(name)
  if (/^(?:connection|conn) (?:string|str)$/.test(all.slice(-2).join(' '))) return true
  while (all.length > 1 && (isIn(NO_KIND, all.at(-1)!) || /^[0-9]+$/.test(all.at(-1)!))) all.pop()
  const last = all.at(-1) ?? ''
  const kind = all.findLast((word, i) => i < all.length - 1 && !/^[0-9]+$/.test(word)) ?? ''
  if (isIn(PLAIN_ENDS, last) || all.includes('public') || all.includes('hashed')) return false
  if (last === 'token') return !isIn(PLAIN_TOKENS, kind)
  if (last === 'tokens') return isIn(TOKENS_OF, kind)
  if (last === 'key' || last === 'keys') return kind.length > 1 && !isIn(PLAIN_KEYS, kind)
  if (last === 'credentials') return kind !== 'with'
  if (last === 'uri' || last === 'url') return kind === 'database' || kind === 'connection' || kind === 'db'
  return isIn(SECRETS, last) || (last.length > 'token'.length && last.endsWith('token')) || ENDINGS.test(last)
}

/** Lower-case words of an identifier: `awsSecretAccessKey2` has aws, secret, access, key, 2. */
function wordsOf(name: string): string[] {
  return (name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+/g) ?? []).map((word) => word.toLowerCase())
}
