import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { IN_2026, kind, sample, verdict } from './support.ts'

const part = (text: string): string => Buffer.from(text).toString('base64url')
const signature = (seed: number): string => sample('jwt', seed).split('.')[2]!
const token = (header: string, claims: string, tail = signature(1)): string => `${part(header)}.${part(claims)}.${tail}`

/** Header and claims of the example in RFC 7519, section 3.1, with its line breaks; it expired in March 2011. */
const RFC_HEADER = '{"typ":"JWT",\r\n "alg":"HS256"}'
const RFC_CLAIMS = '{"iss":"joe",\r\n "exp":1300819380,\r\n "http://example.com/is_root":true}'
const EXPIRY = 1_300_819_380_000

describe('jwt', () => {
  it('proves the structure of RFC 7519 before it expires', () => {
    expect(verdict('jwt', token(RFC_HEADER, RFC_CLAIMS), { now: EXPIRY - 1 })).toEqual({ kind: 'proof' })
  })

  it('rates it low once it has expired', () => {
    const expected = { kind: 'rate', severity: 'low', confidence: 'certain' }
    expect(verdict('jwt', token(RFC_HEADER, RFC_CLAIMS), { now: EXPIRY + 1 })).toEqual(expected)
  })

  it('refuses the very example of the RFC as a public one', () => {
    const tail = ['dBjftJeZ4CVP', 'mB92K27uhb', 'UJU1p1r_wW1g', 'FWFOEjXk'].join('-').replace(/-(?=UJU|FWF)/g, '')
    expect(kind('public-example', token(RFC_HEADER, RFC_CLAIMS, tail))).toBe('refuse')
  })

  it.each([
    [[], { kind: 'proof' }],
    [['anon'], { kind: 'rate', severity: 'low', confidence: 'certain' }],
    [['service_role'], { kind: 'rate', severity: 'critical', confidence: 'certain' }],
    [['expired'], { kind: 'rate', severity: 'low', confidence: 'certain' }],
    [['service_role', 'expired'], { kind: 'rate', severity: 'low', confidence: 'certain' }],
  ] as const)('sampled with %j', (args, expected) => {
    for (let seed = 0; seed < 10; seed++) expect(verdict('jwt', sample('jwt', seed, '', ...args))).toEqual(expected)
  })

  it('rates a signed statement low: everybody can check it, and it names nobody', () => {
    const low = { kind: 'rate', severity: 'low', confidence: 'likely' }
    const statement = '{"hash":"a1","version":1}'
    expect(verdict('jwt', token('{"alg":"EdDSA"}', statement))).toEqual(low)
    expect(kind('jwt', token('{"alg":"HS256"}', statement))).toBe('proof')
    expect(kind('jwt', token('{"alg":"EdDSA"}', '{"hash":"a1","user_id":7}'))).toBe('proof')
    expect(kind('jwt', token('{"alg":"RS256"}', '{"iat":1700000000}'))).toBe('proof')
  })

  it('rates a proof of possession low: it opens nothing by itself', () => {
    const proof = token('{"typ":"dpop+jwt","alg":"ES256"}', '{"htm":"POST","htu":"https://acme.io/token","jti":"a"}')
    expect(verdict('jwt', proof)).toEqual({ kind: 'rate', severity: 'low', confidence: 'certain' })
  })

  it.each([
    ['two parts', `${part('{"alg":"HS256"}')}.${part('{}')}`],
    ['five parts (JWE)', `${part('{"alg":"dir"}')}.a.b.c.d`],
    ['no alg', token('{"typ":"JWT"}', '{}')],
    ['a header of no JSON', token('alg', '{}')],
    ['claims of no JSON', token('{"alg":"HS256"}', 'claims')],
    ['no signature', token('{"alg":"none"}', '{}', '')],
    ['a signature of x', token('{"alg":"HS256"}', '{}', 'x'.repeat(43))],
    ['a signature of words', token('{"alg":"HS256"}', '{}', 'your-signature-goes-here-example-signature')],
    ['dots only', '...'],
  ])('refuses %s', (_why, secret) => {
    expect(kind('jwt', secret)).toBe('refuse')
  })

  it('refuses what is signed with the secret of a tutorial', () => {
    const signed = `${part('{"alg":"HS256"}')}.${part('{"sub":"1","role":"service_role"}')}`
    const by = (key: string): string => `${signed}.${createHmac('sha256', key).update(signed).digest('base64url')}`
    expect(kind('jwt', by(['your', '256', 'bit', 'secret'].join('-')))).toBe('refuse')
    expect(kind('jwt', by('a key of somebody'))).toBe('rate')
  })
})

describe('jose-part', () => {
  it.each(['', 'hf_oauth_', 'ghs_1234567_', 'z_'])('finds the token behind %j', (prefix) => {
    expect(kind('jose-part', prefix + sample('jwt', 3))).toBe('proof')
  })
  it('doubts and keeps what does not parse', () => {
    expect(verdict('jose-part', 'hf_oauth_eyJub25zZW5zZQ.eyJub25zZW5zZQ.abc', { now: IN_2026 })).toEqual({
      kind: 'doubt',
      keep: true,
    })
  })
})
