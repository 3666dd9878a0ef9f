import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hintOf, lineOf, withEntries, withoutLines } from '../../src/triage/ignore-file.ts'
import { Ignores, parseIgnores } from '../../src/triage/ignores.ts'

const A = 'a'.repeat(24)
const B = 'b'.repeat(24)
const C = 'c'.repeat(24)
const parse = (text: string | Buffer) => parseIgnores(Buffer.from(text as string), '.keysieveignore')
const entry = (id: string, reason = 'made up') => ({ id, rule: 'jwt', path: 'a.txt', until: null, reason })

describe('parseIgnores', () => {
  it('reads id, rule, hint, day, reason and line number', () => {
    expect(parse(`# head\n\n${A} jwt src/a%20b.ts until=2027-01-31 key of the docs\n`)).toEqual([
      { id: A, rule: 'jwt', hint: 'src/a%20b.ts', until: '2027-01-31', reason: 'key of the docs', line: 3 },
    ])
  })

  it.each([
    ['CRLF', Buffer.from(`# x\r\n${A} jwt a why\r\n${B} jwt b why`)],
    ['a BOM', Buffer.from(`\ufeff# x\n${A} jwt a why\n${B} jwt b why`)],
    ['UTF-16LE with a BOM', Buffer.from(`\ufeff# x\n${A} jwt a why\n${B} jwt b why`, 'utf16le')],
    ['UTF-16LE without one', Buffer.from(`# x\n${A} jwt a why\n${B} jwt b why`, 'utf16le')],
    ['UTF-16BE', Buffer.from(`\ufeff# x\n${A} jwt a why\n${B} jwt b why`, 'utf16le').swap16()],
    ['tabs', Buffer.from(`# x\n${A}\tjwt\ta\twhy\n  ${B} jwt b why  `)],
  ])('reads a file with %s', (_, bytes) => {
    expect(parse(bytes).map(({ id, reason, line }) => [id, reason, line])).toEqual([
      [A, 'why', 2],
      [B, 'why', 3],
    ])
  })

  it.each([
    ['no id', 'hello world', 'this is no finding id'],
    ['a short id', `${A.slice(1)} jwt a why`, 'this is no finding id'],
    ['no hint', `${A} jwt`, 'rule or path hint is missing'],
    ['no reason', `${A} jwt a`, 'the reason is missing'],
    ['no reason behind a day', `${A} jwt a until=2027-01-31`, 'the reason is missing'],
    ['a reason of punctuation', `${A} jwt a ...`, 'the reason is missing'],
    ['no hint before a day', `${A} jwt until=2027-01-31 why`, 'the path hint is missing'],
    ['a day that is none', `${A} jwt a until=2027-02-30 why`, 'until= needs a day'],
    ['a conflict', '<<<<<<< HEAD', 'a merge conflict was left here'],
  ])('refuses %s by file and line', (_, line, why) => {
    expect(() => parse(`# ok\n${line}\n`)).toThrowError(`.keysieveignore:2: ${why}`)
  })
})

describe('Ignores', () => {
  it('hide through the last day, in UTC, and not on the day after', () => {
    const ignores = new Ignores(parse(`${A} jwt a until=2027-01-31 why\n`))
    expect(ignores.find(A, '2027-01-31')).toMatchObject({ expired: false })
    expect(ignores.find(A, '2027-02-01')).toMatchObject({ expired: true })
    expect(ignores.find(B, '2027-01-31')).toBeUndefined()
  })

  it('take the line that is in force where an id stands twice', () => {
    const ignores = new Ignores(parse(`${A} jwt a until=2020-01-31 old\n${A} jwt a new\n`))
    expect(ignores.find(A, '2027-01-31')).toMatchObject({ expired: false, entry: { reason: 'new' } })
  })
})

describe('the file', () => {
  it('gets a head when it is made, and sorted lines', () => {
    const lines = withEntries('', [entry(B), entry(A)], 'f').split('\n')
    expect(lines.filter((line) => line !== '' && !line.startsWith('#'))).toEqual([lineOf(entry(A)), lineOf(entry(B))])
    expect(lines[0]).toMatch(/^# /)
  })

  it('keeps comments with the entry below them, and replaces a line of the same id', () => {
    const text = `# head\n${A} jwt a why\n# about c\n${C} jwt c why\n`
    expect(withEntries(text, [entry(B), entry(A, 'newer')], 'f')).toBe(
      `# head\n${lineOf(entry(A, 'newer'))}\n${lineOf(entry(B))}\n# about c\n${C} jwt c why\n`,
    )
  })

  it('keeps CRLF where it stands, and a last line without an end', () => {
    expect(withEntries(`${A} jwt a why\r\n${C} jwt c why`, [entry(B)], 'f')).toBe(
      `${A} jwt a why\r\n${lineOf(entry(B))}\r\n${C} jwt c why\r\n`,
    )
  })

  it('drops lines by their numbers', () => {
    expect(withoutLines(`# head\n${A} jwt a why\n${C} jwt c why\n`, new Set([2]))).toBe(`# head\n${C} jwt c why\n`)
  })

  it('percent-encodes what would break a line into other words', () => {
    expect(hintOf('a b/@c+d,[e].txt')).toBe('a%20b/@c+d,[e].txt')
    expect(hintOf('until=1\n%')).toBe('until%3D1%0A%25')
    expect(hintOf('')).toBe('-')
  })

  it('is read as it was written, whatever path and reason are', () => {
    let hits = 0
    const word = fc.string({ unit: 'binary', maxLength: 20 }).map((text) => text.replace(/[\ud800-\udfff]/g, ''))
    fc.assert(
      fc.property(word, word, fc.option(fc.constant('2027-01-31')), (path, said, until) => {
        const reason = `why ${said}`.replace(/\s+/g, ' ').trim()
        const [read] = parse(withEntries('', [{ id: A, rule: 'jwt', path, until, reason }], 'f'))
        hits++
        expect(read).toMatchObject({ id: A, rule: 'jwt', hint: hintOf(path), until, reason })
      }),
      { seed: 3 },
    )
    expect(hits).toBeGreaterThan(90)
  })
})
