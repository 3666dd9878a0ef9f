import { describe, expect, it } from 'vitest'
import type { Key } from '../../src/model/key.ts'
import { jsonl } from '../../src/report/jsonl.ts'
import { markdown } from '../../src/report/markdown.ts'
import { text } from '../../src/report/text.ts'
import { finding, HOSTILE_NAMES, reportOf, written } from './hostile.ts'

function keyFor(path: string, more: Partial<Key> = {}): Key {
  const { id, rule, provider, title, severity, confidence } = finding()
  return {
    ...{ id, rule, provider, title, severity, confidence },
    firstCommit: 'c'.repeat(40),
    firstDate: '2026-01-02T03:04:05Z',
    firstAuthor: path,
    lastCommit: 'd'.repeat(40),
    lastDate: '2026-01-02T03:04:05Z',
    ageDays: 12,
    overdue: false,
    rotated: null,
    occurrences: 2,
    paths: [path],
    livesIn: ['HEAD', `branch:${path}`],
    suppressed: null,
    live: null,
    plan: [`git filter-repo ${path}`],
    ...more,
  }
}

function audit(keys: readonly Key[]) {
  const report = reportOf({ findings: [finding()] })
  return { ...report, scan: { ...report.scan, mode: 'audit' as const }, keys }
}

describe('the inventory', () => {
  it('shows hostile names, and sends none of them to the terminal', () => {
    const keys = HOSTILE_NAMES.flatMap((name) => [
      keyFor(name),
      keyFor(name, { suppressed: { by: 'inline', reason: name } }),
    ])
    const shown = written(text, audit(keys))
    expect(shown).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/)
    expect(shown.match(/what to do:/g)).toHaveLength(HOSTILE_NAMES.length)
    const comment = written(markdown, audit(keys))
    expect(comment).not.toMatch(/<script>|[^\\]@octocat|\u202e/)
    for (const line of comment.split('\n').filter((row) => /^\| \d/.test(row)))
      expect(line.split(' | ')).toHaveLength(8)
  })

  it('says how many keys there are, which are overdue, and what is allowed', () => {
    const shown = written(
      text,
      audit([
        keyFor('a.ts', { overdue: true, live: 'live' }),
        keyFor('b.ts', { suppressed: { by: 'ignore-file', reason: 'a test key' } }),
      ]),
    )
    expect(shown).toContain('2 keys: 1 in HEAD or on disk, 1 overdue, 1 allowed')
    expect(shown).toContain('LIVE (its provider says), certain, high severity, OVERDUE')
    expect(shown).toContain('allowed: b.ts [groq-api-key] id 0123456789abcdef01234567, ignore-file: a test key')
  })

  it('of 10,000 keys still fits a comment, and is a line each of jsonl', () => {
    const report = audit(Array.from({ length: 10_000 }, (_, i) => keyFor(`${i}/${'x'.repeat(150)}`)))
    expect(written(markdown, report).length).toBeLessThanOrEqual(65_000)
    expect(
      written(jsonl, report)
        .split('\n')
        .filter((line) => line.startsWith('{"kind":"key"')),
    ).toHaveLength(10_000)
  })
})
