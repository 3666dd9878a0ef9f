import { createPrivateKey, generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { KEY_KINDS } from '../../src/laws/samplers/keys.ts'
import { kind, sample, verdict } from './support.ts'

const pkcs8 = { type: 'pkcs8', format: 'pem' } as const
const LOW = { kind: 'rate', severity: 'low', confidence: 'likely' }
const KEPT = { kind: 'doubt', keep: true }

describe('keys that node:crypto makes', () => {
  const rsa = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey
  const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
  it.each([
    ['RSA, PKCS #8', rsa.export(pkcs8)],
    ['RSA, PKCS #1', rsa.export({ type: 'pkcs1', format: 'pem' })],
    ['P-256, PKCS #8', ec.export(pkcs8)],
    ['P-256, SEC 1', ec.export({ type: 'sec1', format: 'pem' })],
    ['Ed25519', generateKeyPairSync('ed25519').privateKey.export(pkcs8)],
    ['X25519', generateKeyPairSync('x25519').privateKey.export(pkcs8)],
  ])('%s is proved', (_name, key) => {
    expect(kind('pem', String(key))).toBe('proof')
  })

  it.each([
    ['PKCS #8', ec.export({ ...pkcs8, cipher: 'aes-256-cbc', passphrase: 'p' })],
    ['PKCS #1', rsa.export({ type: 'pkcs1', format: 'pem', cipher: 'aes-128-cbc', passphrase: 'p' })],
  ])('%s with a passphrase is rated low', (_name, key) => {
    expect(verdict('pem', String(key))).toEqual(LOW)
  })
})

describe('samples', () => {
  it.each(KEY_KINDS)('%s: the check reads it as its name says', (name) => {
    for (let seed = 0; seed < 5; seed++) {
      const result = verdict('pem', sample('pem', seed, '', name))
      expect(result).toEqual(name.startsWith('encrypted') ? LOW : { kind: 'proof' })
    }
  })

  it.each(['pkcs8', 'pkcs8-ec', 'ed25519', 'rsa', 'ec', 'dsa'])('%s: OpenSSL reads it too', (name) => {
    expect(createPrivateKey(sample('pem', 1, '', name)).type).toBe('private')
  })

  it('are the same for a seed', () => {
    expect(sample('pem', 4)).toBe(sample('pem', 4))
    expect(sample('pem', 4)).not.toBe(sample('pem', 5))
  })
})

const key = sample('pem', 1)
const lines = key.split('\n')

describe('carriers', () => {
  it.each([
    ['JSON string', JSON.stringify(key).slice(1, -1)],
    ['JSON in JSON', JSON.stringify(JSON.stringify(key)).slice(3, -3)],
    ['CRLF', lines.join('\r\n')],
    ['YAML block', lines.join('\n    ')],
    ['one line with blanks', lines.join(' ')],
    ['quoted lines of code', lines.map((line) => `"${line}\\n"`).join(' +\n  ')],
    ['lines of an array', lines.map((line) => `'${line}',`).join('\n')],
  ])('%s', (_name, text) => {
    expect(kind('pem', text)).toBe('proof')
  })
})

const head = lines[0]!
const tail = lines.at(-1)!

describe('what is no whole key', () => {
  it('a key cut in the middle is doubted and kept', () => {
    expect(verdict('pem', lines.slice(0, 12).join('\n'))).toEqual(KEPT)
  })
  it('a key with a strange line is doubted and kept', () => {
    expect(verdict('pem', [head, 'AAAA', ...lines.slice(1)].join('\n'))).toEqual(KEPT)
  })
  it.each([
    ['dots', `${head}\n...\n${tail}`],
    ['a word', `${head}\nYOUR_PRIVATE_KEY_HERE\n${tail}`],
    ['nothing', `${head}${tail}`],
    ['the head alone', head],
    ['no head', 'private'],
  ])('%s is refused', (_name, text) => {
    expect(kind('pem', text)).toBe('refuse')
  })
})

describe('service-account', () => {
  const before = '{"type": "service_account", "private_key": "'
  it('proves the key beside the type', () => {
    expect(kind('service-account', sample('service-account', 1), { before })).toBe('proof')
  })
  it('proves the key beside the address', () => {
    const after = '", "client_email": "bot@project.iam.gserviceaccount.com"'
    expect(kind('service-account', sample('service-account', 1), { after })).toBe('proof')
  })
  it('proves the whole file', () => {
    expect(kind('service-account', sample('service-account', 1, '', 'json'))).toBe('proof')
  })
  it('says nothing of a key alone', () => {
    expect(kind('service-account', sample('service-account', 1))).toBe('pass')
  })
  it.each([
    ['a cut key', sample('service-account', 1).slice(0, 400)],
    ['a file of another type', sample('service-account', 1, '', 'json').replace('"service_account"', '"user"')],
    [
      'a file with an address elsewhere',
      sample('service-account', 1, '', 'json').replace('gserviceaccount', 'example'),
    ],
  ])('doubts and keeps %s', (_name, text) => {
    expect(verdict('service-account', text, { before })).toEqual(KEPT)
  })
})
