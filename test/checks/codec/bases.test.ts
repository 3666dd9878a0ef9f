import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { base32 } from '../../../src/checks/codec/base32.ts'
import { base62 } from '../../../src/checks/codec/base62.ts'
import { decodeBase64, decodeJson, parseObject } from '../../../src/checks/codec/base64.ts'

describe('base32', () => {
  it.each([
    ['', ''],
    ['f', 'MY'],
    ['fo', 'MZXQ'],
    ['foo', 'MZXW6'],
    ['foob', 'MZXW6YQ'],
    ['fooba', 'MZXW6YTB'],
    ['foobar', 'MZXW6YTBOI'],
  ])('gives the vector of RFC 4648 for %j', (text, encoded) => {
    expect(base32(Buffer.from(text))).toBe(encoded)
  })
})

describe('base62', () => {
  it.each([
    [0, 6, '000000'],
    [61, 1, 'z'],
    [62, 0, '10'],
    [0xffffffff, 6, '4gfFC3'],
  ])('writes %d in %d places or more', (value, width, text) => {
    expect(base62(value, width)).toBe(text)
  })
})

describe('base64', () => {
  it('decodes what Buffer encodes, in both alphabets, padded or not', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 60 }), (array) => {
        const bytes = Buffer.from(array)
        const forms = [
          bytes.toString('base64'),
          bytes.toString('base64url'),
          bytes.toString('base64').replace(/=/g, ''),
        ]
        for (const form of forms) expect(decodeBase64(form)).toEqual(bytes)
      }),
    )
  })
  it.each(['', 'A', 'AAAAA', 'AA==A', 'AAA=====', 'AA AA', 'A\xe9AA'])('takes %j for no base64', (text) => {
    expect(decodeBase64(text)).toBeUndefined()
  })
})

describe('JSON', () => {
  it.each(['', '{', '[]', '1', 'null', '"x"', '{"a":}'])('takes %j for no object', (text) => {
    expect(parseObject(text)).toBeUndefined()
  })
  it('finds the object in base64', () => {
    expect(decodeJson(Buffer.from('{"a":1}').toString('base64url'))).toEqual({ a: 1 })
  })
})
