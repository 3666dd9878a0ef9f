import { mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { FORMATS } from '../../src/report/list.ts'
import { keyOf, matchOf } from '../support/keys.ts'
import { cleanEnv, keysieve, Repo, temporaryFolder } from '../support/repo.ts'
import { auditOn, commitAt, groq, lawHolds } from './scene.ts'

/** A key of its own wherever one can live, at dates that are known. */
function everywhere(): { readonly repo: Repo; readonly commits: Readonly<Record<string, string>> } {
  const repo = new Repo()
  const commits: Record<string, string> = {}
  commits.head = commitAt(repo, '2026-01-10T12:00:00+0200', {
    'src/head.ts': `const k = '${groq(1)}'\n`,
    'x.txt': 'x\n',
  })
  commits.history = commitAt(repo, '2026-02-01T00:00:00Z', { 'old.env': `GROQ=${groq(2)}\n` })
  repo.git('rm', '-q', 'old.env')
  commits.edit = commitAt(repo, '2026-02-02T00:00:00Z', { 'src/head.ts': `// edited\nconst k = '${groq(1)}'\n` })
  repo.git('checkout', '-q', '-b', 'side')
  commits.tag = commitAt(repo, '2026-02-10T00:00:00Z', { 'tagged.txt': groq(3) })
  repo.git('tag', 'v1')
  repo.git('checkout', '-q', 'main')
  repo.git('branch', '-q', '-D', 'side')
  repo.git('checkout', '-q', '-b', 'dropped')
  commits.reflog = commitAt(repo, '2026-02-20T00:00:00Z', { 'dropped.txt': groq(4) })
  repo.git('checkout', '-q', 'main')
  repo.git('branch', '-q', '-D', 'dropped')
  repo.write('x.txt', groq(5)).git('stash', '-q')
  commits.stash = repo.git('rev-parse', 'refs/stash').trim()
  commits.message = commitAt(repo, '2026-02-25T00:00:00Z', {}, `a message with ${groq(6)}`)
  repo.write('.git/loose', groq(7)).git('hash-object', '-w', '.git/loose')
  repo.write('new.txt', groq(8))
  return { repo, commits }
}

describe('keysieve audit', () => {
  it('knows each key, its dates, its age and where it lives, and puts first what to do first', async () => {
    const { repo, commits } = everywhere()
    const { code, report } = await auditOn('2026-04-11T00:00:00Z', repo, { unreachable: true })
    expect(code).toBe(1)
    expect(report.scan).toMatchObject({ mode: 'audit', head: commits.message, shard: null })
    expect(lawHolds(report)).toBe(true)
    expect(
      report.keys!.map((key) => [key.paths, key.livesIn, key.firstCommit, key.firstDate, key.ageDays, key.overdue]),
    ).toEqual([
      [
        ['src/head.ts'],
        ['HEAD', 'worktree', 'branch:main', 'tag:v1', 'stash'],
        commits.head,
        '2026-01-10T12:00:00+02:00',
        90,
        true,
      ],
      [['new.txt'], ['worktree'], null, null, null, false],
      [['tagged.txt'], ['tag:v1'], commits.tag, '2026-02-10T00:00:00+00:00', 60, false],
      [['old.env'], ['history'], commits.history, '2026-02-01T00:00:00+00:00', 69, false],
      [['(commit message)'], ['history'], commits.message, '2026-02-25T00:00:00+00:00', 45, false],
      [['x.txt'], ['stash'], commits.stash, '2026-01-02T03:04:05+01:00', 98, true],
      [['dropped.txt'], ['reflog'], commits.reflog, '2026-02-20T00:00:00+00:00', 50, false],
      [['(unreachable object)'], ['unreachable'], null, null, null, false],
    ])
    const [first] = report.keys!
    expect(first).toMatchObject({
      rule: 'groq-api-key',
      provider: 'Groq',
      confidence: 'certain',
      firstAuthor: 'Ann Author <ann@example.com>',
      lastCommit: commits.edit,
      occurrences: 2,
      suppressed: null,
      live: null,
    })
    expect(report.findings.find(({ path: name }) => name === 'src/head.ts')).toMatchObject({
      line: 2,
      commit: commits.head,
      occurrences: 2,
    })
  })

  it('gives one finding a key and path, whether the file on disk is what HEAD has or not', async () => {
    const repo = new Repo()
    commitAt(repo, '2026-01-01T00:00:00Z', { 'a.txt': groq(1), 'b.txt': groq(1) })
    const same = await auditOn('2026-01-02T00:00:00Z', repo)
    expect(same.report.findings).toMatchObject([
      { path: 'a.txt', occurrences: 1, line: 1 },
      { path: 'b.txt', occurrences: 1, line: 1 },
    ])
    expect(same.report.keys).toMatchObject([{ occurrences: 2, paths: ['a.txt', 'b.txt'] }])
    repo.write('a.txt', `\n\n${groq(1)}`).write('b.txt', 'gone\n')
    const { report } = await auditOn('2026-01-02T00:00:00Z', repo)
    expect(report.findings).toMatchObject([
      { path: 'a.txt', occurrences: 1, line: 3, livesIn: ['HEAD', 'worktree', 'branch:main'] },
      { path: 'b.txt', occurrences: 1, line: 1, livesIn: ['HEAD', 'branch:main'] },
    ])
  })

  it('tells in the inventory who allowed a key and why, at its end and without a plan', async () => {
    const repo = new Repo()
    commitAt(repo, '2026-01-01T00:00:00Z', { 'a.txt': groq(1), 'b.txt': groq(2), 'c.txt': groq(3), 'd/e.txt': groq(4) })
    const { report } = await auditOn('2026-01-02T00:00:00Z', repo)
    const id = report.keys!.find(({ paths: [name] }) => name === 'b.txt')!.id
    // The file on disk speaks for what is allowed: its first version had no such comment.
    repo.write('a.txt', `${groq(1)} # keysieve:allow groq-api-key an example\n`)
    repo.write('.keysieveignore', `${id} groq-api-key b.txt revoked long ago\n`)
    repo.write('.keysieve.yml', 'exclude: [d]\n')
    const allowed = await auditOn('2026-01-02T00:00:00Z', repo)
    expect(allowed.report.findings.map(({ path: name }) => name)).toEqual(['c.txt'])
    const [first, ...others] = allowed.report.keys!
    expect(first).toMatchObject({ paths: ['c.txt'], suppressed: null })
    expect(others.every(({ suppressed, plan, overdue }) => suppressed && plan.length === 0 && !overdue)).toBe(true)
    expect(others.find(({ paths: [name] }) => name === 'b.txt')!.suppressed).toEqual({
      by: 'ignore-file',
      reason: 'revoked long ago',
    })
    expect(Object.fromEntries(allowed.report.suppressed.map(({ path: name, by }) => [name, by]))).toEqual({
      'a.txt': 'inline',
      'b.txt': 'ignore-file',
      'd/e.txt': 'config',
    })
    expect(lawHolds(allowed.report)).toBe(true)
    const strict = await auditOn('2026-01-02T00:00:00Z', repo, { strict: true })
    expect(strict.report.findings.map(({ path: name }) => name)).toEqual(['a.txt', 'b.txt', 'c.txt'])
  })

  it.each([
    ['2026-03-24', null, null],
    ['2026-03-25', 'in 7 days', null],
    ['2026-03-31', 'in 1 day ', null],
    ['2026-04-01', null, '1 key is overdue for rotation (rotation-days: 90)'],
  ])('on %s warns of a key of 2026-01-01: %s %s', async (day, soon, overdue) => {
    const repo = new Repo()
    commitAt(repo, '2026-01-01T00:00:00Z', { 'a.txt': groq(1) })
    const { stderr, report } = await auditOn(`${day}T00:00:00Z`, repo)
    if (soon) expect(stderr).toContain(`is due for rotation ${soon}`)
    else expect(stderr).not.toContain('due for rotation in')
    expect(stderr.includes('overdue')).toBe(overdue !== null)
    if (overdue) expect(stderr).toContain(overdue)
    expect(report.keys![0]!.overdue).toBe(overdue !== null)
  })

  it('counts ages from the day the config records, by its own rotation-days', async () => {
    const repo = new Repo()
    commitAt(repo, '2025-01-01T00:00:00Z', { 'a.txt': groq(1) })
    const { report } = await auditOn('2026-01-01T00:00:00Z', repo)
    const [{ id } = { id: '' }] = report.keys!
    expect(report.keys).toMatchObject([{ ageDays: 365, overdue: true, rotated: null }])
    repo.write('.keysieve.yml', `rotation-days: 30\nrotated: { ${id}: 2025-12-10 }\n`)
    const later = await auditOn('2026-01-01T00:00:00Z', repo)
    expect(later.report.keys).toMatchObject([{ ageDays: 22, overdue: false, rotated: '2025-12-10' }])
    expect((await auditOn('2026-01-09T00:00:00Z', repo)).report.keys).toMatchObject([{ ageDays: 30, overdue: true }])
  })

  it('leaves context rules off lock files in the history as on disk', async () => {
    const line = matchOf('cohere-api-key')
      .replace('{secret}', keyOf('cohere-api-key'))
      .replace('{NAME}', 'COHERE_API_KEY')
    const repo = new Repo()
    commitAt(repo, '2026-01-01T00:00:00Z', { 'package-lock.json': `${line}\n`, 'a.txt': `${line}\n` })
    const { report } = await auditOn('2026-01-02T00:00:00Z', repo)
    expect(report.findings.map(({ path: name }) => name)).toEqual(['a.txt'])
  })

  it('takes only the history of a bare repository, and refuses where there is none', () => {
    const repo = new Repo().commit({ 'a.txt': groq(1) })
    const bare = path.join(temporaryFolder(), 'bare.git')
    repo.git('clone', '-q', '--bare', repo.root, bare)
    const run = keysieve(bare, ['audit', '--format', 'json'])
    expect(run.status).toBe(1)
    expect(JSON.parse(run.stdout).keys).toMatchObject([{ livesIn: ['HEAD', 'branch:main'] }])
    const nowhere = temporaryFolder()
    mkdirSync(path.join(nowhere, 'x'))
    expect(keysieve(nowhere, ['audit'], { env: { GIT_CEILING_DIRECTORIES: path.dirname(nowhere) } }).status).toBe(2)
  })

  it('audits the whole repository from a sub-directory, and says a shallow clone is incomplete', () => {
    const repo = new Repo().commit({ 'a.txt': groq(1), 'p/b.txt': 'x\n' }).commit({ 'a.txt': 'gone\n' })
    const { report } = repo.report(['audit'], { in: 'p' })
    expect(report.findings).toMatchObject([{ path: 'a.txt' }])
    const shallow = path.join(temporaryFolder(), 'shallow')
    repo.git('clone', '-q', '--depth', '1', `file://${repo.root}`, shallow)
    const run = keysieve(shallow, ['audit'])
    expect(run.status).toBe(2)
    expect(run.stderr).toContain('INCOMPLETE')
  })

  it('has exact exit codes, and blocks on what would block', () => {
    const clean = new Repo().commit({ 'a.txt': 'x\n' })
    expect(clean.run(['audit']).status).toBe(0)
    const { repo } = everywhere()
    expect(repo.run(['audit']).status).toBe(1)
    expect(repo.run(['audit', '--exit-zero']).status).toBe(0)
    expect(repo.run(['audit', 'a-path']).status).toBe(2)
  })

  it('names rule and path of each finding in every format, and nothing of a value', () => {
    const { repo } = everywhere()
    const bodies = [1, 2, 3, 4, 5, 6, 8].map((seed) => groq(seed).slice('gsk_'.length))
    const folder = temporaryFolder()
    const names = Object.keys(FORMATS)
    const run = keysieve(
      repo.root,
      ['audit', ...names.flatMap((name) => ['--format', `${name}=${path.join(folder, name)}`])],
      { env: cleanEnv() },
    )
    expect(run.status).toBe(1)
    const { report } = repo.report(['audit'])
    const texts = names.map((name) => [name, readText(path.join(folder, name))] as const)
    for (const [name, text] of [...texts, ['stdout', run.stdout], ['stderr', run.stderr]] as const) {
      for (const body of bodies)
        for (let at = 0; at + 8 <= body.length; at++)
          if (text.includes(body.slice(at, at + 8))) throw new Error(`${name} shows a part of a value`)
      if (name === 'stderr') continue
      for (const finding of report.findings) {
        expect([name, text.includes(finding.rule)]).toEqual([name, true])
        expect([name, text.includes(finding.path) || text.includes(encodeURIComponent(finding.path))]).toEqual([
          name,
          true,
        ])
      }
    }
  })
})

function readText(file: string): string {
  return readFileSync(file, 'utf8')
}
