import type { Format } from './format.ts'

/**
 * One JSON object a line, each with its `kind`: `report` first, then findings, an audit's keys, suppressed, skips and problems, `totals` last, so that
 * a stream that was cut is seen as such. What some readers take for a line's end (U+0085, U+2028) stands escaped.
 */
export const jsonl: Format = (report, write) => {
  const { schema, tool, scan, totals } = report
  const line = (kind: string, entry: object): void =>
    write(`${JSON.stringify({ kind, ...entry }).replace(/[\x7f-\x9f\u2028\u2029]/g, escaped)}\n`)
  line('report', { schema, tool, scan })
  for (const finding of report.findings) line('finding', finding)
  for (const key of report.keys ?? []) line('key', key)
  for (const entry of report.suppressed) line('suppressed', entry)
  for (const skip of report.skips) line('skip', skip)
  for (const problem of report.problems) line('problem', problem)
  line('totals', totals)
}

function escaped(c: string): string {
  return `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`
}
