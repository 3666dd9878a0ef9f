import { describe, expect, it } from 'vitest'
import { keyOf } from '../support/keys.ts'
import { Repo } from '../support/repo.ts'

const key = keyOf('groq-api-key')
const other = keyOf('groq-api-key', 12)

describe('keysieve range', () => {
  it('finds what a commit adds, with commit, author and date, even when a later one removes it', () => {
    const repo = new Repo()
      .commit({ 'a.txt': 'x\n' })
      .commit({ 'b.txt': `one\n${key}\n` })
      .commit({ 'b.txt': 'gone\n' })
    const { status, report } = repo.report(['range', 'HEAD~2..HEAD'])
    expect(status).toBe(1)
    const commit = repo.git('rev-parse', 'HEAD~1').trim()
    expect(report.findings).toMatchObject([
      { path: 'b.txt', line: 2, commit, author: 'Ann Author <ann@example.com>', date: '2026-01-02T03:04:05+01:00' },
    ])
    expect(report.scan.covered).toMatchObject({ commits: 2 })
  })

  it('knows a value that the parent holds, and one that came by a rename', () => {
    const body = 'line\n'.repeat(30)
    const repo = new Repo().commit({ 'a.txt': `${body}${key}\n` }).commit({ 'a.txt': `${body}${key}\nmore\n` })
    expect(repo.report(['range', 'HEAD~1..HEAD'])).toMatchObject({
      status: 0,
      report: { totals: { findings: 0, known: 1 } },
    })
    repo.git('mv', 'a.txt', 'z.txt')
    repo.commit({ 'z.txt': `${body}${key}\nyet more\n` })
    expect(repo.report(['range', 'HEAD~1..HEAD'])).toMatchObject({
      status: 0,
      report: { totals: { findings: 0, known: 1 } },
    })
  })

  it('finds what only a merge commit brings, and not what its parents have', () => {
    const repo = new Repo().commit({ 'a.txt': 'x\n' })
    repo.git('checkout', '-q', '-b', 'side')
    repo.commit({ 's.txt': `${key}\n` })
    repo.git('checkout', '-q', 'main')
    repo.commit({ 'm.txt': 'm\n' })
    repo.git('merge', '-q', '--no-commit', '--no-ff', 'side')
    repo.commit({ 'evil.txt': `${other}\n` })
    expect(repo.report(['range', 'HEAD']).report.findings).toMatchObject([{ path: 'evil.txt' }])
    expect(repo.report(['range', 'HEAD~1..HEAD']).report.findings.map(({ path }) => path)).toEqual([
      'evil.txt',
      's.txt',
    ])
  })

  it('takes a single commit, three dots and the first commit', () => {
    const repo = new Repo().commit({ 'a.txt': `${key}\n` })
    repo.git('checkout', '-q', '-b', 'side')
    repo.commit({ 'b.txt': `${other}\n` })
    expect(repo.report(['range', 'HEAD']).report.findings).toMatchObject([{ path: 'b.txt' }])
    expect(repo.report(['range', 'main...side']).report.findings).toMatchObject([{ path: 'b.txt' }])
    expect(repo.report(['range', 'main']).report.findings).toMatchObject([{ path: 'a.txt' }])
  })

  it('says what to do about a range that git does not know', () => {
    const run = new Repo().commit({ 'a.txt': 'x\n' }).run(['range', `${'1'.repeat(40)}..HEAD`])
    expect(run.status).toBe(2)
    expect(run.stderr).toContain('fetch')
  })
})
