import { CONFIDENCES, type Confidence, SEVERITIES, type Severity } from '../model/confidence.ts'
import type { Finding } from '../model/finding.ts'
import type { Report } from '../model/report.ts'
import { addressIn } from './address.ts'
import { advice } from './markdown-text.ts'
import { ruleRemedy } from './remedy.ts'

/** GitHub: over 9.0 is critical, 7.0 to 8.9 high, 4.0 to 6.9 medium. */
const SCORE: Readonly<Record<Severity, string>> = { critical: '9.5', high: '8.0', medium: '5.5', low: '3.0' }
const LEVEL: Readonly<Record<Severity, string>> = { critical: 'error', high: 'error', medium: 'warning', low: 'note' }
const PRECISION: Readonly<Record<Confidence, string>> = { certain: 'very-high', likely: 'high', maybe: 'medium' }

/** The reporting descriptors of the rules that a report names, each once, sorted by id. */
export function descriptorsOf(report: Report): { readonly id: string }[] {
  const byRule = new Map<string, Finding[]>(report.suppressed.map(({ rule }) => [rule, []]))
  for (const finding of report.findings) {
    const same = byRule.get(finding.rule)
    if (same) same.push(finding)
    else byRule.set(finding.rule, [finding])
  }
  return [...byRule].sort(([a], [b]) => (a < b ? -1 : 1)).map(([rule, findings]) => descriptor(rule, findings))
}

/** A rule whose findings are all allowed is known by its id alone. */
function descriptor(id: string, findings: readonly Finding[]) {
  const [first] = findings
  const title = first?.title ?? id
  const remedy = first ? ruleRemedy(first) : `See \`npx keysieve rules explain ${id}\`.`
  const severity = SEVERITIES.find((level) => findings.some((finding) => finding.severity === level)) ?? 'low'
  const confidence = CONFIDENCES.find((level) => findings.some((finding) => finding.confidence === level)) ?? 'maybe'
  const helpUri = addressIn(remedy)
  return {
    id,
    name: pascal(id),
    shortDescription: { text: title },
    fullDescription: { text: first ? `${title} (${first.provider}) in the content of the repository.` : title },
    help: { text: remedy, markdown: advice(remedy) },
    ...(helpUri === null ? {} : { helpUri }),
    defaultConfiguration: { level: LEVEL[severity] },
    properties: {
      tags: ['security', 'secret', ...(first ? [first.provider] : [])],
      precision: PRECISION[confidence],
      'security-severity': SCORE[severity],
    },
  }
}

function pascal(id: string): string {
  return id
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('')
}
