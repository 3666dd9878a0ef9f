import { describe, expect, it } from 'vitest'
import { ALPHABETS, kind, tokens } from './support.ts'

const COUNT = 1500

describe.each([
  ['hex', 16],
  ['hex', 32],
  ['hex', 64],
  ['HEX', 32],
  ['lower36', 16],
  ['lower36', 25],
  ['UPPER36', 32],
  ['base32', 16],
  ['base62', 16],
  ['base62', 24],
  ['base62', 40],
  ['base64url', 16],
  ['base64url', 43],
  ['base64', 44],
  ['letters', 34],
  ['lower', 48],
] as const)('uniformly random %s of %i characters', (name, length) => {
  it.each(['random', 'not-path'])('%s lets it pass', (call) => {
    const refused = [...tokens(ALPHABETS[name], length, COUNT, length)].filter((token) => kind(call, token) !== 'pass')
    expect(refused).toEqual([])
  })
})

it('a prefix does not make hex digits look like words', () => {
  for (const prefix of ['sk-', 'dapi', 'key_', 'fc-', 'SG_'])
    for (const token of tokens(ALPHABETS.hex, 32, 300)) expect(kind('random', prefix + token)).toBe('pass')
})

describe('random refuses', () => {
  it.each([
    ['a word', 'authentication'],
    ['words', 'internationalization'],
    ['a sentence', 'the quick brown fox jumps'],
    ['camel case', 'getUserAccountNumber'],
    ['Pascal case', 'ApplicationConfigurationManager'],
    ['snake case', 'max_connection_attempts'],
    ['capitals', 'DATABASE_CONNECTION_TIMEOUT'],
    ['kebab case', 'my-application-container'],
    ['a class of CSS', 'text-repr-fallback-container'],
    ['a name with digits', 'production-server-01'],
    ['an absolute path', '/usr/local/bin/application'],
    ['a relative path', './src/components/Button.tsx'],
    ['a file name', 'service-account-key.json'],
    ['a URL', 'https://api.example.com/v1/users'],
    ['a host', 'internal-service.example.com'],
    ['an address', 'somebody.else@example.com'],
    ['a date', '2024-05-01T12:30:00Z'],
    ['a version', '1.24.3-beta.12+build.5'],
    ['an address of the network', '192.168.100.200:8080'],
    ['a number', '1234567.891011'],
    ['a call', 'getPassword(request)'],
    ['a subscript', "config['database']['host']"],
    ['a dotted name', 'application.security.provider'],
    ['a block again', 'Xk9Xk9Xk9Xk9Xk9Xk9'],
    ['one character', 'zzzzzzzzzzzzzzzz'],
    ['the alphabet', 'abcdefghijklmnopqrst'],
    ['digits in order', '1234567890123456'],
    ['a short number', '1700000000123'],
    ['something short', 'aB3xY'],
    ['a type of medium', 'application/x-www-form-urlencoded'],
    ['the name of a model', 'text-embedding-large-multilingual'],
  ])('%s', (_why, text) => {
    expect(kind('random', text)).toBe('refuse')
  })
})

describe('not-path refuses', () => {
  it.each([
    ['a path', '~/.ssh/id_rsa'],
    ['a path of Windows', 'C:\\Users\\me\\key.txt'],
    ['a file', 'credentials.yaml'],
    ['a module', 'com.example.security.TokenProvider'],
    ['a namespace', 'std::string::data'],
    ['a member', 'settings.database.password'],
    ['a version', 'v2.10.1-rc.3'],
    ['an e-mail address', 'me@example.org'],
    ['an identifier', 'default_password_validator'],
    ['a call', 'os.environ.get("TOKEN")'],
    ['a URL', 'postgres://localhost/shop'],
  ])('%s', (_why, text) => {
    expect(kind('not-path', text)).toBe('refuse')
  })
})

describe('not-path lets pass', () => {
  it.each([
    ['a password with a dot', 'X7.kq9!vLm2'],
    ['base64 with slashes', 'q/8Zk1+x/Tb9Lw0Vr3/nYc=='],
    ['a token of two parts', 'kQ7xWmZ2pLr.V9tBnXc4sHjKd8fGq'],
    ['digits alone', '83749203847'],
  ])('%s', (_why, text) => {
    expect(kind('not-path', text)).toBe('pass')
  })
})
