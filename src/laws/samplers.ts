import { createHash } from 'node:crypto'
import { privateKey } from './samplers/keys.ts'
import { ALPHANUMERIC, bytes, DIGITS, LOWER, number, pick, type Random, UPPER, until, uuid } from './samplers/random.ts'
import { base32, bech32, crc32, inBase, marvin32 } from './samplers/sums.ts'

/**
 * Makes what a template cannot: checksums of the text so far, and whole values with a structure. Each has the name of the
 * check that proves it and shares no code with it. `soFar` is the sample's text up to that point; results depend on
 * the generator alone, so a seed gives the same sample on every machine.
 */
type Sampler = (soFar: string, args: readonly string[], random: Random) => string

const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'
const hex = (value: number): string => value.toString(16).padStart(8, '0')
const base64 = (text: string): string => Buffer.from(text, 'latin1').toString('base64')
const unpadded = (text: string): string => base64(text).replace(/=+$/, '')
const json = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')

const IN_2024 = 1_704_067_200
const IN_2100 = 4_102_444_800

/** Arguments: `service_role`, `anon`, `expired`, in any number. */
function jwt(args: readonly string[], random: Random): string {
  const header = { alg: 'HS256', typ: 'JWT' }
  const role = args.find((name) => name === 'service_role' || name === 'anon')
  const times = { iat: IN_2024, exp: args.includes('expired') ? IN_2024 + 3600 : IN_2100 }
  const claims = { iss: 'issuer', sub: uuid(random), ...(role === undefined ? {} : { role }), ...times }
  return `${json(header)}.${json(claims)}.${bytes(32, random).toString('base64url')}`
}

/** Letters and digits only, whatever the alphabet of the carrier: fields of random length until no padding is needed. */
function base64Json([, ...keys]: readonly string[], random: Random): string {
  const value = (key: string): unknown => {
    if (key === 'iat') return IN_2024 + Math.floor(random() * 1e8)
    if (/url|address/i.test(key)) return `https://${pick(LOWER, 6, random)}.example.com`
    return pick(ALPHANUMERIC, 24 + Math.floor(random() * 8), random)
  }
  const draw = (): string => base64(JSON.stringify(Object.fromEntries(keys.map((key) => [key, value(key)]))))
  return until(draw, (text) => /^[A-Za-z0-9]+$/.test(text))
}

/** The rest of a base64 key: bits that complete a byte are zero, then the four bytes of the checksum. */
function azureMarvin(soFar: string, seed: string): string {
  const known = /[A-Za-z0-9+/]*$/.exec(soFar)?.[0] ?? ''
  const count = Math.ceil((known.length * 6) / 8)
  const data = Buffer.from(`${known}AAA`, 'base64').subarray(0, count)
  return Buffer.concat([data, marvin32(seed, data)])
    .toString('base64')
    .slice(known.length)
}

/** 52 random characters, the fixed mark, year and month, 16 reserved ones, the provider's mark, four of the checksum. */
function azureCask(provider: string, random: Random): string {
  const draw = (): string => {
    const head = `${pick(ALPHANUMERIC, 52, random)}JQQJ99${pick('BC', 1, random)}${pick('ABCDEFGHIJKL', 1, random)}`
    const data = `${head}${pick(ALPHANUMERIC, 16, random)}${provider}`
    const sum = marvin32('Default0', Buffer.from(data, 'base64')).readUInt32LE()
    return data + inBase(sum, DIGITS + UPPER + LOWER, 0).slice(0, 4)
  }
  // One sum in 18,000 has three digits only.
  return until(draw, (key) => key.length === 84)
}

/** Binary macaroon, version 2: location, identifier, two caveats, signature. */
function macaroon(location: string, random: Random): string {
  const field = (type: number, content: Buffer | string): Buffer => {
    const value = Buffer.from(content as string)
    return Buffer.concat([Buffer.from([type, value.length]), value])
  }
  const end = Buffer.from([0])
  const caveat = (text: string): Buffer => Buffer.concat([field(2, text), end])
  const parts = [Buffer.from([2]), field(1, location), field(2, uuid(random)), end]
  const caveats = [caveat('[1,["project"]]'), caveat(`[2,["${uuid(random)}"]]`), end]
  return Buffer.concat([...parts, ...caveats, field(6, bytes(32, random))]).toString('base64url')
}

