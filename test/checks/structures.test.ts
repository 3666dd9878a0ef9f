import { describe, expect, it } from 'vitest'
import { expand, seeded } from '../../src/laws/template.ts'
import { kind, sample, verdict } from './support.ts'

const SEEDS = Array.from({ length: 20 }, (_, seed) => seed)

describe('what a sampler makes has the structure', () => {
  it.each([
    ['azure-ad-secret', '{=azure-ad-secret}'],
    ['bedrock', '{=bedrock}'],
    ['centred T3BlbkFJ', 'sk-{base62:20}T3BlbkFJ{base62:20}'],
    ['centred T3BlbkFJ', 'sk-proj-{base64url:74}T3BlbkFJ{base64url:73}A'],
    ['centred T3BlbkFJ', 'sk-svcacct-{base64url:58}T3BlbkFJ{base64url:58}'],
    ['macaroon pypi.org', 'pypi-{=macaroon pypi.org}'],
    ['base64-json 7 iat url region_url org', 'sntrys_{=base64-json 7 iat url region_url org}_{base64:43}'],
    ['base64-json 4 n k', 'glc_{=base64-json 4 o n k}'],
    ['base64-json 0 api_address api_key', '{=base64-json 0 api_address api_key}'],
    ['discord', '{=discord}'],
    ['jfrog', '{=jfrog reference}'],
    ['jfrog', '{=jfrog api-key}'],
    ['base64-pair 26', '{=base64-pair 26}'],
    ['base64-pair bitbucket', '{=base64-pair bitbucket}'],
  ])('%s proves %s', (call, template) => {
    expect(SEEDS.map((seed) => kind(call, expand(template, seeded(seed))))).toEqual(SEEDS.map(() => 'proof'))
  })

  it.each([
    ['telegram', '{=telegram}'],
    ['aws-key-id', '{=aws-key-id ASIA}'],
  ])('%s lets %s pass', (call, template) => {
    expect(SEEDS.map((seed) => kind(call, expand(template, seeded(seed))))).toEqual(SEEDS.map(() => 'pass'))
  })
})

const encoded = (text: string): string => Buffer.from(text, 'latin1').toString('base64')

describe('what has not the structure', () => {
  it.each([
    ['azure-ad-secret', expand('{base62:40}', seeded(1)), 'pass'],
    ['bedrock', `ABSK${encoded('BedrockAPIKey-abcd-at-12345:0123456789')}`, 'doubt'],
    ['bedrock', 'ABSK!', 'doubt'],
    ['centred T3BlbkFJ', expand('sk-{base62:20}T3BlbkFJ{base62:19}', seeded(1)), 'pass'],
    ['centred T3BlbkFJ', expand('sk-{base62:8}T3BlbkFJ{base62:8}', seeded(1)), 'pass'],
    ['centred T3BlbkFJ', expand('sk-{base62:48}', seeded(1)), 'pass'],
    ['centred T3BlbkFJ', expand('{base62:10}T3BlbkFJ{base62:24}', seeded(1)), 'pass'],
    ['macaroon test.pypi.org', `pypi-${sample('macaroon', 1, '', 'pypi.org')}`, 'doubt'],
    ['macaroon pypi.org', `pypi-${sample('macaroon', 1, '', 'pypi.org').slice(0, -8)}`, 'doubt'],
    ['base64-json 4 n k', `glc_${encoded('{"n":1}')}`, 'doubt'],
    ['base64-json 0 n', encoded('[1,2,3]'), 'doubt'],
    ['discord', `${encoded('no digits here at all')}.AbCdEf.${'x1Y2'.repeat(7)}`, 'doubt'],
    ['telegram', '12345:AAtooshort', 'doubt'],
    ['jfrog', expand('cmVmdGtu{base62:56}', seeded(1)), 'doubt'],
    ['jfrog', expand('AKCp{base62:68}0', seeded(1)), 'doubt'],
    ['base64-pair 26', encoded(`${'a'.repeat(25)}:not-a-uuid`), 'doubt'],
    ['base64-pair bitbucket', encoded('123456789012:too short'), 'doubt'],
    ['aws-key-id', `AKIA${'0123456789'}ABCDEF`, 'doubt'],
  ] as const)('%s says of %s: %s', (call, secret, expected) => {
    expect(kind(call, secret)).toBe(expected)
  })

  it('a marker in a body of one character proves nothing', () => {
    const x = 'x'.repeat(20)
    expect(kind('centred T3BlbkFJ', `sk-${x}T3BlbkFJ${x}`)).toBe('pass')
  })
})

describe('min-entropy', () => {
  it.each([
    ['min-entropy 3.9', 'sk-0123456789abcdef', 'pass'],
    ['min-entropy 4.1', 'sk-0123456789abcdef', 'doubt'],
    ['min-entropy 0.1', 'aaaaaaaaaaaaaaaa', 'doubt'],
  ] as const)('%s of %s: %s', (call, secret, expected) => {
    expect(kind(call, secret)).toBe(expected)
  })
})

describe('mixed', () => {
  it.each([
    ['mixed digit lower upper', 'aB3', 'pass'],
    ['mixed digit', 'sk2-abcdef', 'refuse'],
    ['mixed letter', '1234', 'refuse'],
    ['mixed symbol', 'a_b', 'pass'],
    ['mixed upper', 'API-abcdefgh', 'refuse'],
  ] as const)('%s of %s: %s', (call, secret, expected) => {
    expect(kind(call, secret)).toBe(expected)
  })
})

describe('client-exposed', () => {
  it.each([
    'NEXT_PUBLIC_API_KEY=',
    'VITE_OPENAI_KEY="',
    "REACT_APP_SECRET: '",
    'EXPO_PUBLIC_TOKEN=',
    'NUXT_PUBLIC_TOKEN=',
    'GATSBY_TOKEN=',
    'PUBLIC_TOKEN=',
    'process.env.VITE_KEY = "',
  ])('%s rates it critical', (lead) => {
    expect(verdict('client-exposed', 'x', { lead })).toEqual({ kind: 'rate', severity: 'critical' })
  })
  it.each(['API_KEY=', 'NOT_PUBLIC_KEY=', 'public_key = "', 'INVITE_KEY=', ''])('%j lets it pass', (lead) => {
    expect(kind('client-exposed', 'x', { lead })).toBe('pass')
  })
})
