import { describe, expect, it } from 'vitest'
import { kind } from './support.ts'

/** The manuals' keys, put together at run time: no file of ours holds one. */
const joined = (...parts: readonly string[]): string => parts.join('')
const EXAMPLES: readonly (readonly [where: string, key: string])[] = [
  ['AWS, id', joined('AKIA', 'IOSFODNN7', 'EXAMPLE')],
  ['AWS, secret', joined('wJalrXUtn', 'FEMI/K7MDENG', '/bPxRfiCY', 'EXAMPLEKEY')],
  ['Stripe', joined('sk_test', '_4eC39HqL', 'yjWDarjt', 'T1zdp7dc')],
  ['Stripe with another prefix', joined('sk_live', '_4eC39HqL', 'yjWDarjt', 'T1zdp7dc')],
  ['GitHub', joined('gho', '_16C7e42F', '292c6912E771', '0c838347Ae178B4a')],
  ['GitHub with another prefix', joined('ghp', '_16C7e42F', '292c6912E771', '0c838347Ae178B4a')],
  [
    'Azurite',
    joined(
      'Eby8vdM02xNO',
      'cqFlqUwJPLlm',
      'EtlCDXJ1OUzFT50u',
      'SRZ6IFsuFq2U',
      'VErCz4I6tq/K',
      '1SZFPTOtr/KB',
      'HBeksoGMGw==',
    ),
  ],
  ['Mailgun', joined('key', '-3ax6xnjp29', 'jd6fds4gc37', '3sgvjxteol0')],
  ['LiteLLM', joined('sk', '-1234')],
  ['jwt.io, any claims', joined('eyJhbGciOiJIUzI1NiJ9.e30.', 'SflKxwRJSMeK', 'KF2QT4fwpMeJf36', 'POk6yJV_adQssw5c')],
]

describe('public-example', () => {
  it.each(EXAMPLES)('refuses %s', (_where, key) => {
    expect(kind('public-example', key)).toBe('refuse')
  })
  it.each(EXAMPLES)('lets %s pass with one more character', (_where, key) => {
    expect(kind('public-example', `${key}a`)).toBe('pass')
  })
})
