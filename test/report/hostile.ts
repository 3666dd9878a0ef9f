import type { Finding } from '../../src/model/finding.ts'
import { previewOf } from '../../src/model/redaction.ts'
import { NOTHING_COVERED, type Report } from '../../src/model/report.ts'
import type { Format } from '../../src/report/format.ts'

/** Names that each format has a meaning for, or a terminal, a log or a browser. */
export const HOSTILE_NAMES = [
  "=cmd|' /C calc'!A0",
  '+1',
  '-1,2',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\uff1d1',
  'a\n::error file=x::forged\n=2',
  '::set-output name=x::y',
  '##[add-mask]x',
  'per%cent,comma:colon',
  'quote"quote\'.txt',
  'a;b',
  'pipe|pipe\\|`tick``.md',
  '<script>alert(1)</script> & </failure>]]>',
  '@octocat/team #12 :smile: me@example.com www.example.com https://example.com/x',
  '[link](https://example.com) ![i](x) {0} **b** _i_ ~~s~~',
  '\u{1f511}\u05d0\u202egnp.exe\u200f',
  'nul\0esc\x1b[31m\x9b\u0085\u2028\u2029',
  'lone \ud800 \uffff \ufffe end',
  'sp ace/\u00fc/a?b#c%41.txt',
  '(commit message)',
  '-',
] as const

export function finding(more: Partial<Finding> = {}): Finding {
  return {
    id: '0123456789abcdef01234567',
    rule: 'groq-api-key',
    provider: 'Groq',
    title: 'Groq API key',
    severity: 'high',
    confidence: 'certain',
    blocking: true,
    path: 'src/a.ts',
    inside: [],
    line: 3,
    column: 14,
    endLine: 3,
    endColumn: 70,
    preview: previewOf('gsk_'),
    excerpt: previewOf("const key = '[REDACTED]'"),
    decodedFrom: [],
    occurrences: 1,
    blob: null,
    commit: null,
    author: null,
    date: null,
    remedy: 'Delete it at https://console.groq.com/keys. Then make a new one.',
    ...more,
  }
}

export function reportOf(more: Partial<Pick<Report, 'findings' | 'suppressed' | 'skips' | 'problems'>> = {}): Report {
  const { findings = [], suppressed = [], skips = [], problems = [] } = more
  return {
    schema: 1,
    tool: { name: 'keysieve', version: '1.2.3', rules: 4, rulesDigest: 'abcd' },
    scan: { mode: 'tree', root: '/r', head: null, covered: NOTHING_COVERED, shard: null },
    totals: {
      listed: 9,
      scanned: 9 - skips.length - problems.length,
      skipped: skips.length,
      problems: problems.length,
      bytes: 2048,
      findings: findings.length,
      known: 0,
      suppressed: suppressed.length,
      durationMs: 1500,
    },
    findings,
    suppressed,
    skips,
    problems,
  }
}

/** Every hostile name in every place a name can stand in. */
export function hostileReport(): Report {
  return reportOf({
    findings: HOSTILE_NAMES.flatMap((name, i) => [
      finding({ path: name, line: i + 1, endLine: i + 1 }),
      finding({
        path: 'image.tar',
        inside: [name, 'app/.env'],
        title: name,
        provider: name,
        remedy: name,
        author: name,
        commit: 'c'.repeat(40),
        date: '2026-01-02T03:04:05Z',
        livesIn: [`branch:${name}`],
        blocking: false,
        confidence: 'maybe',
      }),
    ]),
    suppressed: HOSTILE_NAMES.map((name) => ({
      id: 'fedcba987654321001234567',
      rule: 'jwt',
      path: name,
      line: 2,
      by: 'inline',
      reason: name,
    })),
    skips: HOSTILE_NAMES.map((name) => ({ path: name, reason: 'submodule' })),
    problems: HOSTILE_NAMES.map((name) => ({ code: 'unreadable', path: name, message: `cannot read ${name}` })),
  })
}

export function written(format: Format, report: Report): string {
  const parts: string[] = []
  format(report, (text) => parts.push(text), { color: false, now: Date.parse('2026-11-25T12:00:00Z') })
  return parts.join('')
}
