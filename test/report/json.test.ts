import { describe, expect, it } from 'vitest'
import { json } from '../../src/report/json.ts'
import { finding, hostileReport, reportOf, written } from './hostile.ts'
import { auditOf } from './sample.ts'

describe('json', () => {
  it.each([
    ['nothing found', reportOf()],
    ['hostile names', hostileReport()],
    ['an audit', auditOf(30)],
  ])('is the report as JSON.stringify writes it: %s', (_, report) => {
    expect(written(json, report)).toBe(`${JSON.stringify(report, null, 2)}\n`)
  })

  it('is written entry by entry', () => {
    const pieces: number[] = []
    const findings = Array.from({ length: 1000 }, () => finding())
    json(reportOf({ findings }), (text) => pieces.push(text.length), { color: false, now: 0 })
    expect(pieces.length).toBeGreaterThan(1000)
    expect(Math.max(...pieces)).toBeLessThan(2000)
  })
})
