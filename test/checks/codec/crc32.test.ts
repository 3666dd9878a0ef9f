import { crc32 as zlibCrc32 } from 'node:zlib'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { crc32, littleEndian } from '../../../src/checks/codec/crc32.ts'

it('gives the published check value for the nine digits', () => {
  expect(crc32('123456789')).toBe(0xcbf43926)
})

it('agrees with zlib on latin1 text of any length', () => {
  const latin1 = fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes).toString('latin1'))
  fc.assert(
    fc.property(latin1, (text) => {
      expect(crc32(text)).toBe(zlibCrc32(Buffer.from(text, 'latin1')))
    }),
  )
})

it('writes the least significant byte first', () => {
  expect([...littleEndian(0x01020304)]).toEqual([4, 3, 2, 1])
})
