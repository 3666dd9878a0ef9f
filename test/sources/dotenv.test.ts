import { describe, expect, it } from 'vitest'
import { assignmentsOf, dotenvKind } from '../../src/sources/dotenv.ts'

describe('assignmentsOf', () => {
  it.each([
    ['A=b', 'A', 'b'],
    ['  export A = b  ', 'A', 'b'],
    ['A="b c" # d', 'A', 'b c'],
    ["A='b # c'", 'A', 'b # c'],
    ['A=`b"c`', 'A', 'b"c'],
    ['A="b\\"c"', 'A', 'b\\"c'],
    ['A=b#c # d', 'A', 'b#c'],
    ['A=# d', 'A', ''],
    ['A.b-c: d', 'A.b-c', 'd'],
    ['\xef\xbb\xbfA=b', 'A', 'b'],
    ['A=b=c==', 'A', 'b=c=='],
  ])('reads %j', (text, name, value) => {
    const [found, ...more] = assignmentsOf(text)
    expect([found?.name, found?.value, more.length]).toEqual([name, value, 0])
    expect(text.slice(found?.start, found?.end)).toBe(value)
  })

  it('reads every line, with CRLF too, and passes over comments and the rest', () => {
    const text = '# A=1\r\nB=2\r\n\r\nnothing\r\nC="3"\r\nD=\r\nE=5'
    expect(assignmentsOf(text).map(({ name, value }) => name + value)).toEqual(['B2', 'C3', 'D', 'E5'])
  })
})

describe('dotenvKind', () => {
  it.each([
    ['.env', 'local'],
    ['.env.local', 'local'],
    ['.env.keys', 'local'],
    ['.envrc', 'local'],
    ['prod.env', 'local'],
    ['.env.example', 'example'],
    ['.env.local.sample', 'example'],
    ['.env-template', 'example'],
    ['.env.vault', 'example'],
    ['env', undefined],
    ['.environment', undefined],
    ['a.environ', undefined],
    ['.env~x/y', undefined],
  ])('of %s is %s', (name, kind) => {
    expect(dotenvKind(name)).toBe(kind)
  })
})
