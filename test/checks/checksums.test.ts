import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expand, seeded } from '../../src/laws/template.ts'
import { changed, kind, verdict } from './support.ts'

/** Check and template whose samples it proves. */
const TABLE: readonly (readonly [call: string, template: string])[] = [
  ['crc32-base62 4', 'ghp_{base62:30}{=crc32-base62 4}'],
  ['crc32-base62 4', 'vcp_{base62:50}{=crc32-base62 4}'],
  ['crc32-base62 4', 'ghr_{base62:70}{=crc32-base62 4}'],
  ['github-pat', 'github_pat_{base62:22}_{base62:43}{=github-pat}'],
  ['gitlab-routable', '{=gitlab-routable glpat-}'],
  ['gitlab-routable', '{=gitlab-routable glrt-t1_}'],
  ['grafana-glsa', 'glsa_{base62:32}_{=grafana-glsa}'],
  ['zuplo', 'zpka_{hex:32}_{=zuplo}'],
  ['confluent', 'cflt{base64:54}{=confluent}'],
  ['atlassian', 'ATATT3xFfGF0{base64url:171}={=atlassian}'],
  ['atlassian', 'ATBB{base62:24}{=atlassian}'],
  ['azure-marvin Default0', '{base64:76}+ASt{=azure-marvin Default0}'],
  ['azure-marvin Listen00 Send0000', '{base64:33}+AEh{=azure-marvin Send0000}'],
  ['azure-marvin ACRDflt0', '{base64:42}+ACR{=azure-marvin ACRDflt0}'],
  ['azure-cask', '{=azure-cask ACOG}'],
  ['bech32 age-secret-key-', '{=bech32 AGE-SECRET-KEY-}'],
  ['bech32 nsec', '{=bech32 nsec}'],
]
const SEEDS = 20
/** The last characters of a fine-grained GitHub token belong to no sum that is known. */
const UNCHECKED = 8

describe.each(TABLE)('%s on %s', (call, template) => {
  const unseen = call === 'github-pat' ? UNCHECKED : 0
  const samples = Array.from({ length: SEEDS }, (_, seed) => expand(template, seeded(seed)))

  it('proves what the sampler makes', () => {
    expect(samples.map((secret) => kind(call, secret))).toEqual(samples.map(() => 'proof'))
  })

  it('doubts and keeps it when one character is another', () => {
    const places = (secret: string): fc.Arbitrary<number> => {
      const seen = [...secret].flatMap((character, at) => (/[A-Za-z0-9]/.test(character) ? [at] : []))
      return fc.constantFrom(
        ...seen.filter((at) => at >= prefixOf(template) && at < secret.length - unseen - padding(secret)),
      )
    }
    let proven = 0
    for (const secret of samples)
      fc.assert(
        fc.property(places(secret), (at) => {
          const result = verdict(call, changed(secret, at))
          if (result.kind === 'proof') proven++
          else expect(result).toEqual({ kind: 'doubt', keep: true })
        }),
        { numRuns: 20 },
      )
    expect(proven).toBe(0)
  })
})

/** The literal prefix is not part of every sum, and `=` ends base64 whose last character holds spare bits. */
function prefixOf(template: string): number {
  const at = template.indexOf('{')
  return at === 0 ? 8 : at
}

function padding(secret: string): number {
  return secret.endsWith('=') ? (/=*$/.exec(secret)?.[0].length ?? 0) + 1 : 0
}

describe('published forms', () => {
  it('crc32-base62 pads with zeros on the left', () => {
    const body = [...'0123456789'].map((digit) => digit.repeat(3))
    const short = body.find((text) => crc32(text) < 62 ** 5)
    expect(short).toBeDefined()
    const digits = (value: number): string =>
      value === 0
        ? ''
        : digits(Math.floor(value / 62)) +
          [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'][value % 62]
    expect(kind('crc32-base62 4', `abc_${short}${digits(crc32(short!)).padStart(6, '0')}`)).toBe('proof')
  })

  it('github-pat takes the base32 of the first five bytes of SHA-256', () => {
    const body = 'github_pat_11ABCDEFG0_body'
    const bits = [...createHash('sha256').update(body).digest()]
      .map((byte) => byte.toString(2).padStart(8, '0'))
      .join('')
    const tag = bits
      .slice(0, 40)
      .match(/.{5}/g)!
      .map((group) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[Number.parseInt(group, 2)])
      .join('')
    expect(kind('github-pat', `${body}${tag}12345678`)).toBe('proof')
  })

  it('gitlab-routable has nothing to say of the tokens of twenty characters', () => {
    expect(kind('gitlab-routable', expand('glpat-{base64url:20}', seeded(1)))).toBe('pass')
  })

  it('gitlab-routable proves version 0, which names no version', () => {
    const head = `glpat-${'abcdefghi'.repeat(3)}.0r`
    expect(kind('gitlab-routable', head + crc32(head).toString(36).padStart(7, '0'))).toBe('proof')
  })

  it('atlassian reads the sum with and without the sign of equality before it', () => {
    const body = expand('ATCTT3xFfGN0{base64url:171}', seeded(1))
    for (const text of [body, `${body}=`])
      expect(kind('atlassian', `${body}=${crc32(text).toString(16).padStart(8, '0').toUpperCase()}`)).toBe('proof')
  })

  it('azure-marvin refuses another seed', () => {
    const key = expand('{base64:76}+ASt{=azure-marvin Default0}', seeded(1))
    expect(kind('azure-marvin MastRW00', key)).toBe('doubt')
  })

  it('azure-cask proves the long form, which ends in all four bytes', () => {
    const short = expand('{=azure-cask AZDO}', seeded(1)).slice(0, 80)
    expect(kind('azure-cask', expand(`${short}{=azure-marvin Default0}`, seeded(1)))).toBe('proof')
  })
})
