import { type Check, DOUBT, noArguments, PASS, REFUSE } from './check.ts'
import { looksMadeUp } from './placeholder.ts'
import { readsAsWords } from './random.ts'
import { isTemplate } from './text/template.ts'
import { isIn } from './text/word-list.ts'

/** Passwords that manuals write into URLs. */
const WORDS =
  'password passwd passwort pass pwd pw secret changeme changeit root admin administrator test tests testing user username ' +
  'example guest demo dev postgres postgresql mysql mariadb mongo mongodb redis rabbitmq sa db dbuser dbpass dbpassword ' +
  'foo bar baz foobar hunter2 token apikey key your yourpassword mypassword mypass mysecret supersecret letmein welcome ' +
  'default none null undefined xxx abc abc123 qwerty string value login credentials p4ssw0rd passw0rd p@ssw0rd docker ' +
  'secretpassword testpassword adminpassword rootpassword userpassword password1 pass123 test123 admin123 root123'
const NUMBERED =
  /^(?:password|passwd|pass|secret|admin|root|test|user|postgres|mysql|redis|guest|demo)[_!@-]?\d{0,4}!?$/i
/** `proxypassword`, `mySecret`: what the password is for, not what it is. */
const NAMED = /^[a-z_-]{0,16}(?:password|passwd|passphrase|passwort|pwd|pass|secret)$/i
/** `PERSONAL_ACCESS_TOKEN`, `SECRETKEY`: what belongs there. */
const IN_CAPITALS = /^[A-Z]{3,40}(?:_[A-Z]{1,40})*$/
const PUNCTUATION = /^(?:\W+|[xX]+|\d{1,4}|123456(?:7(?:8(?:90?)?)?)?)$/

/** Escaped control characters, and nothing but escapes, stand in tests of parsers. */
const ODD_ESCAPES = /%[01][0-9A-Fa-f]|^(?:%[0-9A-Fa-f]{2})+$/

/** The name before the password, and the host behind it. */
const USER = /(?:\/\/|^|[\s"'=])([^\s:/@"'=]{1,64}):$/
const HOST = /^@\[?([A-Za-z0-9.:_<{$-]{1,80})/
const EXAMPLE_HOST =
  /^(?:<|\{|\$|your|my-?host|some-?host|(?:[a-z]{1,12}-)?host(?:name)?(?:[:/]|$|\.(?:com|org|net|name))|server(?:[:/]|$)|example\.|(?:[\w-]+\.){1,4}example(?:[.:]|$)|(?:[\w-]+\.){0,4}example\.(?:com|org|net|io)|(?:[\w-]+\.){0,4}(?:test|invalid)$|test\.host(?:[:/]|$))/i
/** A name without a dot is a service beside this one: `redis`, `db`. */
const DOTLESS = /^[A-Za-z0-9_-]+(?::\d*)?$/
/** `user:passw@rd@host`, `http://a:b@x.y/`, `foo.com`: a test of a parser, or a password that is cut at its own `@`. */
const ODD_HOST =
  /^@(?:[^\s/"'@]{0,80}@|[A-Za-z]\.[A-Za-z](?![A-Za-z0-9.-])|(?:[A-Za-z]|foo|bar|baz)\.(?:com|org|net)(?![A-Za-z0-9.-]))/
/** `curl -u user:password http://localhost/`. */
const LOCAL_URL = /^["']?\s[^\n]{0,80}?https?:\/\/(?:localhost|127\.)/i
const LOCAL_HOST = /^(?:localhost|127\.|0\.0\.0\.0|::1|host\.docker\.internal)/i

/**
 * The password of a URL or connection string. Refused: templates, manuals' words, the user's own name, examples' hosts;
 * doubted: anything for this very machine. `password` alone is refused; `correct-horse` is somebody's.
 */
export const urlPassword: Check = {
  says: 'it is no template, no word that manuals use for a password, and not the name of the user',
  accepts: noArguments,
  run({ secret, lead, before, after }) {
    const plain = decoded(secret)
    if (ODD_ESCAPES.test(secret)) return REFUSE
    if (isTemplate(plain) || PUNCTUATION.test(plain) || NUMBERED.test(plain) || NAMED.test(plain)) return REFUSE
    if (IN_CAPITALS.test(plain) && (/(?:KEY|TOKEN|SECRET|PASS)$/.test(plain) || readsAsWords(plain))) return REFUSE
    if (isIn(WORDS, once(plain.toLowerCase().replace(/[-_ #+.]/g, ''))) || looksMadeUp(plain)) return REFUSE
    const user = USER.exec((before + lead).slice(-80))?.[1] ?? ''
    if (user.toLowerCase() === plain.toLowerCase()) return REFUSE
    const host = HOST.exec(after)?.[1] ?? ''
    if (EXAMPLE_HOST.test(host)) return REFUSE
    return ODD_HOST.test(after) || LOCAL_URL.test(after) || LOCAL_HOST.test(host) || DOTLESS.test(host) ? DOUBT : PASS
  },
}

/** Percent escapes of ASCII undone, so that `%24%7BPASS%7D` is seen for what it is. */
function decoded(text: string): string {
  return text.replace(/%([2-7][0-9A-Fa-f])/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

/** `pass pass`: the same word again is no other password. */
function once(text: string): string {
  return /^([a-z]{3,12})\1{1,3}$/.exec(text)?.[1] ?? text
}
