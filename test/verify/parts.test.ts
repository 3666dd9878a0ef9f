import { describe, expect, it } from 'vitest'
import { Secret } from '../../src/model/secret.ts'
import { parseRules } from '../../src/rulebook/parse.ts'
import type { VerifySource } from '../../src/rulebook/schema.ts'
import { findersOf, valuesBeside } from '../../src/verify/beside.ts'
import { proxyFor } from '../../src/verify/proxy.ts'
import { requestFor } from '../../src/verify/request.ts'

const BASE = { request: 'GET https://api.example.com/me', auth: 'bearer', live: [200], dead: [401] }
const basic = (text: string): string => `Basic ${Buffer.from(text).toString('base64')}`

function made(more: Partial<VerifySource>, value = 'a-key', beside = {}) {
  return requestFor({ ...BASE, ...more }, new Secret(value), beside, 'agent/1')
}

describe('a request', () => {
  it.each([
    ['bearer', { authorization: 'Bearer a-key' }],
    ['scheme Api-Key', { authorization: 'Api-Key a-key' }],
    ['basic-user', { authorization: basic('a-key:') }],
    ['basic-password api', { authorization: basic('api:a-key') }],
    ['header X-Api-Key', { 'x-api-key': 'a-key' }],
    ['none', {}],
  ])('carries the key by %s', (auth, headers) => {
    const request = made({ auth })
    expect(request).toMatchObject({ host: 'api.example.com', method: 'GET', body: null })
    expect('headers' in request && request.headers).toEqual({
      'user-agent': 'agent/1',
      accept: '*/*',
      'accept-encoding': 'identity',
      ...headers,
    })
    expect('url' in request && request.url.href).toBe('https://api.example.com/me')
  })

  it('escapes what goes into an address or a body', () => {
    const hostile = '"&?#/..%0d=\\+'
    const query = made({ auth: 'query key' }, hostile)
    expect('url' in query && [query.host, query.url.pathname, query.url.searchParams.get('key')]).toEqual([
      'api.example.com',
      '/me',
      hostile,
    ])
    const inPath = made({ request: 'GET https://api.example.com/bot{secret}/me', auth: 'none' }, hostile)
    expect('url' in inPath && [inPath.host, inPath.url.pathname.split('/').length, inPath.url.search]).toEqual([
      'api.example.com',
      3,
      '',
    ])
    const json = made(
      {
        request: 'POST https://api.example.com/me',
        headers: { 'Content-Type': 'application/json' },
        body: '{"token":"{secret}"}',
      },
      hostile,
    )
    expect('body' in json && JSON.parse(json.body!)).toEqual({ token: hostile })
    const form = made(
      {
        request: 'POST https://api.example.com/me',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: 'key={secret}',
      },
      hostile,
    )
    expect('body' in form && new URLSearchParams(form.body!).get('key')).toBe(hostile)
  })

  it.each(['line\nbreak', 'nul\0', 'caf\xe9', 'a b', ''])('is not made of %j', (value) => {
    expect(made({}, value)).toEqual({ unaskable: expect.any(String) })
  })

  it.each(['evil.example.org/', 'a.b', 'a@b', '-a', 'a-', 'A', '', 'a:1', 'a\\b', 'x'.repeat(64)])(
    'goes nowhere when the label is %j',
    (shop) => {
      expect(made({ request: 'GET https://{shop}.example.com/me' }, 'a-key', { shop })).toEqual({
        unaskable: expect.any(String),
      })
    },
  )

  it('takes pieces of the value', () => {
    const verify = {
      request: 'GET https://{center}.example.com/{id}',
      parts: { center: '-(us[0-9]+)$', id: '^[0-9]+' },
    }
    const request = made(verify, '12345-us7')
    expect('url' in request && request.url.href).toBe('https://us7.example.com/12345')
    expect(made(verify, '12345')).toEqual({ unaskable: expect.any(String) })
  })
})

describe('what stands beside a key', () => {
  const values = (request: string, text: string, beside = {}) =>
    valuesBeside(findersOf({ ...BASE, request, beside }), text)

  it.each([
    ['url = "https://my-shop.example.com/admin"', { shop: 'my-shop' }],
    ['my-shop.example.com and my-shop.example.com.', { shop: 'my-shop' }],
    ['see https://docs.example.com; SHOP=my-shop.example.com', { shop: 'my-shop' }],
    ['one.example.com two.example.com', null],
    ['nothing', null],
    ['deep.my-shop.example.com', null],
    ['my-shop.example.com.evil.org', null],
    ['my-shop.example.community', null],
    ['example.com', null],
  ])('%j', (text, expected) => {
    expect(values('GET https://{shop}.example.com/me', text)).toEqual(expected)
  })

  it('may be several labels, and an account', () => {
    expect(values('GET https://{a}.{b}.example.com/', 'x.y.example.com')).toEqual({ a: 'x', b: 'y' })
    const account = { account: '(?<![A-Z])AC[0-9]{4}' }
    expect(values('GET https://example.com/{account}', 'sid: AC1234, AC1234', account)).toEqual({ account: 'AC1234' })
    expect(values('GET https://example.com/{account}', 'sid: AC1234, AC5678', account)).toBeNull()
  })
})

