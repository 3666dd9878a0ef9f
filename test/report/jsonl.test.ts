import { describe, expect, it } from 'vitest'
import { jsonl } from '../../src/report/jsonl.ts'
import { finding, hostileReport, reportOf, written } from './hostile.ts'

describe('jsonl', () => {
  it('parses back to the report, line by line', () => {
    const report = hostileReport()
    const lines = written(jsonl, report)
      .trimEnd()
      .split('\n')
      .map((line): { kind: string } => JSON.parse(line))
    const of = (kind: string) => lines.filter((line) => line.kind === kind).map(({ kind: _, ...entry }) => entry)
    expect(of('finding')).toEqual(report.findings)
    expect(of('suppressed')).toEqual(report.suppressed)
    expect(of('skip')).toEqual(report.skips)
    expect(of('problem')).toEqual(report.problems)
    expect(of('report')).toEqual([{ schema: 1, tool: report.tool, scan: report.scan }])
    expect(of('totals')).toEqual([report.totals])
  })

  it('begins with the report and ends with the totals, also when nothing was found', () => {
    const kinds = written(jsonl, reportOf())
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).kind)
    expect(kinds).toEqual(['report', 'totals'])
  })

  it('writes no sign that a reader could take for the end of a line but LF', () => {
    const text = written(jsonl, reportOf({ findings: [finding({ path: 'a\u0085b\u2028c\u2029d\re\x1bf' })] }))
    expect(text).not.toMatch(/[\r\x1b\u0085\u2028\u2029]/)
    expect(text.split('\n').length).toBe(4)
  })
})
