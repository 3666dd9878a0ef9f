import type { Finding } from '../model/finding.ts'
import { disarmedText, visible } from './escape.ts'
import type { Format } from './format.ts'
import { writeInventory } from './inventory.ts'
import { type Paint, paintFor } from './paint.ts'

/**
 * For people: one block a finding, `path:line:column` first, as compilers write it, so that editors can jump there; an audit shows
 * its keys instead, with their findings.
 */
export const text: Format = (report, out, look) => {
  const paint = paintFor(look.color)
  const write = (lines: string): void => out(disarmedText(lines))
  if (report.keys) writeInventory(report.keys, report.findings, write, paint)
  else for (const finding of liveFirst(report.findings)) write(`${block(finding, paint)}\n`)
  for (const { path, message } of report.problems)
    write(`${paint.red('problem')}: ${path === '' ? '' : `${visible(path)}: `}${visible(message)}\n`)
}

/** What works for whoever reads it stands on top. */
function liveFirst(findings: readonly Finding[]): readonly Finding[] {
  const isLive = ({ live }: Finding): boolean => live === 'live'
  return findings.some(isLive)
    ? [...findings.filter(isLive), ...findings.filter((finding) => !isLive(finding))]
    : findings
}

function block(finding: Finding, paint: Paint): string {
  const where = `${visible([finding.path, ...finding.inside].join('!'))}:${finding.line}:${finding.column}`
  const blocked = finding.blocking ? paint.red('blocked') : paint.yellow('warning')
  const verdict = finding.live === 'live' ? `${paint.alarm('LIVE')}: ${blocked}` : blocked
  const lines = [
    `${paint.bold(where)}: ${verdict}: ${finding.title} [${finding.rule}]`,
    `    ${finding.excerpt}`,
    `    ${facts(finding).join(', ')}`,
    `    ${finding.remedy}`,
    paint.dim(`    id ${finding.id}`),
  ]
  return lines.join('\n')
}

const ANSWERS = {
  live: 'LIVE: its provider accepts it',
  dead: 'dead: its provider refuses it',
  unknown: 'its provider did not say whether it is live',
} as const

function facts(finding: Finding): string[] {
  const out: string[] = [finding.confidence, `${finding.severity} severity`]
  if (finding.live) out.unshift(ANSWERS[finding.live])
  if (finding.preview.length > 1) out.push(`starts with ${finding.preview}`)
  if (finding.decodedFrom.length > 0) out.push(`decoded from ${finding.decodedFrom.join(', ')}`)
  if (finding.occurrences > 1) out.push(`${finding.occurrences} occurrences`)
  if (finding.commit)
    out.push(`commit ${finding.commit.slice(0, 12)} by ${visible(finding.author ?? 'unknown')}, ${finding.date ?? ''}`)
  if (finding.livesIn) out.push(`lives in ${finding.livesIn.map(visible).join(', ')}`)
  return out
}
