import { describe, expect, it } from 'vitest'
import { isBech32 } from '../../src/checks/bech32.ts'

/** The vectors of BIP-173: valid strings with their human-readable part, invalid ones, and why. */
describe('bech32', () => {
  it.each([
    ['A12UEL5L', 'a'],
    ['a12uel5l', 'a'],
    [
      'an83characterlonghumanreadablepartthatcontainsthenumber1andtheexcludedcharactersbio1tt5tgs',
      'an83characterlonghumanreadablepartthatcontainsthenumber1andtheexcludedcharactersbio',
    ],
    ['abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw', 'abcdef'],
    [`11${'q'.repeat(82)}c8247j`, '1'],
    ['split1checkupstagehandshakeupstreamerranterredcaperred2y9e3w', 'split'],
    ['?1ezyfcl', '?'],
  ])('%s is valid for %s', (text, human) => {
    expect(isBech32(text, human)).toBe(true)
  })

  it.each([
    ['pzry9x0s0muk', '', 'no separator'],
    ['1pzry9x0s0muk', '', 'empty human-readable part'],
    ['x1b4n0q5v', 'x', 'invalid data character'],
    ['li1dgmt3', 'li', 'too short checksum'],
    ['de1lg7wt\xff', 'de', 'invalid character in checksum'],
    ['A1G7SGD8', 'a', 'checksum of the upper-case form'],
    ['10a06t8', '', 'empty human-readable part'],
    ['1qzzfhee', '', 'empty human-readable part'],
    ['a12UEL5L', 'a', 'mixed case'],
    ['a12uel5l', 'b', 'another human-readable part'],
  ])('%s for %j is not: %s', (text, human) => {
    expect(isBech32(text, human)).toBe(false)
  })
})
