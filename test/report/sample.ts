import { CONFIDENCES, SEVERITIES } from '../../src/model/confidence.ts'
import type { Finding } from '../../src/model/finding.ts'
import type { Key } from '../../src/model/key.ts'
import { maskText } from '../../src/model/redaction.ts'
import type { Report } from '../../src/model/report.ts'
import { finding, reportOf } from './hostile.ts'

const PROVIDERS = ['OpenAI', 'Anthropic', 'AWS', 'Stripe', 'GitHub', 'Groq', 'Slack', 'Google', 'Hugging Face', 'npm']
const FOLDERS = ['src/api', 'deploy/production', 'services/billing', 'notebooks', 'infra/terraform/modules', 'docs', '']
const PEOPLE = ['Ann Author', 'Bo Ek', 'Chidi Okafor', 'Dana de la Cruz', 'Émile Örn']
const LIVES = [
  ['HEAD', 'branch:main', 'tag:v1.4.0'],
  ['branch:feature/login'],
  ['history'],
  ['stash'],
  ['HEAD', 'worktree', 'branch:main'],
]
const DAY_MS = 86_400_000
const NOW = Date.parse('2026-11-25T12:00:00Z')

/** A value of a list, another one for another seed; the same in every run. */
function pick<T>(list: readonly T[], seed: number): T {
  return list[Math.floor(((((seed + 1) * 2_654_435_761) >>> 0) / 2 ** 32) * list.length)]!
}

function placesOf(i: number): Finding[] {
  const provider = pick(PROVIDERS, i)
  const age = Math.floor(
    900 *
      (pick(
        Array.from({ length: 97 }, (_, k) => k),
        i * 7,
      ) /
        97) **
        2,
  )
  const date = new Date(NOW - age * DAY_MS).toISOString()
  const confidence = pick(CONFIDENCES, i * 3)
  const severity = pick(SEVERITIES, i * 5)
  return Array.from({ length: 1 + (i % 3) }, (_, k) => {
    const folder = pick(FOLDERS, i + k)
    return finding({
      id: i.toString(16).padStart(24, '0'),
      rule: `${provider.toLowerCase().replace(' ', '-')}-key`,
      provider,
      title: `${provider} API key`,
      confidence,
      severity,
      blocking: confidence !== 'maybe' && severity !== 'low',
      path: `${folder === '' ? '' : `${folder}/`}${pick(['config.ts', '.env.production', 'client.py', 'values.yaml', 'main.tf'], i + k)}`,
      line: 1 + ((i * 13 + k) % 400),
      endLine: 1 + ((i * 13 + k) % 400),
      excerpt: maskText("  apiKey: '[REDACTED]', // TODO move to the vault"),
      commit: (i * 1_000_003 + 1).toString(16).padStart(40, 'c'),
      author: pick(PEOPLE, i),
      date,
      livesIn: pick(LIVES, i),
      remedy: `Revoke it at https://console.example.com/${provider.toLowerCase().replace(' ', '-')}/keys and create a new one.`,
    })
  })
}

function keyOf(places: readonly Finding[], i: number): Key {
  const [first] = places
  const { id, rule, provider, title, severity, confidence, commit, date, author, livesIn = [], remedy } = first!
  const ageDays = Math.floor((NOW - Date.parse(date!)) / DAY_MS)
  return {
    id,
    rule,
    provider,
    title,
    severity,
    confidence,
    firstCommit: commit,
    firstDate: date,
    firstAuthor: author,
    lastCommit: 'd'.repeat(40),
    lastDate: new Date(NOW).toISOString(),
    ageDays,
    overdue: ageDays > 90,
    rotated: null,
    occurrences: places.length,
    paths: places.map(({ path }) => path),
    livesIn,
    suppressed: null,
    live: i % 9 === 0 ? 'live' : i % 9 === 1 ? 'dead' : null,
    plan: [
      remedy,
      'Put the new one into the secret store and deploy.',
      "Look through the provider's usage log for calls that were not yours.",
      `Rewrite the history if you must: \`git filter-repo --path ${first!.path} --invert-paths\``,
    ],
  }
}

/** An audit with `count` keys, one of 20 allowed. */
export function auditOf(count: number): Report {
  const places = Array.from({ length: count }, (_, i) => placesOf(i))
  const rank = (key: Key): number =>
    Number(key.suppressed !== null) * 100 + CONFIDENCES.indexOf(key.confidence) * 4 + SEVERITIES.indexOf(key.severity)
  const keys = places.map((each, i) => {
    const key = keyOf(each, i)
    return i % 20 === 7 ? { ...key, suppressed: { by: 'ignore-file', reason: 'a test key of the sandbox' } } : key
  })
  const allowed = new Set(keys.filter(({ suppressed }) => suppressed).map(({ id }) => id))
  const report = reportOf({
    findings: places.flat().filter(({ id }) => !allowed.has(id)),
    suppressed: places
      .flat()
      .filter(({ id }) => allowed.has(id))
      .map(({ id, rule, path, line }) => ({
        id,
        rule,
        path,
        line,
        by: 'ignore-file',
        reason: 'a test key of the sandbox',
      })),
    skips: [
      { path: 'vendor/lib', reason: 'submodule' },
      { path: 'vendor/other', reason: 'submodule' },
      { path: 'old/gone.txt', reason: 'deleted' },
    ],
  })
  return {
    ...report,
    scan: {
      ...report.scan,
      mode: 'audit',
      root: '/home/ann/shop',
      head: 'a1b2c3d4'.repeat(5),
      covered: { ...report.scan.covered, commits: 8421 },
    },
    totals: { ...report.totals, listed: 48_213, scanned: 48_210, bytes: 731_000_000, durationMs: 9300 },
    keys: [...keys].sort((a, b) => rank(a) - rank(b)),
  }
}
