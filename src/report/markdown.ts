import type { Finding } from '../model/finding.ts'
import type { Key } from '../model/key.ts'
import type { Report } from '../model/report.ts'
import type { Format } from './format.ts'
import { advice, code, prose } from './markdown-text.ts'
import { fullPath, liveWord } from './place.ts'
import { ruleRemedy } from './remedy.ts'
import { count, summaryLine } from './summary.ts'

/** A comment on GitHub holds 65,536 characters; some are left for a text around the report. */
const MOST = 65_000
/** Of these, for problems and for what to do. */
const RESERVED = 6_000

/** And for the keys of an audit. */
const KEYS = 15_000

/**
 * For a comment on a pull request or a step summary: a table of the findings, the blocking ones first, and what to do for each rule.
 * Findings that do not fit the table follow as a list with rule and place only, and what does not fit there either is counted.
 */
export const markdown: Format = (report, write) => {
  const head = `${titleOf(report)}\n\n${prose(summaryLine(report))}\n`
  const problems = limited(
    '### Problems\n\n',
    report.problems.map(
      (problem) => `- ${code(problem.path || problem.code)}: ${prose(problem.message.slice(0, 200))}\n`,
    ),
    RESERVED,
  )
  const keys = keysWithin(report.keys ?? [])
  const taken = head.length + problems.length + keys.length
  const findings = findingsWithin(report.findings, MOST - RESERVED - taken)
  const rest = MOST - taken - findings.length
  write(
    [head, problems, keys, findings, limited('### What to do\n\n', remedies(report.findings), rest)]
      .filter((part) => part !== '')
      .join('\n'),
  )
}

function titleOf({ findings, problems }: Report): string {
  const blocking = findings.filter((finding) => finding.blocking).length
  const incomplete = problems.length > 0 ? ', the scan is incomplete' : ''
  if (findings.length === 0) return `## keysieve: no findings${incomplete}`
  return `## keysieve: ${count(findings.length, 'finding')}, ${blocking} blocking${incomplete}`
}

/** The inventory, in the order of what to do first. */
function keysWithin(keys: readonly Key[]): string {
  const heading =
    '### Keys\n\n| # | rule | where | lives in | how sure, how bad | days old | first commit | id |\n|---|---|---|---|---|---|---|---|\n'
  return limited(
    heading,
    keys.map((key, i) => {
      const more = key.paths.length > 1 ? ` and ${key.paths.length - 1} more` : ''
      const lives = key.livesIn.slice(0, 4).map(code).join(', ') + (key.livesIn.length > 4 ? ', …' : '')
      const state = key.suppressed ? `allowed (${prose(key.suppressed.by)})` : `${key.confidence}, ${key.severity}`
      const live = key.live === null ? '' : `**${key.live}**, `
      const age = key.ageDays === null ? '' : `${key.ageDays}${key.overdue ? ' **overdue**' : ''}`
      const first =
        key.firstCommit === null ? '' : `${code(key.firstCommit.slice(0, 12))} ${(key.firstDate ?? '').slice(0, 10)}`
      return `| ${i + 1} | ${code(key.rule)} | ${code(key.paths[0] ?? '')}${more} | ${lives} | ${live}${state} | ${age} | ${first} | ${code(key.id)} |\n`
    }),
    KEYS,
  )
}

function findingsWithin(findings: readonly Finding[], most: number): string {
  if (findings.length === 0) return ''
  const rank = ({ live, blocking }: Finding): number => (live === 'live' ? 2 : 0) + Number(blocking)
  const ordered = [...findings].sort((a, b) => rank(b) - rank(a))
  const rows = ordered.map(rowOf)
  const lines = ordered.map(lineOf)
  // Rows while the lines of the others would still fit; half and half when not even lines for all of them would.
  const room = most - 200
  let open = lines.reduce((sum, line) => sum + line.length, 0)
  const crowded = open > room
  let out = '| | where | rule | how sure, how bad | id |\n|---|---|---|---|---|\n'
  let at = 0
  for (; at < rows.length; at++) {
    open -= lines[at]!.length
    if (out.length + rows[at]!.length > (crowded ? room / 2 : room - open)) break
    out += rows[at]!
  }
  return at === rows.length
    ? out
    : `${out}\n${limited('Further findings:\n\n', lines.slice(at), most - out.length - 1)}`
}

function rowOf(finding: Finding): string {
  const commit = finding.commit ? ` in ${code(finding.commit.slice(0, 12))}` : ''
  const verdict = finding.blocking ? '**blocks**' : 'warns'
  return `| ${verdict} | ${code(placeOf(finding))}${commit} | ${code(finding.rule)} | ${liveWord(finding)}${finding.confidence}, ${finding.severity} | ${code(finding.id)} |\n`
}

function lineOf(finding: Finding): string {
  return `- ${code(placeOf(finding))} ${code(finding.rule)}\n`
}

function placeOf(finding: Finding): string {
  return `${fullPath(finding)}:${finding.line}`
}

/** A line for each rule, in the order of the findings, then one for each place that there is something to say of. */
function remedies(findings: readonly Finding[]): string[] {
  const rules = new Map<string, string>()
  for (const finding of findings)
    if (!rules.has(finding.rule))
      rules.set(
        finding.rule,
        `- ${code(finding.rule)} (${prose(finding.title.slice(0, 200))}): ${advice(ruleRemedy(finding).slice(0, 500))}\n`,
      )
  const places = findings.flatMap((finding) =>
    finding.advice === undefined ? [] : [`- ${code(placeOf(finding))}: ${prose(finding.advice.slice(0, 500))}\n`],
  )
  return [...rules.values(), ...places]
}

/** Heading and lines of at most `most` characters, with a note how many are left out; nothing for no lines. */
function limited(heading: string, lines: readonly string[], most: number): string {
  if (lines.length === 0) return ''
  const note = (left: number): string => `\n${left} more left out: this text is as long as a comment may be.\n`
  const whole = heading + lines.join('')
  if (whole.length <= most) return whole
  const room = most - note(lines.length).length
  let out = heading
  let at = 0
  while (at < lines.length && out.length + lines[at]!.length <= room) out += lines[at++]!
  return `${out}${note(lines.length - at)}`
}
