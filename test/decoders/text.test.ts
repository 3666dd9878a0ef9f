import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { beginsWithText } from '../../src/decoders/base64.ts'
import { isHexOfText } from '../../src/decoders/hex.ts'
import { DECODERS, type DecoderName } from '../../src/decoders/list.ts'
import { utf16RunAt } from '../../src/decoders/utf16-run.ts'

const decode = (decoder: DecoderName, text: string): string => DECODERS[decoder](text).bytes.toString('latin1')
const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

describe('the text decoders', () => {
  it.each<[DecoderName, string, string]>([
    ['base64', 'YWI/YT4=', 'ab?a>'],
    ['base64', 'YWJjZA', 'abcd'],
    ['base64', 'YWJj\n    ZGVm\\r\\nZ2hp', 'abcdefghi'],
    ['base64', '-_8=', '\xfb\xff'],
    ['hex', '6aFf', 'j\xff'],
    ['percent', 'a%2Bb%2fc%zz%4', 'a+b/c%zz%4'],
    ['backslash', String.raw`a\x2bb\u002fc\u{41}\n\"\\n\q`, 'a+b/cA\n"\\n\\q'],
    ['backslash', String.raw`\u00e9`, '\xc3\xa9'],
    ['html', '&#43;&#x2F;&amp;&quot;&bogus;&#1114112;', '+/&"&bogus;'],
    ['quoted-printable', 'a=3Db=\r\nc=\nd=  \ne=zz', 'a=bcde=zz'],
    ['utf-16le', 'a\0b\0', 'ab'],
    ['utf-16be', '\0a\0b', 'ab'],
  ])('decodes %s', (decoder, text, plain) => {
    expect(decode(decoder, text)).toBe(plain)
  })

  it('tells where each decoded byte came from', () => {
    const { bytes, origin } = DECODERS.percent('a%2Bb')
    expect(bytes.toString()).toBe('a+b')
    expect([...origin!.subarray(0, 4)]).toEqual([0, 1, 4, 5])
  })

  it.each(Object.keys(DECODERS) as DecoderName[])(
    '%s takes any bytes, never gives more, and origins ascend within the source',
    (decoder) => {
      const noisy = fc.oneof(
        fc.string({ unit: 'grapheme-ascii' }),
        fc.uint8Array({ maxLength: 300 }).map(latin1),
        fc
          .array(fc.constantFrom('%', '\\', '&#', 'x41', 'u0041', ';', '=', '\n', 'é', 'A', '65'))
          .map((parts) => Buffer.from(parts.join('')).toString('latin1')),
      )
      fc.assert(
        fc.property(noisy, (text) => {
          const { bytes, origin } = DECODERS[decoder](text)
          expect(bytes.length).toBeLessThanOrEqual(text.length)
          if (!origin) return
          for (let i = 0; i < bytes.length; i++) expect(origin[i]!).toBeLessThanOrEqual(origin[i + 1]!)
          expect(origin[bytes.length]).toBe(text.length)
        }),
        { numRuns: 300 },
      )
    },
  )

  it('tells base64 of text from other characters', () => {
    const test = (text: string): boolean => beginsWithText(Buffer.from(text), 0, text.length, 20)
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 3, maxLength: 60 }), fc.boolean(), (bytes, ascii) => {
        const plain = Buffer.from(bytes.map((byte) => (ascii ? (byte % 95) + 32 : byte)))
        const quads = plain.subarray(0, plain.length - (plain.length % 3)).toString('latin1')
        expect(test(plain.toString('base64url'))).toBe(/^[\t\n\r\x20-\x7e]*$/.test(quads))
      }),
    )
    const others = [
      'getElementsByClassName12',
      'node_modules/typescript/lib',
      'sha512-AAAABBBBCCCCDDDD',
      'da39a3ee5e6b4b0d3255bfef9560',
    ]
    expect(others.filter(test)).toEqual([])
  })

  it('takes hex for text only when all of it is', () => {
    const test = (text: string): boolean => isHexOfText(Buffer.from(text), 0, text.length)
    expect([
      test('68656c6c6f'),
      test('68656C6C6F0A'),
      test('68656c6c6'),
      test('68656c6cff'),
      test('68656c6czz'),
      test(''),
    ]).toEqual([true, true, false, false, false, false])
  })

  it('follows UTF-16 to both sides of a character', () => {
    const le = Buffer.from('\xff\x00a\0b\0c\0\xff\xff', 'latin1')
    expect(utf16RunAt(le, 4, le.length, 100)).toEqual({ kind: 'utf-16le', start: 2, end: 8 })
    const be = Buffer.from('\xff\xff\0a\0b\0c\xff', 'latin1')
    expect(utf16RunAt(be, 5, be.length, 100)).toEqual({ kind: 'utf-16be', start: 2, end: 8 })
  })
})
