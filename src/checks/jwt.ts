import { createHmac } from 'node:crypto'
import { CHECKSUM_FAILED, type Check, DOUBT, noArguments, PROOF, REFUSE, type Verdict } from './check.ts'
import { decodeBase64, decodeJson } from './codec/base64.ts'
import { looksMadeUp } from './placeholder.ts'

type Claims = Readonly<Record<string, unknown>>

/** Signing secrets of tutorials and of Supabase's local stack: whoever reads the manual can make such a token. */
const DEMO_SIGNERS = [
  'your-256-bit-secret',
  'your-384-bit-secret',
  'your-512-bit-secret',
  'a-string-secret-at-least-256-bits-long',
  'super-secret-jwt-token-with-at-least-32-characters-long',
  'your-super-secret-jwt-token-with-at-least-32-characters-long',
  'secret',
]

/** Shorter than the shortest MAC or signature in use (HS256: 43 characters). */
const SIGNATURE_LEAST = 32

/** A JSON Web Token (RFC 7519) in compact form: header with `alg`, claims, signature. Tells how much harm its role can do. */
export const jwt: Check = {
  says: 'its header and claims parse, and it is not expired, anonymous or signed with the secret of a tutorial',
  accepts: noArguments,
  run: ({ secret, now }) => verdictOf(secret, now, REFUSE),
}

const TOKEN = /^eyJ[\w-]+\.[\w-]+\.[\w-]*/

/** A JWT behind a prefix (`hf_oauth_`, `ghs_<id>_`): the same questions, but one that does not parse may be another form. */
export const josePart: Check = {
  says: 'the JSON Web Token within it parses',
  accepts: noArguments,
  run({ secret, now }) {
    const token = TOKEN.exec(secret.slice(Math.max(0, secret.indexOf('eyJ'))))?.[0] ?? ''
    return verdictOf(token, now, CHECKSUM_FAILED)
  },
}

function verdictOf(token: string, now: number, otherwise: Verdict): Verdict {
  const [head = '', body = '', signature = '', ...more] = token.split('.')
  const header = decodeJson(head)
  const claims = decodeJson(body)
  if (more.length > 0 || typeof header?.alg !== 'string' || claims === undefined) return otherwise
  if (signature === '' || signedForShow(header.alg, `${head}.${body}`, signature)) return REFUSE
  if (looksMadeUp(signature)) return REFUSE
  if (signature.length < SIGNATURE_LEAST || decodeBase64(signature) === undefined) return DOUBT
  // A proof of possession (RFC 9449) opens nothing without the token that it is bound to.
  if (header.typ === 'dpop+jwt') return { kind: 'rate', severity: 'low', confidence: 'certain' }
  if (isStatement(header.alg, claims)) return { kind: 'rate', severity: 'low', confidence: 'likely' }
  return rated(claims, now)
}

/** The registered claims (RFC 7519), and what else tells whom a token lets in. */
const ACCESS =
  /^(?:iss|sub|aud|exp|nbf|iat|jti|azp|sid|scopes?|scp|permissions?|grants?)$|user|e-?mail|role|account|client|tenant|name|(?:^|_)uid$|(?:^|[a-z_])id$/i

/** A signature that everybody can check, over claims that name nobody: it vouches for them, and lets nobody in. */
function isStatement(alg: string, claims: Claims): boolean {
  return /^(?:EdDSA|[EPR]S\d+)/.test(alg) && !Object.keys(claims).some((claim) => ACCESS.test(claim))
}

function signedForShow(alg: string, signed: string, signature: string): boolean {
  const hash = /^HS(256|384|512)$/.exec(alg)?.[1]
  if (hash === undefined) return false
  const sign = (key: string): string => createHmac(`sha${hash}`, key).update(signed, 'latin1').digest('base64url')
  return DEMO_SIGNERS.some((key) => sign(key) === signature)
}

const SECOND = 1000
const PUBLIC_ROLES = ['anon', 'anonymous']
const ROOT_ROLES = ['service_role', 'supabase_admin']

function rated(claims: Claims, now: number): Verdict {
  const { exp, role } = claims
  const expired = typeof exp === 'number' && exp * SECOND < now
  if (expired || isOneOf(PUBLIC_ROLES, role)) return { kind: 'rate', severity: 'low', confidence: 'certain' }
  if (isOneOf(ROOT_ROLES, role)) return { kind: 'rate', severity: 'critical', confidence: 'certain' }
  return PROOF
}

function isOneOf(list: readonly string[], value: unknown): boolean {
  return typeof value === 'string' && list.includes(value)
}
