/**
 * Which values of local files are worth looking for elsewhere. Idea: a value of 16 characters and more that no name says is
 * public, an address or an identifier. That it looks drawn at random and like no placeholder is checked where it is found, which is rare.
 */
const LEAST = 16
const MOST = 4096

/** Bundlers send these to browsers: there the value is no secret of this machine any more. */
const PUBLIC =
  /^(?:VITE|REACT_APP|GATSBY|VUE_APP|STORYBOOK)_|(?:^|[_.-])(?:PUBLIC|PUBLISHABLE|PUBKEY|ANON|SITE_?KEY)(?:[_.-]|$)/i
/** Names of what a value is, where that is no secret. */
const PLAIN =
  /(?:^|[_.-])(?:URLS?|URI|HOST|HOSTNAME|HOSTS|DOMAINS?|ORIGINS?|ENDPOINT|SERVERS?|ADDR|ADDRESS|PORT|IDS?|UUID|GUID|SID|ARN|NAME|USER|USERNAME|LOGIN|E?MAIL|FROM|REGION|ZONE|LOCATION|ENV|ENVIRONMENT|MODE|LEVEL|PATHS?|DIR|FILE|FOLDER|ROOT|HOME|BUCKET|TABLE|DATABASE|DB|SCHEMA|PROJECT|ACCOUNT|TENANT|ORG|VERSION|TAG|IMAGE|SHA|SHA256|COMMIT|REVISION|DIGEST|CHECKSUM|HASH|FINGERPRINT|MODEL|LOCALE|TZ|FORMAT|TITLE|DESCRIPTION|ISSUER|AUDIENCE|SCOPES?)$/i
const SECRET = /SECRET|TOKEN|KEY|PASS|PWD|CRED|AUTH/i
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const MAIL = /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i
const WITH_PASSWORD = /^[a-z][a-z0-9+.-]*:\/\/[^\s/:@]*:([^\s@/]+)@/i
const ADDRESS = /^[a-z][a-z0-9+.-]*:\/\//i
const PRINTABLE = /^[\x21-\x7e\x80-\xff]+$/

/** The part of the value that is to be looked for (of an address its password), or null. */
export function worthKnowing(name: string, value: string): string | null {
  const password = WITH_PASSWORD.exec(value)?.[1]
  if (password !== undefined) return fits(password) ? password : null
  if (!fits(value) || ADDRESS.test(value) || MAIL.test(value) || value.startsWith('encrypted:')) return null
  if (PUBLIC.test(name) || PLAIN.test(name)) return null
  return UUID.test(value) && !SECRET.test(name) ? null : value
}

function fits(value: string): boolean {
  return value.length >= LEAST && value.length <= MOST && PRINTABLE.test(value)
}
