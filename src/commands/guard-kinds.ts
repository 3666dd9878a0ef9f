import { looksMadeUp } from '../checks/placeholder.ts'
import { namesSecret } from '../checks/secret-name.ts'
import { isTemplate } from '../checks/text/template.ts'
import { assignmentsOf, dotenvKind } from '../sources/dotenv.ts'
import { CREDENTIALS, KEY_STORE, KUBECONFIG, RAILS_KEY } from './guarded.ts'

/** A value for whose sake a file does not belong into git. Offsets are bytes, half-open. */
export interface Held {
  readonly rule: string
  readonly start: number
  readonly end: number
}

/** What the file holds. @param text latin1 text of its first MiB */
export function heldBy(path: string, text: string): Held[] {
  const name = path.slice(path.lastIndexOf('/') + 1)
  if (dotenvKind(name) === 'local') return inDotenv(text)
  if (KUBECONFIG.test(path)) return inKubeconfig(text)
  if (CREDENTIALS.test(name)) return inCredentials(text)
  if (RAILS_KEY.test(path)) return valuesOf(text, RAILS_VALUE, 'rails-key-file')
  return KEY_STORE.test(path) && isKeyStore(text) ? [{ rule: 'key-store-file', start: 0, end: text.length }] : []
}

function inDotenv(text: string): Held[] {
  return assignmentsOf(text)
    .filter(({ name, value }) => namesSecret(name) && isValue(value))
    .map(({ start, end }) => ({ rule: 'dotenv-file', start, end }))
}

const USER_VALUE =
  /(?:^|[\s{,])["']?(?:token|password|client-key-data|id-token|refresh-token|client-secret)["']?[ \t]*:[ \t]*["']?((?:\{\{[^\n]{0,80}?\}\}|[^\s"'#,}])+)/dg

function inKubeconfig(text: string): Held[] {
  if (!/(?:^|[\s{,])["']?kind["']?[ \t]*:[ \t]*["']?Config\b/.test(text)) return []
  return valuesOf(text, USER_VALUE, 'kubeconfig-file')
}

const CLOUD_VALUE = /"(?:private_key|refresh_token|client_secret)"\s*:\s*"([^"\\]{8,}(?:\\.[^"\\]*)*)"/dg

function inCredentials(text: string): Held[] {
  if (!/"type"\s*:\s*"(?:service_account|authorized_user)"|"(?:installed|web)"\s*:\s*\{/.test(text)) return []
  return valuesOf(text, CLOUD_VALUE, 'credentials-file')
}

/** 16 or, of older versions, 32 bytes, and nothing else in the file. */
const RAILS_VALUE = /^\s{0,8}([0-9a-f]{32}|[0-9a-f]{64})\s{0,8}$/dg

function valuesOf(text: string, pattern: RegExp, rule: string): Held[] {
  return Array.from(text.matchAll(pattern), (found) => found.indices![1]!)
    .filter(([start, end]) => isValue(text.slice(start, end)))
    .map(([start, end]) => ({ rule, start, end }))
}

const ADDRESS = /^[a-z][a-z0-9+.-]*:\/\/(?:[^\s/:@]*:([^\s@/]+)@)?/i
/** Passwords that services and their images come with. */
const DEFAULT =
  /^(?:passw(?:or)?d|pass|pwd|secret|token|apikey|postgres|postgresql|mysql|mariadb|mongo|redis|rabbitmq|minio|minioadmin|root|admin|administrator|guest|user|username|sa|test|testing|tests|tester|example|default|dummy|fake|mock|none|null|nil|undefined|empty|true|false|yes|no|on|off|local|localhost|dev|development|staging|production|foo|bar|foobar|secret_?key|laravel|django|app|homestead|sail)[0-9!]{0,4}$/i

/** Whether somebody's own secret can stand there: no blank, default, placeholder, reference or encrypted value; of an address its password. */
function isValue(value: string): boolean {
  const address = ADDRESS.exec(value)
  const part = address ? (address[1] ?? '') : value
  if (part.length < 4 || DEFAULT.test(part) || /^[0-9]{1,5}$/.test(part)) return false
  return !part.startsWith('encrypted:') && !part.startsWith('$') && !isTemplate(part) && !looksMadeUp(part)
}

/** PFX (RFC 7292: SEQUENCE, INTEGER 3) or a Java key store whose first entry is a private key (tag 1), not a certificate. */
function isKeyStore(text: string): boolean {
  return (
    /^0[\x80-\x84]?[\s\S]{0,4}?\x02\x01\x03/.test(text) || /^(?:\xfe\xed\xfe\xed|\xce{4})[\s\S]{8}\0\0\0\x01/.test(text)
  )
}