function gitlabRoutable(prefix: string, random: Random): string {
  const routing = `o:1\nu:${pick(DIGITS + LOWER, 3, random)}`
  const payload = Buffer.concat([bytes(16, random), Buffer.from(routing), Buffer.from([routing.length])])
  const encoded = payload.toString('base64url')
  const head = `${prefix}${encoded}.01.${inBase(encoded.length, DIGITS + LOWER, 2)}`
  return head + inBase(crc32(head), DIGITS + LOWER, 7)
}

/** The value of `private_key` as it stands in the file, newlines escaped; with `json` the whole file. */
function serviceAccount(whole: boolean, random: Random): string {
  const key = privateKey('pkcs8', random)
  if (!whole) return key.replaceAll('\n', '\\n')
  const file = {
    type: 'service_account',
    project_id: 'project',
    private_key_id: pick(`${DIGITS}abcdef`, 40, random),
    private_key: `${key}\n`,
    client_email: 'bot@project.iam.gserviceaccount.com',
    client_id: number(21, random),
  }
  return JSON.stringify(file, null, 2)
}

function jfrog(kind: string, random: Random): string {
  if (kind === 'api-key') return `AKCp${pick(BASE58, 69, random)}`
  return base64(`reftkn:01:${number(10, random)}:${pick(ALPHANUMERIC, 27, random)}`)
}

function bitbucket(random: Random): string {
  return Buffer.concat([Buffer.from(`${number(12, random)}:`), bytes(20, random)]).toString('base64')
}

function discord(random: Random): string {
  const id = number(18 + Math.floor(random() * 2), random)
  return `${unpadded(id)}.${pick(ALPHANUMERIC, 6, random)}.${pick(`${ALPHANUMERIC}_-`, 38, random)}`
}

function githubPat(soFar: string, random: Random): string {
  return base32(createHash('sha256').update(soFar, 'latin1').digest()) + pick(ALPHANUMERIC, 8, random)
}

function littleEndian(value: number): Buffer {
  return Buffer.from(hex(value), 'hex').reverse()
}

export const SAMPLERS: Readonly<Record<string, Sampler>> = {
  'crc32-base62': (soFar, [prefix]) => inBase(crc32(soFar.slice(Number(prefix))), DIGITS + UPPER + LOWER, 6),
  'github-pat': (soFar, _args, random) => githubPat(soFar, random),
  'gitlab-routable': (soFar, [prefix], random) =>
    gitlabRoutable(prefix ?? soFar, random).slice(prefix ? 0 : soFar.length),
  'grafana-glsa': (soFar) => littleEndian(crc32(soFar.slice(0, -1))).toString('hex'),
  zuplo: (soFar) => hex(crc32(soFar.slice('zpka_'.length, -1))),
  atlassian: (soFar) => hex(crc32(soFar)).toUpperCase(),
  confluent: (soFar) =>
    littleEndian(crc32(soFar.slice('cflt'.length)))
      .toString('base64')
      .slice(0, 6),
  'azure-marvin': (soFar, [seed = '']) => azureMarvin(soFar, seed),
  'azure-cask': (_soFar, [provider = 'ACOG'], random) => azureCask(provider, random),
  'azure-ad-secret': (_soFar, _args, random) => `${pick(ALPHANUMERIC, 3, random)}8Q~${pick(ALPHANUMERIC, 34, random)}`,
  bedrock: (_soFar, _args, random) =>
    `ABSK${base64(`BedrockAPIKey-${pick(DIGITS + LOWER, 4, random)}-at-${number(12, random)}:${bytes(32, random).toString('base64')}`)}`,
  jwt: (_soFar, args, random) => jwt(args, random),
  'jose-part': (_soFar, args, random) => jwt(args, random),
  pem: (_soFar, [kind = 'pkcs8'], random) => privateKey(kind, random),
  'service-account': (_soFar, [form], random) => serviceAccount(form === 'json', random),
  macaroon: (_soFar, [location = ''], random) => macaroon(location, random),
  'base64-json': (_soFar, args, random) => base64Json(args, random),
  bech32: (_soFar, [human = ''], random) => bech32(human, bytes(32, random)),
  discord: (_soFar, _args, random) => discord(random),
  telegram: (_soFar, _args, random) => `${number(10, random)}:AA${pick(`${ALPHANUMERIC}_-`, 33, random)}`,
  jfrog: (_soFar, [kind = 'reference'], random) => jfrog(kind, random),
  'base64-pair': (_soFar, [kind = ''], random) =>
    kind === 'bitbucket' ? bitbucket(random) : base64(`${pick(ALPHANUMERIC, Number(kind), random)}:${uuid(random)}`),
  'aws-key-id': (_soFar, [prefix = 'AKIA'], random) => prefix + pick(`${UPPER}234567`, 16, random),
}
