import type { Report } from '../model/report.ts'

/** `keysieve: 7 blobs, 41 KiB scanned, 1 skipped (submodule); 2 findings`: what was looked at, in every run. */
export function summaryLine(report: Report): string {
  const { totals } = report
  const parts = [`${count(totals.scanned, 'blob')}${fromCache(report)}, ${sizeText(totals.bytes)} scanned`]
  if (totals.skipped > 0) parts.push(`${totals.skipped} skipped (${reasons(report)})`)
  const problems = report.problems.length
  if (problems > 0) parts.push(count(problems, 'problem'))
  const said = [totals.findings === 0 ? 'no findings' : count(totals.findings, 'finding')]
  const live = report.findings.filter((finding) => finding.live === 'live').length
  if (live > 0) said.push(`${live} LIVE`)
  if (totals.known > 0) said.push(`${totals.known} known from before`)
  if (totals.suppressed > 0) said.push(`${totals.suppressed} allowed (${allowedBy(report)})`)
  return `keysieve: ${problems > 0 ? 'INCOMPLETE: ' : ''}${parts.join(', ')}; ${said.join(', ')}`
}

function fromCache({ totals: { cached } }: Report): string {
  return cached === undefined ? '' : ` (of which ${cached} known clean from the cache)`
}

export function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`
}

function reasons(report: Report): string {
  return tally(report.skips.map(({ reason }) => reason))
}

function allowedBy(report: Report): string {
  return tally(report.suppressed.map(({ by }) => by))
}

/** `submodule` alone, or `2 submodule, 1 deleted` when there are several kinds or more than one. */
function tally(words: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  const sorted = [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))
  return sorted.length === 1 ? sorted[0]![0] : sorted.map(([word, n]) => `${n} ${word}`).join(', ')
}

export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  const units = ['KiB', 'MiB', 'GiB', 'TiB']
  let value = bytes / 1024
  let unit = 0
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024
    unit++
  }
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ${units[unit]}`
}
