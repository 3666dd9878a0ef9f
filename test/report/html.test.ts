import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Report } from '../../src/model/report.ts'
import { agesOf, folderOf, tallied, timelineOf } from '../../src/report/html/buckets.ts'
import { inventoryOf } from '../../src/report/html/inventory.ts'
import { embedded, markup } from '../../src/report/html/markup.ts'
import { nextSort, type Sort, sorted } from '../../src/report/html/page/query.ts'
import { h } from '../../src/report/html/tree.ts'
import { ageWords } from '../../src/report/html/words.ts'
import { html } from '../../src/report/html.ts'
import { finding, HOSTILE_NAMES, hostileReport, reportOf, written } from './hostile.ts'
import { auditOf } from './sample.ts'

const NOW = Date.parse('2026-11-25T12:00:00Z')

/** The page's text between two marks. */
function between(text: string, from: string, to: string): string {
  const start = text.indexOf(from) + from.length
  return text.slice(start, text.indexOf(to, start))
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64')

describe('html', () => {
  it('allows its own script and style by their digests, and nothing else', () => {
    const text = written(html, auditOf(3))
    const policy = between(text, '<meta http-equiv="Content-Security-Policy" content="', '"').replaceAll('&#39;', "'")
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `script-src 'sha256-${sha256(between(text, '<script>', '</script>'))}'`,
      `style-src 'sha256-${sha256(between(text, '<style>', '</style>'))}'`,
      "base-uri 'none'",
      "form-action 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ])
    expect(text).not.toMatch(/ (?:style|on\w+|src|srcset)="/)
  })

  it('has no tag, comment or reference that a name could have brought', () => {
    const tags = (report: Report): Set<string> =>
      new Set(
        [
          ...written(html, report)
            .replace(/<(script|style)[^>]*>[\s\S]*?<\/\1>/g, '')
            .matchAll(/<[!/]?[a-z0-9-]*/gi),
        ].map(([tag]) => tag),
      )
    const tame = JSON.parse(JSON.stringify(hostileReport()), (_, value) =>
      typeof value === 'string' && HOSTILE_NAMES.some((name) => value.includes(name) && name.length > 2)
        ? 'tame'
        : value,
    )
    const extra = [...tags(hostileReport())].filter((tag) => !tags(tame).has(tag))
    expect(extra).toEqual([])
  })

  it('holds its data as JSON that ends no element', () => {
    const value = { a: '</script><!--<script>&\u2028\u2029\u0085', b: 'lone \ud800' }
    expect(embedded(value)).not.toMatch(/[<>&\u2028\u2029\x7f-\x9f]/)
    expect(JSON.parse(embedded(value))).toEqual(value)
  })

  it('writes trees as markup, names and values as text', () => {
    expect(markup(h('p', { title: '"&<', hidden: true, id: null, lang: false }, '<b>', ['a', null], h('br', {})))).toBe(
      '<p title="&quot;&amp;&lt;" hidden>&lt;b&gt;a<br></p>',
    )
  })

  it('starts with the answer, whatever it is', () => {
    const title = (report: Report): string => between(written(html, report), '<title>', '</title>')
    const problems = [{ code: 'unreadable', path: 'x', message: 'm' }]
    expect([
      title(reportOf()),
      title(reportOf({ problems })),
      title(reportOf({ findings: [finding({ blocking: false })] })),
      title(reportOf({ findings: [finding(), finding({ id: 'x', blocking: false })], problems })),
    ]).toEqual([
      'No keys found in r · r · keysieve',
      'INCOMPLETE: No keys in what could be scanned · r · keysieve',
      '1 key to look at, none that blocks · r · keysieve',
      'INCOMPLETE: 1 key to act on, 1 more to look at · r · keysieve',
    ])
  })

  it('proves the scan: what was listed is scanned, skipped or not readable', () => {
    const skips = [{ path: 'vendor/lib', reason: 'submodule' }]
    const text = written(html, reportOf({ skips })).replace(/<\/?strong[^>]*>/g, '')
    expect(text).toContain(
      '9 entries listed = 8 scanned (2.0 KiB) + 1 skipped + 0 not readable, so every one is accounted for.',
    )
    expect(text).toContain('vendor/lib')
  })

  it('stays small: 10,000 keys in less than 14 MB, of which markup is a little', () => {
    const text = written(html, auditOf(10_000))
    expect(text.length).toBeLessThan(14_000_000)
    expect(text.indexOf('<script type="application/json"')).toBeLessThan(300_000)
  })
})

describe('the inventory', () => {
  it('joins the findings of one id to a key, with its first and last day', () => {
    const report = reportOf({
      findings: [
        finding({ path: 'a', date: '2026-11-20T00:00:00+02:00', commit: 'c1', author: 'A', livesIn: ['HEAD'] }),
        finding({
          path: 'b',
          date: '2026-11-01T00:00:00Z',
          commit: 'c2',
          author: 'B',
          livesIn: ['HEAD', 'stash'],
          confidence: 'likely',
        }),
        finding({ path: 'c', id: 'other', blocking: false }),
      ],
      suppressed: [{ id: 'allowed', rule: 'jwt', path: 'd', line: 4, by: 'inline', reason: 'a test' }],
    })
    expect(inventoryOf(report, NOW)).toMatchObject([
      {
        verdict: 'blocks',
        confidence: 'certain',
        ageDays: 24,
        first: { commit: 'c2', author: 'B' },
        last: { commit: 'c1', author: 'A' },
        livesIn: ['HEAD', 'stash'],
        places: [{ path: 'a', at: '3:14' }, { path: 'b' }],
      },
      { id: 'other', verdict: 'warns', ageDays: null, first: null },
      {
        id: 'allowed',
        rule: 'jwt',
        title: 'jwt',
        verdict: 'allowed',
        severity: null,
        places: [{ at: '4', allowed: 'inline: a test' }],
      },
    ])
  })

  it('keeps the order of an audit, and its plan', () => {
    const report = auditOf(40)
    const keys = inventoryOf(report, NOW)
    expect(keys.map(({ id }) => id)).toEqual(report.keys!.map(({ id }) => id))
    expect(keys[0]!.plan).toEqual(report.keys![0]!.plan)
    expect(keys.filter(({ verdict }) => verdict === 'allowed').length).toBe(2)
  })

  it('puts first what blocks and stands in HEAD', () => {
    const findings = [
      finding({ id: '1', blocking: false }),
      finding({ id: '2', livesIn: ['history'] }),
      finding({ id: '3', livesIn: ['HEAD'], confidence: 'likely' }),
      finding({ id: '4', livesIn: ['HEAD'] }),
      finding({ id: '5', livesIn: ['history'], live: 'live' }),
    ]
    expect(inventoryOf(reportOf({ findings }), NOW).map(({ id }) => id)).toEqual(['5', '4', '3', '2', '1'])
  })
})

describe('the charts', () => {
  const on = (date: string, blocking = false) => ({ date, blocking })

  it.each([
    ['days', ['2026-01-30', '2026-02-02'], 12, '2026-01-22', '2026-02-02'],
    ['months', ['2024-11-30', '2026-02-02'], 16, '2024-11', '2026-02'],
    ['quarters', ['2019-01-30', '2026-02-02'], 29, '2019 Q1', '2026 Q1'],
    ['years', ['2005-01-30', '2026-02-02'], 22, '2005', '2026'],
  ])('the timeline counts in %s', (_, dates, bars, first, last) => {
    const buckets = timelineOf(dates.map((date) => on(`${date}T23:00:00-05:00`, date.startsWith('2026-02'))))
    expect([buckets.length, buckets[0]!.label, buckets.at(-1)]).toEqual([
      bars,
      first,
      { label: last, total: 1, blocking: 1 },
    ])
    expect(buckets.reduce((sum, { total }) => sum + total, 0)).toBe(2)
  })

  it('the timeline holds out dates of any century, and leaves out what is no date', () => {
    expect(timelineOf([on('1970-01-01T00:00:00Z'), on('9999-12-31T00:00:00Z')]).length).toBe(400)
    expect(timelineOf([on('yesterday')])).toEqual([])
  })

  it('ages fall into spans, the unknown ones into their own', () => {
    const keys = [0, 6, 7, 364, 9999, null].map((ageDays) => ({ ageDays, blocking: ageDays === 6 }))
    expect(agesOf(keys).map(({ total, blocking }) => [total, blocking])).toEqual([
      [2, 1],
      [1, 0],
      [0, 0],
      [1, 0],
      [0, 0],
      [1, 0],
      [1, 0],
    ])
    expect(agesOf([]).length).toBe(6)
    expect([0, 1, 59, 400, 800].map(ageWords)).toEqual(['today', '1 day', '59 days', '13 months', '2 years'])
  })

  it('a key counts once in each of its folders', () => {
    const keys = [
      { paths: ['a/b/c/x', 'a/b/y', 'z'], blocking: true },
      { paths: ['z'], blocking: false },
    ]
    expect(tallied(keys, ({ paths }) => paths.map(folderOf))).toEqual([
      { label: '(top level)', total: 2, blocking: 1 },
      { label: 'a/b', total: 1, blocking: 1 },
    ])
  })
})

describe('the order of the table', () => {
  it('turns up, down and back', () => {
    const steps: (Sort | null)[] = [null]
    for (let i = 0; i < 3; i++) steps.push(nextSort(steps.at(-1)!, 'age'))
    expect(steps).toEqual([null, { column: 'age', descending: false }, { column: 'age', descending: true }, null])
  })

  it('puts what a column does not know last either way', () => {
    const keys = inventoryOf(
      reportOf({
        findings: [
          finding({ id: 'none' }),
          finding({ id: 'old', date: '2024-01-01T00:00:00Z' }),
          finding({ id: 'new', date: '2026-01-01T00:00:00Z' }),
        ],
      }),
      NOW,
    )
    const ids = (descending: boolean): string[] => sorted(keys, { column: 'age', descending }).map(({ id }) => id)
    expect([ids(false), ids(true)]).toEqual([
      ['new', 'old', 'none'],
      ['old', 'new', 'none'],
    ])
  })
})
