import { describe, expect, it } from 'vitest'
import { csv } from '../../src/report/csv.ts'
import { visible } from '../../src/report/escape.ts'
import { finding, HOSTILE_NAMES, hostileReport, reportOf, written } from './hostile.ts'

/** RFC 4180, by its grammar: records of cells, quoted or not; throws on anything else. */
function parse(text: string): string[][] {
  const records: string[][] = []
  let record: string[] = []
  let at = 0
  while (at < text.length) {
    const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y
    cell.lastIndex = at
    const match = cell.exec(text)
    if (!match) throw new Error(`no cell at ${at}`)
    record.push(match[1]?.replaceAll('""', '"') ?? match[2]!)
    if (match[3] === '\r\n') {
      records.push(record)
      record = []
    }
    at = cell.lastIndex
  }
  return records
}

function rows(text: string): Record<string, string>[] {
  const [names, ...records] = parse(text)
  return records.map((record) => {
    if (record.length !== names!.length) throw new Error('a record of another length')
    return Object.fromEntries(record.map((cell, i) => [names![i]!, cell]))
  })
}

describe('csv', () => {
  it('writes a record for each finding, allowed finding and problem', () => {
    const report = hostileReport()
    const kinds = rows(written(csv, report)).map(({ kind }) => kind)
    const n = HOSTILE_NAMES.length
    expect(kinds).toEqual([
      ...Array(2 * n).fill('finding'),
      ...Array(n).fill('suppressed'),
      ...Array(n).fill('problem'),
    ])
  })

  it('holds a name as it is seen, behind an apostrophe where it would be a formula', () => {
    const found = rows(written(csv, hostileReport())).filter(({ kind, inside }) => kind === 'finding' && inside === '')
    expect(found.map(({ path }) => path)).toEqual(
      HOSTILE_NAMES.map((name) => (/^[=+\-@\t\r\uff1d]/.test(name) ? `'${visible(name)}` : visible(name))),
    )
  })

  it.each(['=', '+', '-', '@', '\t', '\r', '\uff1d'])('starts no cell with %j', (sign) => {
    const hostile = `${sign}1+1`
    const one = finding({ path: hostile, inside: [hostile], title: hostile, provider: hostile, author: hostile })
    const [row] = rows(written(csv, reportOf({ findings: [one] })))
    expect(Object.values(row!).filter((cell) => /^[=+\-@\t\r\n\uff1d]/.test(cell))).toEqual([])
    expect([row!.path, row!.title, row!.author]).toEqual(Array(3).fill(`'${visible(hostile)}`))
  })

  it('quotes what another separator would part, and writes one record a line', () => {
    const text = written(csv, reportOf({ findings: [finding({ path: 'a;=1\n=2 "x"' })] }))
    expect(text).toContain(',"a;=1\\n=2 ""x""",')
    expect(text.split('\r\n').length).toBe(3)
  })

  it('keeps the values of an ordinary finding', () => {
    const one = finding({
      decodedFrom: ['base64', 'hex'],
      inside: ['b', 'c'],
      livesIn: ['HEAD', 'stash'],
      live: 'dead',
    })
    expect(rows(written(csv, reportOf({ findings: [one] })))[0]).toEqual({
      kind: 'finding',
      id: one.id,
      rule: 'groq-api-key',
      provider: 'Groq',
      title: 'Groq API key',
      severity: 'high',
      confidence: 'certain',
      blocking: 'true',
      path: 'src/a.ts',
      inside: 'b!c',
      line: '3',
      column: '14',
      endLine: '3',
      endColumn: '70',
      preview: 'gsk_…',
      excerpt: "const key = '[REDACTED]'…",
      decodedFrom: 'base64 hex',
      occurrences: '1',
      livesIn: 'HEAD stash',
      live: 'dead',
      blob: '',
      commit: '',
      author: '',
      date: '',
      message: one.remedy,
    })
  })
})