describe('a proxy', () => {
  it.each([
    [{}, null],
    [{ HTTPS_PROXY: 'http://p:1' }, 'http://p:1/'],
    [{ https_proxy: 'p:8080', HTTPS_PROXY: 'http://q:1' }, 'http://p:8080/'],
    [{ ALL_PROXY: 'https://p' }, 'https://p/'],
    [{ HTTP_PROXY: 'http://p:1' }, null],
    [{ HTTPS_PROXY: '' }, null],
    [{ HTTPS_PROXY: 'http://p:1', NO_PROXY: 'vendor.com' }, null],
    [{ HTTPS_PROXY: 'http://p:1', NO_PROXY: 'x, .VENDOR.com:443' }, null],
    [{ HTTPS_PROXY: 'http://p:1', NO_PROXY: '*.vendor.com' }, null],
    [{ HTTPS_PROXY: 'http://p:1', NO_PROXY: '*' }, null],
    [{ HTTPS_PROXY: 'http://p:1', NO_PROXY: 'endor.com,vendor.com.org' }, 'http://p:1/'],
  ])('of %j', (env, expected) => {
    expect(proxyFor('api.vendor.com', env)?.href ?? null).toBe(expected)
  })

  it.each(['socks5://user:hunter22@p', 'ftp://p', 'http://', '::'])(
    '%j is refused without a word of it',
    (HTTPS_PROXY) => {
      expect(() => proxyFor('a.com', { HTTPS_PROXY })).toThrow(
        /^the proxy of the environment \(HTTPS_PROXY or ALL_PROXY\)/,
      )
    },
  )
})

describe('a verify part that does not fit', () => {
  const rule = (verify: string): string =>
    `provider: X\nrules:\n  - id: x-key\n    title: X\n    severity: high\n    literals: [xk_]\n    pattern: '(?<secret>xk_[a-z]{9})'\n    sample: 'xk_abcdefghi'\n    remedy: r\n    verify: ${verify}\n`
  const rest = 'live: [200], dead: [401]'

  it.each([
    [
      `{ request: 'GET http://x.com/me', auth: bearer, ${rest} }`,
      'verify.request: expected GET, POST or HEAD and https',
    ],
    [`{ request: 'DELETE https://x.com/me', auth: bearer, ${rest} }`, 'verify.request: expected GET'],
    [`{ request: 'GET https://x.com:8080/me', auth: bearer, ${rest} }`, 'verify.request: expected GET'],
    [`{ request: 'GET https://u@x.com/me', auth: bearer, ${rest} }`, 'verify.request: expected GET'],
    [`{ request: 'GET https://127.0.0.1/me', auth: bearer, ${rest} }`, 'verify.request: expected GET'],
    [`{ request: 'GET https://localhost/me', auth: bearer, ${rest} }`, 'verify.request: expected GET'],
    [`{ request: 'GET https://{host}/me', auth: bearer, ${rest} }`, 'verify.request: expected GET'],
    [`{ request: 'GET https://x.{tld}/me', auth: bearer, ${rest} }`, 'verify.request: expected GET'],
    [
      `{ request: 'GET https://{secret}.x.com/me', auth: none, ${rest} }`,
      'verify.request: the secret is no part of a host',
    ],
    [`{ request: 'GET https://x.com/{id}', auth: bearer, ${rest} }`, 'verify.request: {id} stands neither'],
    [`{ request: 'GET https://x.com/me', auth: magic, ${rest} }`, 'verify.auth: expected bearer'],
    [`{ request: 'GET https://x.com/me', auth: none, ${rest} }`, 'verify.auth: with none'],
    [`{ request: 'GET https://x.com/me', auth: bearer, body: a, ${rest} }`, 'verify.body: only a POST'],
    [`{ request: 'GET https://x.com/{id}', auth: bearer, parts: { id: '(' }, ${rest} }`, 'verify.parts: a pattern'],
    [
      `{ request: 'GET https://x.com/me', auth: bearer, live: ['200'], dead: [] }`,
      'verify.live: expected a whole number',
    ],
    [`{ request: 'GET https://x.com/me', auth: bearer, live: [{ status: 200 }], dead: [] }`, 'the key body is missing'],
    [`{ request: 'GET https://x.com/me', auth: bearer, dead: [] }`, 'the key live is missing'],
  ])('%s', (verify, says) => {
    expect(() => parseRules(rule(verify), 'f.yml')).toThrow(says)
    expect(() => parseRules(rule(verify), 'f.yml')).toThrow(/^f\.yml:\d+:\d+: rule x-key: rules\.verify/)
  })
})
