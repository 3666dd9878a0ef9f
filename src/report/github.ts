import type { Finding } from '../model/finding.ts'
import { disarmed, visible } from './escape.ts'
import type { Format } from './format.ts'
import { fullPath, isFile, liveWord } from './place.ts'

/** GitHub keeps that many annotations of a kind for each step and drops the others without a word. */
const KEPT = 10

/**
 * Workflow commands of GitHub Actions, which become annotations: blocking findings and problems are errors, the others warnings. What
 * is over the limit follows as plain lines of the log. The summary is not among them: it goes to stderr, which is in the same log.
 */
export const github: Format = (report, write) => {
  const errors = report.findings.filter(({ blocking }) => blocking)
  const warnings = report.findings.filter(({ blocking }) => !blocking)
  // An incomplete scan is told even when there are many findings.
  const forProblems = Math.min(report.problems.length, Math.max(1, KEPT - errors.length))
  const forErrors = KEPT - forProblems
  for (const finding of errors.slice(0, forErrors)) write(annotation('error', finding))
  for (const { path, message } of report.problems.slice(0, forProblems))
    write(command('error', { file: isFile(path) ? path : '', title: 'Incomplete scan' }, message))
  for (const finding of warnings.slice(0, KEPT)) write(annotation('warning', finding))
  const rest = [
    ...errors.slice(forErrors).map(plainLine),
    ...report.problems
      .slice(forProblems)
      .map(({ path, message }) => `problem: ${path === '' ? '' : `${path}: `}${message}`),
    ...warnings.slice(KEPT).map(plainLine),
  ]
  if (rest.length > 0) write(`keysieve: ${rest.length} more, which GitHub would not show as annotations:\n`)
  for (const line of rest) write(`keysieve: ${disarmed(visible(line))}\n`)
}

function annotation(kind: 'error' | 'warning', finding: Finding): string {
  const { path, inside, line, endLine, column, endColumn } = finding
  const inFile = isFile(path) && inside.length === 0
  // GitHub refuses columns of a span over several lines.
  const columns = line === endLine ? { col: column, endColumn } : {}
  const place = inFile ? { file: path, line, endLine, ...columns } : { file: isFile(path) ? path : '' }
  const where = inFile ? '' : `${visible(fullPath(finding))}:${line}:${column}: `
  const commit = finding.commit ? `commit ${finding.commit.slice(0, 12)}, ` : ''
  const message = `${where}${finding.title} [${finding.rule}], ${commit}${liveWord(finding)}${finding.confidence}, ${finding.severity} severity. ${finding.remedy} (id ${finding.id})`
  return command(kind, { ...place, title: finding.title }, message)
}

export function command(kind: string, properties: Readonly<Record<string, string | number>>, message: string): string {
  const written = Object.entries(properties)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}=${property(String(value))}`)
  return `::${kind} ${written.join(',')}::${data(message)}\n`
}

/** The escapes of a command's message (actions/toolkit, command.ts); other controls are shown as text. */
function data(text: string): string {
  return text
    .split(/([\r\n])/)
    .map((piece) => CARRIED[piece] ?? visible(piece).replaceAll('%', '%25'))
    .join('')
}

const CARRIED: Readonly<Record<string, string>> = { '\r': '%0D', '\n': '%0A' }

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}

function plainLine(finding: Finding): string {
  return `${fullPath(finding)}:${finding.line}:${finding.column}: ${finding.title} [${finding.rule}]`
}
