import { describe, expect, it } from 'vitest'
import { keyOf } from '../support/keys.ts'
import { Repo, temporaryFolder } from '../support/repo.ts'

const key = keyOf('groq-api-key')
const other = keyOf('groq-api-key', 12)

describe('keysieve staged', () => {
  it('blocks a staged key with rule, line and column, and shows nothing of it', () => {
    const repo = new Repo()
      .commit({ 'a.txt': 'clean\n' })
      .stage({ 'src/config.ts': `import x\n\nconst k = '${key}'\n` })
    const { status, stdout, stderr } = repo.run(['staged'])
    expect(status).toBe(1)
    expect(stdout).toMatch(
      /^src\/config\.ts:3:12: blocked: Groq API key \[groq-api-key\]\n {4}const k = '\[REDACTED\]'\n/,
    )
    expect(stderr).toContain('keysieve: 1 blob, ')
    expect(stderr).toContain('git restore --staged src/config.ts')
    for (let at = 4; at + 8 <= key.length; at++) expect(stdout + stderr).not.toContain(key.slice(at, at + 8))
  })

  it('passes with exit 0 and says what it scanned when there is nothing', () => {
    const repo = new Repo().commit({ 'a.txt': 'clean\n' }).stage({ 'b.txt': 'fine\n' })
    expect(repo.run(['staged'])).toEqual({
      status: 0,
      stdout: '',
      stderr: 'keysieve: 1 blob, 5 B scanned; no findings\n',
    })
  })

  it('scans everything before the first commit', () => {
    const { status, report } = new Repo().stage({ 'a.txt': `${key}\n`, 'b.txt': 'x\n' }).report(['staged'])
    expect(status).toBe(1)
    expect(report.totals.listed).toBe(2)
  })

  it('reads the index, not the work tree', () => {
    const repo = new Repo()
      .commit({ 'a.txt': 'x\n' })
      .stage({ 'a.txt': `${key}\n` })
      .write('a.txt', 'clean again\n')
    expect(repo.run(['staged']).status).toBe(1)
    const clean = new Repo().commit({ 'a.txt': 'x\n' }).stage({ 'a.txt': 'y\n' }).write('a.txt', `${key}\n`)
    expect(clean.run(['staged']).status).toBe(0)
  })

  it('knows a value that stands in HEAD and blocks another one in the same file', () => {
    const repo = new Repo().commit({ 'a.txt': `old ${key}\n` }).stage({ 'a.txt': `moved\n\nold ${key}\n` })
    const known = repo.report(['staged'])
    expect(known.status).toBe(0)
    expect(known.report.totals).toMatchObject({ findings: 0, known: 1 })
    expect(known.stderr).toContain('known from before, not blocking: a.txt:3')
    expect(repo.run(['staged', '--all']).status).toBe(1)
    repo.stage({ 'a.txt': `old ${key}\nnew ${other}\n` })
    const both = repo.report(['staged'])
    expect(both.status).toBe(1)
    expect(both.report.findings).toMatchObject([{ line: 2, column: 5 }])
  })

  it('knows a value through a rename with an edit', () => {
    const body = 'line\n'.repeat(30)
    const repo = new Repo().commit({ 'a.txt': `${body}${key}\n` })
    repo.git('mv', 'a.txt', 'b.txt')
    repo.stage({ 'b.txt': `${body}${key}\nedited\n` })
    expect(repo.report(['staged']).report.totals).toMatchObject({ listed: 1, findings: 0, known: 1 })
    repo.stage({ 'b.txt': `${body}${key}\n${other}\n` })
    expect(repo.report(['staged']).report.totals).toMatchObject({ findings: 1, known: 1 })
  })

  it('in a merge knows the values of the merged branch, and blocks what only the merge adds', () => {
    const repo = new Repo().commit({ 'a.txt': 'base\n' })
    repo.git('checkout', '-q', '-b', 'side')
    repo.commit({ 'side.txt': `${key}\n` })
    repo.git('checkout', '-q', 'main')
    repo.commit({ 'c.txt': 'main\n' })
    repo.git('merge', '-q', '--no-commit', '--no-ff', 'side')
    expect(repo.report(['staged'])).toMatchObject({ status: 0, report: { totals: { findings: 0, known: 1 } } })
    repo.stage({ 'evil.txt': `${other}\n` })
    expect(repo.report(['staged'])).toMatchObject({ status: 1, report: { findings: [{ path: 'evil.txt' }] } })
  })

  it('names a submodule as a skip and keeps the books', () => {
    const sub = new Repo().commit({ 'x.txt': 'x\n' })
    const repo = new Repo().commit({ 'a.txt': 'x\n' })
    repo.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', sub.root, 'lib')
    const { report, stderr, status } = repo.report(['staged'])
    expect(status).toBe(0)
    expect(report.skips).toEqual([{ path: 'lib', reason: 'submodule' }])
    expect(report.totals).toMatchObject({ listed: 2, scanned: 1, skipped: 1, problems: 0 })
    expect(stderr).toContain('1 skipped (submodule)')
  })

  it('takes the paths that are named, and works from a sub-directory', () => {
    const repo = new Repo().commit({ 'a.txt': 'x\n' }).stage({ 'p/a.txt': `${key}\n`, 'q/b.txt': `${other}\n` })
    expect(repo.report(['staged', 'b.txt'], { in: 'q' }).report.findings).toMatchObject([{ path: 'q/b.txt' }])
    expect(repo.report(['staged'], { in: 'q' }).report.findings.map(({ path }) => path)).toEqual(['p/a.txt', 'q/b.txt'])
  })

  it('outside of a repository says so and exits 2', () => {
    const run = new Repo().run(['staged'], { env: { GIT_DIR: '/nowhere' } })
    expect(run.status).toBe(2)
    expect(run.stderr).toContain('not a git repository')
  })

  it('reports a missing object as a problem, scans the rest and exits 2', () => {
    const repo = new Repo().stage({ 'a.txt': 'will be lost\n', 'b.txt': `${key}\n` })
    const id = repo.git('rev-parse', ':a.txt').trim()
    repo.git('update-index', '--cacheinfo', `100644,${'1'.repeat(id.length)},a.txt`)
    const { status, report, stderr } = repo.report(['staged'])
    expect(status).toBe(2)
    expect(report.problems).toMatchObject([{ code: 'missing-object', path: 'a.txt' }])
    expect(report.findings).toMatchObject([{ path: 'b.txt' }])
    expect(report.totals).toMatchObject({ listed: 2, scanned: 1, skipped: 0, problems: 1 })
    expect(stderr).toContain('INCOMPLETE')
  })

  it('obeys GIT_INDEX_FILE as commit -a and commit PATH set it', () => {
    const repo = new Repo().commit({ 'a.txt': 'x\n' })
    repo.write('a.txt', `${key}\n`)
    expect(repo.run(['staged']).status).toBe(0)
    repo.git('hash-object', '-w', 'a.txt')
    const folder = temporaryFolder()
    const run = repo.run(['staged'], { env: { GIT_INDEX_FILE: `${folder}/index` } })
    // An index that is not there is an empty one: everything is deleted, nothing is staged.
    expect(run).toMatchObject({ status: 0 })
  })
})
