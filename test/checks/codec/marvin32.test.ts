import { describe, expect, it } from 'vitest'
import { marvin, marvin32, marvinOf } from '../../../src/checks/codec/marvin32.ts'

/** High and low half of the seed and of the sum, as 64-bit numbers. */
function sum(seed: bigint, hex: string): bigint {
  const bytes = Buffer.from(hex, 'hex')
  const [low, high] = marvinOf(Number(seed & 0xffffffffn), Number(seed >> 32n), bytes)
  return (BigInt(high) << 32n) | BigInt(low)
}

const abc = Buffer.from('abc').toString('hex')
const FIRST = 0x004fb61a001bdbccn
const SECOND = 0x804fb61a001bdbccn
const THIRD = 0x804fb61a801bdbccn

describe('Marvin32', () => {
  it('gives the vector of SymCrypt (lib/marvin32.c)', () => {
    expect(sum(0xd53cd9cecd0893b7n, abc)).toBe(0x22c74339492769bfn)
  })

  // The table of Azure Functions' host (MarvinTests.cs, MIT), which agrees with .NET's own implementation.
  it.each([
    [FIRST, '', 0x30ed35c100cd3c7dn],
    [FIRST, 'af', 0x48e73fc77d75ddc1n],
    [FIRST, 'e70f', 0xb5f6e1fc485dbff8n],
    [FIRST, '37f495', 0xf0b07c789b8cf7e8n],
    [FIRST, '8642dc59', 0x7008f2e87e9cf556n],
    [FIRST, '153fb79826', 0xe6c08c6da2afa997n],
    [FIRST, '0932e6246c47', 0x6f04bf1a5ea24060n],
    [FIRST, 'ab427ea8d10fc7', 0xe11847e4f0678c41n],
    [SECOND, '', 0x10a9d5d3996fd65dn],
    [SECOND, 'af', 0x68201f91960ebf91n],
    [SECOND, 'ab427ea8d10fc7', 0xe203987dba252fb3n],
    [THIRD, '00', 0xa37fb0da2ecae06cn],
    [THIRD, 'ff', 0xfecef370701ae054n],
    [THIRD, '00ff00ff', 0x24eaa279d9a529can],
    [THIRD, 'ff00ff00ff00', 0x6911a53ca8c12254n],
    [THIRD, '00ff00ff00ff00', 0x71876f2efb1b0ee8n],
  ])('seed %d, bytes %s', (seed, hex, expected) => {
    expect(sum(seed, hex)).toBe(expected)
  })

  it('reads a seed of eight characters as a big-endian number', () => {
    const [low, high] = marvin('Default0', Buffer.from(abc, 'hex'))
    expect((BigInt(high) << 32n) | BigInt(low)).toBe(sum(0x44656661756c7430n, abc))
    expect(marvin32('Default0', Buffer.from(abc, 'hex'))).toBe((low ^ high) >>> 0)
  })
})
