import { describe, expect, it } from 'vitest'
import { ruleFiles } from '../../scripts/rules-plugin.mjs'
import { samplesOf } from '../../src/laws/laws.ts'
import { Secret } from '../../src/model/secret.ts'
import { bundleRules } from '../../src/rulebook/bundle.ts'
import { namesIn, REQUEST } from '../../src/rulebook/verify.ts'
import { findersOf, valuesBeside } from '../../src/verify/beside.ts'
import { type Request, requestFor } from '../../src/verify/request.ts'

const { verify, sources } = bundleRules(ruleFiles())
const cases = sources.flatMap(({ rule }) => (rule.verify ? [{ id: rule.id, rule, verify: rule.verify }] : []))

/** Vendors that take a key in the address alone. Who adds one has looked for another way. */
const IN_THE_ADDRESS = [
  'diffbot-token',
  'discord-webhook',
  'mapbox-secret-token',
  'mapbox-temporary-token',
  'roboflow-api-key',
  'serpapi-api-key',
  'telegram-bot-token',
]

/** What is not asked with GET: look-ups, echoes, and requests that are refused for their form. None of them makes or changes anything. */
const POSTS = [
  'cohere-api-key',
  'cohere-co-api-key',
  'dropbox-long-lived-token',
  'dropbox-short-lived-token',
  'dynatrace-api-token',
  'exa-api-key',
  'google-oauth-access-token',
  'ibm-cloud-api-key',
  'ibm-cloud-login-command',
  'linear-api-key',
  'linear-oauth-token',
  'maxmind-license-key',
  'maxmind-license-key-legacy',
  'newrelic-user-key',
  'nvidia-api-key',
  'ollama-api-key',
  'perplexity-api-key',
  'runpod-api-key',
  'slack-bot-token',
  'slack-legacy-token',
  'slack-user-token',
  'wandb-api-key',
  'wandb-legacy-key',
  'wandb-login-command',
]

/** What stands in a file around the key, made of the question itself. */
function requestOf(id: string): { request: Request; secret: string } {
  const { rule, verify } = cases.find((one) => one.id === id)!
  const { labels, host } = REQUEST.exec(verify.request)!.groups!
  const text = `${labels!.replace(/\{([a-z]+)\}/g, 'my-$1')}${host} ${BESIDE[id] ?? ''}`
  const beside = valuesBeside(findersOf(verify), text)
  expect(beside, 'what has to stand beside it').not.toBeNull()
  const samples = samplesOf(rule, [3, 4, 5, 6, 7, 8, 9, 10])
  for (const secret of samples) {
    const request = requestFor(verify, new Secret(secret), beside!, 'agent')
    if (!('unaskable' in request)) return { request, secret }
  }
  throw new Error(`no sample of ${id} can be asked about`)
}

const BESIDE: Readonly<Record<string, string>> = {
  'twilio-auth-token': `AC${'0a1b2c3d'.repeat(4)}`,
  'langfuse-secret-key': `pk-lf-${'0a1b2c3d'}-1111-2222-3333-444444444444`,
}

describe('the questions of the built-in rules', () => {
  it('are many', () => {
    expect(Object.keys(verify).length).toBeGreaterThan(250)
    expect(new Set(sources.flatMap(({ file, rule }) => (rule.verify ? [file] : []))).size).toBeGreaterThan(180)
  })

  it.each(cases)('$id: the key goes to the literal host alone, over TLS', ({ id, verify }) => {
    const { request } = requestOf(id)
    const { host, method } = REQUEST.exec(verify.request)!.groups!
    expect(request.url.protocol).toBe('https:')
    expect(request.url.port + request.url.username + request.url.password + request.url.hash).toBe('')
    expect(request.host === host || request.host.endsWith(`.${host}`)).toBe(true)
    expect(request.host.includes('{')).toBe(false)
    expect(request.method).toBe(method)
    expect(JSON.stringify(request)).not.toMatch(/\{[a-z]+\}|undefined/)
  })

  it.each(cases)('$id: the key is in it, and in the address only where there is no other way', ({ id, verify }) => {
    const { request, secret } = requestOf(id)
    const piece = verify.parts && !namesIn(JSON.stringify(verify)).includes('secret') ? secret.slice(-12) : secret
    const basic = Buffer.from((request.headers.authorization ?? '').replace(/^Basic /, ''), 'base64').toString('latin1')
    const sent = `${decodeURIComponent(request.url.href)} ${Object.values(request.headers).join(' ')} ${basic} ${decodeURIComponent(request.body ?? '')}`
    if (verify.parts?.kind === undefined) expect(sent.includes(piece)).toBe(true)
    expect(decodeURIComponent(request.url.href).includes(secret.slice(-12))).toBe(IN_THE_ADDRESS.includes(id))
  })

  it.each(cases)('$id: no answer means both', ({ verify }) => {
    const bare = (signs: typeof verify.live) => signs.filter((sign) => typeof sign === 'number')
    const words = (signs: typeof verify.live) =>
      signs.flatMap((sign) =>
        typeof sign === 'number' ? [] : [sign.body].flat().map((body) => `${sign.status} ${body}`),
      )
    expect(bare(verify.live).filter((status) => verify.dead.includes(status))).toEqual([])
    expect(words(verify.live).filter((word) => words(verify.dead).includes(word))).toEqual([])
    expect(verify.live.length).toBeGreaterThan(0)
    // An answer of the server's own trouble says nothing of a key.
    for (const sign of [...verify.live, ...verify.dead]) {
      const status = typeof sign === 'number' ? sign : sign.status
      expect(status === 429 || status >= 500 || (status >= 300 && status < 400)).toBe(false)
    }
  })

  it('change nothing: whatever is no GET is known here', () => {
    const posts = cases.filter(({ verify }) => !verify.request.startsWith('GET ')).map(({ id }) => id)
    expect(posts.sort()).toEqual(POSTS)
  })
})
