import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CHECKS } from '../../src/checks/list.ts'
import { SAMPLERS } from '../../src/laws/samplers.ts'
import { leastCpuMs } from '../support/cpu.ts'
import { IN_2026 } from './support.ts'

/** Right arguments for the checks that take some. */
const ARGUMENTS: Readonly<Record<string, readonly string[]>> = {
  'min-entropy': ['3.2'],
  mixed: ['digit', 'lower'],
  'crc32-base62': ['4'],
  'azure-marvin': ['Default0', 'Manage00'],
  centred: ['T3BlbkFJ'],
  macaroon: ['pypi.org'],
  'base64-json': ['4', 'a', 'b'],
  bech32: ['nsec'],
  'base64-pair': ['26'],
}
const WRONG: readonly (readonly [name: string, ...args: readonly string[]])[] = [
  ['placeholder', 'x'],
  ['min-entropy'],
  ['min-entropy', 'much'],
  ['min-entropy', '9'],
  ['mixed'],
  ['mixed', 'vowel'],
  ['crc32-base62'],
  ['crc32-base62', '-1'],
  ['crc32-base62', '4', '5'],
  ['azure-marvin', 'short'],
  ['centred'],
  ['macaroon'],
  ['base64-json', '4'],
  ['bech32'],
  ['base64-pair', 'x'],
]
const calls = Object.entries(CHECKS).map(([name, check]) => ({ name, check, args: ARGUMENTS[name] ?? [] }))
const KINDS = ['pass', 'proof', 'doubt', 'refuse', 'rate']

it.each(calls)('$name takes its arguments and says in a sentence what it asks', ({ check, args }) => {
  expect(check.accepts(args)).toBeUndefined()
  expect(check.says).toMatch(/^[a-z].{10,160}[^.]$/)
})

it.each(WRONG)('%s finds wrong arguments: %s', (name, ...args) => {
  expect(CHECKS[name]!.accepts(args)).toMatch(/^takes /)
})

it('every sampler has the name of a check', () => {
  expect(Object.keys(SAMPLERS).filter((name) => !Object.hasOwn(CHECKS, name))).toEqual([])
})

const latin1 = fc.string({
  unit: fc.integer({ min: 0, max: 255 }).map((code) => String.fromCharCode(code)),
  maxLength: 120,
})
const openings =
  'eyJ|-----BEGIN PRIVATE KEY-----|sk-|pypi-Ag|cflt|{"a":|ABSK|JQQJ99|nsec1|AKCp|glpat-|.01.0r|://u:p@|${|reftkn:|\\n|=|/'
/** Latin1 of any kind with the beginnings of the formats strewn in, so that parsers are entered. */
const text = fc.array(fc.oneof(latin1, fc.constantFrom(...openings.split('|')), fc.base64String({ maxLength: 120 })), {
  maxLength: 5,
})
const anything = text.map((parts) => parts.join(''))

it.each(calls)('$name never throws', ({ check, args }) => {
  fc.assert(
    fc.property(anything, anything, anything, (secret, lead, after) => {
      const input = { secret, lead, before: after.slice(-256), after: after.slice(0, 256), now: IN_2026 }
      expect(KINDS).toContain(check.run(input, args).kind)
    }),
    { numRuns: 150 },
  )
})

/**
 * Time as an exponent: sixteen times the text may take so many times as long. Linear is 1; the caches of a
 * busy machine add some, a quadratic check has 2.
 */
const STEP = 16
const SHORT = 4096
const MOST = 1.6
/** Milliseconds below which the clock says nothing. */
const FLOOR = 0.05
const UNITS =
  'a|-|.|=|/|+|\\|"|<|x-|0|aB3|your-|eyJ.|-----BEGIN PRIVATE KEY-----|\\n|${|{{|://a:|MIIE|MTIz|a.b::|_A|\xe4|*'.split(
    '|',
  )

describe('time grows linearly', () => {
  it.each(calls)('$name', ({ check, args }) => {
    const slow = UNITS.filter((unit) => {
      const run = (length: number): number => {
        const secret = unit.repeat(Math.ceil(length / unit.length))
        const input = {
          secret,
          lead: secret.slice(-256),
          before: secret.slice(-256),
          after: secret.slice(0, 256),
          now: IN_2026,
        }
        return leastCpuMs(3, () => check.run(input, args))
      }
      const exponent = (): number =>
        Math.log(Math.max(run(SHORT * STEP), FLOOR) / Math.max(run(SHORT), FLOOR)) / Math.log(STEP)
      return exponent() > MOST && exponent() > MOST && exponent() > MOST
    })
    expect(slow).toEqual([])
  })
})
