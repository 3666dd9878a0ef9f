import type { Finding } from '../model/finding.ts'
import type { Key } from '../model/key.ts'
import { visible } from './escape.ts'
import type { Paint } from './paint.ts'
import { count } from './summary.ts'

const WIDEST_PLACE = 30

/** The keys of an audit for people: a table to see what there is, then what is known of each and what to do about it, in the same order. */
export function writeInventory(
  keys: readonly Key[],
  findings: readonly Finding[],
  write: (text: string) => void,
  paint: Paint,
): void {
  const open = keys.filter(({ suppressed }) => suppressed === null)
  if (keys.length === 0) return
  write(`${paint.bold(headline(keys, open))}\n\n`)
  for (const line of table(open)) write(`${line}\n`)
  const byId = new Map<string, Finding[]>()
  for (const finding of findings) byId.set(finding.id, [...(byId.get(finding.id) ?? []), finding])
  open.forEach((key, i) => {
    write(`\n${block(key, i + 1, byId.get(key.id) ?? [], paint)}\n`)
  })
  const allowed = keys.filter(({ suppressed }) => suppressed !== null)
  if (allowed.length > 0) write('\n')
  for (const { id, rule, paths, suppressed } of allowed)
    write(
      `${paint.dim('allowed')}: ${paths.map(visible).join(', ')} [${rule}] id ${id}, ${visible(`${suppressed!.by}: ${suppressed!.reason}`)}\n`,
    )
}

function headline(keys: readonly Key[], open: readonly Key[]): string {
  const parts = [`${open.filter(isAtHand).length} in HEAD or on disk`]
  const overdue = open.filter((key) => key.overdue).length
  if (overdue > 0) parts.push(`${overdue} overdue`)
  if (keys.length > open.length) parts.push(`${keys.length - open.length} allowed`)
  return `${count(keys.length, 'key')}: ${parts.join(', ')}`
}

function isAtHand({ livesIn }: Key): boolean {
  return livesIn.includes('HEAD') || livesIn.includes('worktree')
}

function table(keys: readonly Key[]): string[] {
  const rows = keys.map((key, i) => [
    String(i + 1),
    key.ageDays === null ? '-' : `${key.ageDays} d${key.overdue ? '!' : ''}`,
    [key.live, key.confidence].filter(Boolean).join(', '),
    key.severity,
    clipped(key.livesIn.map(visible).join(', ')),
    `[${key.rule}] ${visible(key.paths[0] ?? '')}${key.paths.length > 1 ? ` and ${key.paths.length - 1} more` : ''}`,
  ])
  if (rows.length === 0) return []
  const all = [['#', 'age', 'how sure', 'severity', 'lives in', 'what and where'], ...rows]
  const widths = all[0]!.map((_, column) => Math.max(...all.map((row) => [...row[column]!].length)))
  return all.map((row) =>
    row
      .map((cell, column) => cell + ' '.repeat(widths[column]! - [...cell].length))
      .join('  ')
      .trimEnd(),
  )
}

function clipped(text: string): string {
  return text.length > WIDEST_PLACE ? `${text.slice(0, WIDEST_PLACE - 1)}…` : text
}

function block(key: Key, number: number, findings: readonly Finding[], paint: Paint): string {
  const state = [
    ...(key.live ? [`${key.live === 'live' ? paint.red('LIVE') : key.live} (its provider says)`] : []),
    key.confidence,
    `${key.severity} severity`,
    ...(key.overdue ? [paint.red('OVERDUE')] : []),
  ]
  return [
    `${paint.bold(`${number}. ${key.title} [${key.rule}]`)}: ${state.join(', ')}`,
    `    id ${key.id}`,
    ...timeLines(key),
    `    lives in ${key.livesIn.map(visible).join(', ')}`,
    ...findings.flatMap((finding) => placeLines(finding, paint)),
    ...(key.plan.length > 0 ? ['    what to do:'] : []),
    ...key.plan.map((step, i) => `      ${i + 1}. ${visible(step)}`),
  ].join('\n')
}

function timeLines(key: Key): string[] {
  const by = (commit: string | null, date: string | null, author: string | null): string =>
    `${date ?? 'no date'}, commit ${commit?.slice(0, 12)}${author === null ? '' : ` by ${visible(author)}`}`
  const lines: string[] = []
  if (key.firstCommit !== null) lines.push(`    first ${by(key.firstCommit, key.firstDate, key.firstAuthor)}`)
  if (key.lastCommit !== null && key.lastCommit !== key.firstCommit)
    lines.push(`    last  ${by(key.lastCommit, key.lastDate, null)}`)
  if (key.ageDays !== null)
    lines.push(
      `    ${count(key.ageDays, 'day')} old${key.rotated === null ? '' : `, since it was rotated on ${key.rotated}`}`,
    )
  return lines
}

function placeLines(finding: Finding, paint: Paint): string[] {
  const where = `${visible([finding.path, ...finding.inside].join('!'))}:${finding.line}:${finding.column}`
  const verdict = finding.blocking ? paint.red('blocks') : paint.yellow('warns')
  const facts = [
    count(finding.occurrences, 'occurrence'),
    ...(finding.preview.length > 1 ? [`starts with ${finding.preview}`] : []),
    ...(finding.decodedFrom.length > 0 ? [`decoded from ${finding.decodedFrom.join(', ')}`] : []),
  ]
  return [`    ${where}: ${verdict} (${facts.join(', ')})`, `        ${finding.excerpt}`]
}
