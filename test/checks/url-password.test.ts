import { describe, expect, it } from 'vitest'
import { kind } from './support.ts'

/** `user:password@host` as a rule for URLs sees it. */
function judged(user: string, password: string, host: string): string {
  return kind('url-password', password, { lead: `postgres://${user}:`, after: `@${host}/shop` })
}

/** As shells write it; in parts, for it is no template of this file. */
const VARIABLE = ['$', '{DB_PASS}'].join('')

describe('url-password', () => {
  it.each([
    [VARIABLE, 'a variable'],
    ['$DB_PASS', 'a variable'],
    ['%24%7BDB_PASS%7D', 'an escaped variable'],
    ['{{password}}', 'a template'],
    ['{password}', 'a template'],
    ['<password>', 'brackets'],
    ['%s', 'a format'],
    ['***', 'stars'],
    ['...', 'dots'],
    ['xxxx', 'x'],
    ['password', 'a word'],
    ['PASSWORD', 'a word'],
    ['secret', 'a word'],
    ['changeme', 'a word'],
    ['root', 'a word'],
    ['admin', 'a word'],
    ['test', 'a word'],
    ['my-password', 'two words'],
    ['pass%20pass', 'a word twice'],
    ['pass%23pass', 'a word twice'],
    ['%F0%9F%98%80', 'nothing but escapes'],
    ['%00%01%09%0A%0D%20x9Kf', 'control characters'],
    ['Password123!', 'a word and a number'],
    ['123456', 'digits in order'],
    ['1234', 'few digits'],
    ['your-db-password', 'a phrase'],
    ['PERSONAL_ACCESS_TOKEN', 'words in capitals'],
    ['SECRETKEY', 'words in capitals'],
  ])('refuses %s: %s', (password) => {
    expect(judged('app', password, 'db.corp.net')).toBe('refuse')
  })

  it.each(['rd@host', 'x.y', 'x.com', 'foo.com', 'bar.org'])(
    'doubts a host such as %s: a password cut at its own @, a test of a parser',
    (host) => {
      expect(judged('app', ['Tr0ub4', 'dor'].join(''), host)).toBe('doubt')
    },
  )

  it('refuses the name of the user', () => {
    expect(judged('shopkeeper', 'shopkeeper', 'db.corp.net')).toBe('refuse')
    expect(judged('shopkeeper', 'ShopKeeper', 'db.corp.net')).toBe('refuse')
  })

  it.each([
    'example.com',
    'test.host',
    'db.example.org',
    'host',
    'hostname:5432',
    '<host>',
    VARIABLE,
    'your-server.net',
    'server:5432',
  ])('refuses any password for %s', (host) => {
    expect(judged('app', 'T8q_zLw2', host)).toBe('refuse')
  })

  it.each(['localhost', 'localhost:5432', '127.0.0.1', 'host.docker.internal'])('doubts a password for %s', (host) => {
    expect(judged('app', 'T8q_zLw2', host)).toBe('doubt')
  })

  it.each(['T8q_zLw2', 'correct-horse', 'summer2019', 'p%40ss%2Fw0rd7', 'Geheim!77'])('lets %s pass', (password) => {
    expect(judged('app', password, 'db.corp.net')).toBe('pass')
  })
})
