import { createHash } from 'node:crypto'
import type { Severity } from '../model/confidence.ts'
import type { Finding } from '../model/finding.ts'
import { visible } from './escape.ts'
import type { Format } from './format.ts'
import { fullPath } from './place.ts'

const SEVERITY: Readonly<Record<Severity, string>> = {
  critical: 'blocker',
  high: 'critical',
  medium: 'major',
  low: 'minor',
}

/**
 * GitLab's Code Quality report. Fingerprints count the findings of one value in a file instead of naming lines, so that a finding
 * that moves within its file is not a new one. Problems are entries too: an incomplete scan is no clean one.
 */
export const gitlab: Format = (report, write) => {
  const fingerprint = fingerprints()
  const entries = [
    ...report.findings.map((finding) => ({
      description: visible(descriptionOf(finding)),
      check_name: visible(finding.rule),
      fingerprint: fingerprint(finding.id, finding.rule, finding.commit ?? '', finding.path, ...finding.inside),
      severity: finding.blocking || finding.confidence !== 'maybe' ? SEVERITY[finding.severity] : 'info',
      location: {
        path: finding.path,
        lines: finding.inside.length > 0 ? { begin: 1 } : { begin: finding.line, end: finding.endLine },
      },
    })),
    ...report.problems.map(({ code, path, message }) => ({
      description: visible(`Incomplete scan: ${message}`),
      check_name: `keysieve-problem-${code}`,
      fingerprint: fingerprint('problem', code, path, message),
      severity: 'critical',
      location: { path: path === '' ? '.' : path, lines: { begin: 1 } },
    })),
  ]
  write(`${JSON.stringify(entries, null, 2)}\n`)
}

function descriptionOf(finding: Finding): string {
  const inner = finding.inside.length > 0 ? ` in ${fullPath(finding)}:${finding.line}` : ''
  return `${finding.title}${inner}. ${finding.remedy}`
}

/** Hex digests of the parts and of how often the same parts came before. */
function fingerprints(): (...parts: readonly string[]) => string {
  const seen = new Map<string, number>()
  return (...parts) => {
    const place = JSON.stringify(parts)
    const nth = seen.get(place) ?? 0
    seen.set(place, nth + 1)
    return createHash('sha256').update(`${place}${nth}`).digest('hex').slice(0, 40)
  }
}
