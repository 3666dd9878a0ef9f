import { describe, expect, it } from 'vitest'
import { randomText } from '../support/random-text.ts'
import { kind } from './support.ts'

const value = randomText('a vector', 32)
const judged = (before: string, after: string): string => kind('not-vector', value, { before, after })

describe('not-vector', () => {
  it.each([
    ['a derivation of OpenSSL', 'Derive=KAS_1\nPeerKey=KAS_1_PUB\nShared', '\n\n'],
    ['a key derivation', 'KDF = SSKDF\nCtrl.digest = digest:SHA224\nCtrl.', '\nOutput = 01\n'],
    ['NIST', 'COUNT = 0\r\n', '\r\nIV = 00\r\nPLAINTEXT = 00\r\n\r\nCount = 1\r\n'],
    ['the label of a PEM key', '', '\n-----BEGIN PUBLIC KEY-----\n'],
  ])('refuses %s', (_why, before, after) => {
    expect(judged(before, after)).toBe('refuse')
  })

  it.each([
    ['a setting', '[server]\nport = 80\n', '\nkey = 1\n'],
    ['one field that vectors have, too', 'Title = Shop\n', '\nport = 80\n'],
    ['code', '  const Key = load()\n  const IV = load()\n', '\n'],
  ])('lets %s pass', (_why, before, after) => {
    expect(judged(before, after)).toBe('pass')
  })
})
