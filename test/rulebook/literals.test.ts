import { describe, expect, it } from 'vitest'
import { type Literal, Literals, packOf } from '../../src/rulebook/literals.ts'

describe('Literals', () => {
  it('gives back what it was made of, whatever the order of forms', () => {
    const list: Literal[] = [
      { text: 'abc', caseless: false },
      { text: 'de\0f', caseless: false },
      { text: 'x'.repeat(64), caseless: true },
      { text: '\xff\xfe\xfd', caseless: false },
      { text: 'abc', caseless: true },
    ]
    const literals = Literals.of(list)
    expect([...literals]).toEqual(list)
    expect(list.map((_, index) => literals.at(index))).toEqual(list)
    expect(list.map((_, index) => literals.isExact(index))).toEqual([true, true, false, true, false])
    expect(literals.packs.length).toBe(4)
  })

  it('numbers the literals of further packs behind its own, wide ones with NULs between their characters', () => {
    const pack = packOf('exact', ['abc', 'y'.repeat(40)])
    const literals = Literals.of([{ text: 'first', caseless: true }]).with([pack, { ...pack, form: 'wide' }])
    expect([...literals].map(({ text }) => text)).toEqual([
      'first',
      'abc',
      'y'.repeat(40),
      'a\0b\0c',
      `${'y\0'.repeat(31)}y`,
    ])
  })

  it('knows no literal beyond its last', () => {
    expect(() => Literals.of([]).at(0)).toThrow(RangeError)
  })

  it.each(['ab', 'a'.repeat(65), 'abc\u0100'])('refuses the literal %j', (text) => {
    expect(() => packOf('exact', [text])).toThrow(RangeError)
    expect(() => Literals.of([{ text, caseless: true }])).toThrow(RangeError)
  })
})
