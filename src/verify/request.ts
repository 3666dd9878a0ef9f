import type { Secret } from '../model/secret.ts'
import type { VerifySource } from '../rulebook/schema.ts'
import { namesIn, REQUEST } from '../rulebook/verify.ts'

/**
 * Makes the one request that a provider is asked with: the only place of `verify` where a value is exposed, and what comes out goes to
 * the vendor's host over TLS and nowhere else. It is never printed: errors and reports name `host`.
 */
export interface Request {
  readonly host: string
  readonly url: URL
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | null
}

/** Why a key cannot be asked about, as a clause for people. No part of it comes from the scanned file. */
export interface Unaskable {
  readonly unaskable: string
}

const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/
const PRINTABLE = /^[\x21-\x7e]+$/
const FORM = 'application/x-www-form-urlencoded'

/**
 * @param beside what stands in the same file, by the names of `beside` and of the host
 * @param agent the User-Agent, which some vendors insist on
 */
export function requestFor(
  verify: VerifySource,
  secret: Secret,
  beside: Readonly<Record<string, string>>,
  agent: string,
): Request | Unaskable {
  const value = secret.expose()
  if (!PRINTABLE.test(value)) return { unaskable: 'it holds characters that a request cannot carry' }
  const parts = partsOf(verify.parts ?? {}, value)
  if (parts === null) return { unaskable: 'it has another form than the question needs' }
  const values: Readonly<Record<string, string>> = { ...beside, ...parts, secret: value }
  const fill = (text: string, encode: (raw: string) => string): string =>
    text.replace(/\{([a-z]+)\}/g, (_, name: string) => encode(values[name]!))
  const { method, labels, host, path } = REQUEST.exec(verify.request)!.groups!
  if (namesIn(labels!).some((name) => !LABEL.test(values[name]!))) return { unaskable: 'its host has another form' }
  const headers: Record<string, string> = { 'user-agent': agent, accept: '*/*', 'accept-encoding': 'identity' }
  for (const [name, text] of Object.entries(verify.headers ?? {})) headers[name.toLowerCase()] = fill(text, String)
  const url = new URL(`https://${fill(labels!, String)}${host}${fill(path ?? '/', encodeURIComponent)}`)
  const [kind, word = ''] = verify.auth.split(' ')
  const named = fill(word, String)
  if (kind === 'bearer') headers.authorization = `Bearer ${value}`
  else if (kind === 'scheme') headers.authorization = `${word} ${value}`
  else if (kind === 'basic-user') headers.authorization = basic(`${value}:`)
  else if (kind === 'basic-password') headers.authorization = basic(`${named}:${value}`)
  else if (kind === 'header') headers[word.toLowerCase()] = value
  else if (kind === 'query') url.searchParams.set(word, value)
  const body =
    verify.body === undefined ? null : fill(verify.body, headers['content-type'] === FORM ? encodeURIComponent : inJson)
  return { host: url.host, url, method: method!, headers, body }
}

function partsOf(patterns: Readonly<Record<string, string>>, value: string): Record<string, string> | null {
  const parts: Record<string, string> = {}
  for (const [name, pattern] of Object.entries(patterns)) {
    const found = new RegExp(pattern).exec(value)
    if (!found) return null
    parts[name] = found[1] ?? found[0]
  }
  return parts
}

function basic(pair: string): string {
  return `Basic ${Buffer.from(pair, 'latin1').toString('base64')}`
}

/** The characters of a text within the quotes of a JSON string. */
function inJson(raw: string): string {
  return JSON.stringify(raw).slice(1, -1)
}
