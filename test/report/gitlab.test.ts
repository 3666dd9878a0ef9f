import { describe, expect, it } from 'vitest'
import type { Report } from '../../src/model/report.ts'
import { gitlab } from '../../src/report/gitlab.ts'
import { finding, HOSTILE_NAMES, hostileReport, reportOf, written } from './hostile.ts'

interface Entry {
  readonly description: string
  readonly check_name: string
  readonly fingerprint: string
  readonly severity: string
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } }
}

const entriesOf = (report: Report): Entry[] => JSON.parse(written(gitlab, report))

describe('gitlab', () => {
  it('gives each finding and each problem an entry with the path as it is', () => {
    const entries = entriesOf(hostileReport())
    const paths = HOSTILE_NAMES.flatMap((name) => [name, 'image.tar'])
    expect(entries.map(({ location }) => location.path)).toEqual([...paths, ...HOSTILE_NAMES])
    for (const { description } of entries) expect(description).not.toMatch(/[\0-\x1f\x7f-\x9f\u202e]/)
  })

  it('has the fields, and the severities, that GitLab reads', () => {
    expect(entriesOf(reportOf({ findings: [finding()] }))).toEqual([
      {
        description: 'Groq API key. Delete it at https://console.groq.com/keys. Then make a new one.',
        check_name: 'groq-api-key',
        fingerprint: expect.stringMatching(/^[0-9a-f]{40}$/),
        severity: 'critical',
        location: { path: 'src/a.ts', lines: { begin: 3, end: 3 } },
      },
    ])
    const severities = (['critical', 'high', 'medium', 'low'] as const).map((severity) => finding({ severity }))
    const maybe = finding({ confidence: 'maybe', blocking: false })
    expect(entriesOf(reportOf({ findings: [...severities, maybe] })).map(({ severity }) => severity)).toEqual([
      'blocker',
      'critical',
      'major',
      'minor',
      'info',
    ])
  })

  it('gives each place another fingerprint, and the same one when the finding moves within its file', () => {
    const places = [
      finding(),
      finding({ line: 4 }),
      finding({ path: 'b' }),
      finding({ inside: ['b'] }),
      finding({ commit: 'c' }),
      finding({ id: 'f' }),
    ]
    const prints = entriesOf(reportOf({ findings: places })).map(({ fingerprint }) => fingerprint)
    expect(new Set(prints).size).toBe(places.length)
    const moved = entriesOf(reportOf({ findings: places.map((each) => ({ ...each, line: each.line + 7 })) }))
    expect(moved.map(({ fingerprint }) => fingerprint)).toEqual(prints)
  })

  it('is no empty list when the scan is incomplete', () => {
    const problems = [{ code: 'shallow', path: '', message: 'the clone is shallow' }]
    expect(entriesOf(reportOf({ problems }))).toMatchObject([
      { description: 'Incomplete scan: the clone is shallow', severity: 'critical', location: { path: '.' } },
    ])
    expect(entriesOf(reportOf())).toEqual([])
  })
})
