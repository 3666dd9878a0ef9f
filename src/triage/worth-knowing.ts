/**
 * Which values of local files are worth looking for elsewhere. Idea: a value of 16 characters and more that no name says is
 * public, an address or an identifier. That it looks drawn at random and like no placeholder is checked where it is found, which is rare.
 */
const LEAST = 16
const MOST = 4096

/** Bundlers send these to browsers: there the value is no secret of this machine any more. */
const PUBLIC =
  /^(?:VITE|REACT_APP|GATSBY|VUE_APP|STORYBOOK)_|(?:^|[_.-])(?:PUBLIC|PUBLISHABLE|PUBKEY|ANON|SITE_?KEY)(?:[_.-]|$)/i
/** Last words of the names of what is no secret. A set: this runs at every commit, where a long regular expression is compiled for a few names. */
const PLAIN = new Set(
  (
    'URL URLS URI HOST HOSTNAME HOSTS DOMAIN DOMAINS ORIGIN ORIGINS ENDPOINT SERVER SERVERS ADDR ADDRESS PORT ID IDS UUID GUID SID ARN ' +
    'NAME USER USERNAME LOGIN EMAIL MAIL FROM REGION ZONE LOCATION ENV ENVIRONMENT MODE LEVEL PATH PATHS DIR FILE FOLDER ROOT HOME ' +
    'BUCKET TABLE DATABASE DB SCHEMA PROJECT ACCOUNT TENANT ORG VERSION TAG IMAGE SHA SHA256 COMMIT REVISION DIGEST CHECKSUM HASH ' +
    'FINGERPRINT MODEL LOCALE TZ FORMAT TITLE DESCRIPTION ISSUER AUDIENCE SCOPE SCOPES'
  ).split(' '),
)
const SECRET = /SECRET|TOKEN|KEY|PASS|PWD|CRED|AUTH/i
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const UUID_LENGTH = 36
const MAIL = /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i
const WITH_PASSWORD = /^[a-z][a-z0-9+.-]*:\/\/[^\s/:@]*:([^\s@/]+)@/i
const ADDRESS = /^[a-z][a-z0-9+.-]*:\/\//i
const PRINTABLE = /^[\x21-\x7e\x80-\xff]+$/

/** The part of the value that is to be looked for (of an address its password), or null. */
export function worthKnowing(name: string, value: string): string | null {
  if (value.includes('://')) {
    const password = WITH_PASSWORD.exec(value)?.[1]
    if (password !== undefined) return fits(password) ? password : null
    if (ADDRESS.test(value)) return null
  }
  if (!fits(value) || value.startsWith('encrypted:') || (value.includes('@') && MAIL.test(value))) return null
  if (PLAIN.has(lastWord(name).toUpperCase()) || PUBLIC.test(name)) return null
  return value.length === UUID_LENGTH && UUID.test(value) && !SECRET.test(name) ? null : value
}

function lastWord(name: string): string {
  return name.slice(Math.max(name.lastIndexOf('_'), name.lastIndexOf('.'), name.lastIndexOf('-')) + 1)
}

function fits(value: string): boolean {
  return value.length >= LEAST && value.length <= MOST && PRINTABLE.test(value)
}
