import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { keyOf } from '../support/keys.ts'
import { keysieve, Repo, temporaryFolder } from '../support/repo.ts'
import { reportOf } from './support.ts'

const key = keyOf('groq-api-key')
const other = keyOf('groq-api-key', 12)
const third = keyOf('openrouter-key')

const idIn = (repo: Repo, args: readonly string[] = ['staged'], at = 0) => repo.report(args).report.findings[at]!.id
const fileOf = (repo: Repo) => readFileSync(path.join(repo.root, '.keysieveignore'), 'utf8')
const linesOf = (repo: Repo) =>
  fileOf(repo)
    .split('\n')
    .filter((line) => /^[0-9a-f]{24} /.test(line))

describe('keysieve ignore', () => {
  it('writes id, rule, hint and reason, and the hook lets the value pass once that is staged', () => {
    const repo = new Repo().commit({ 'a.txt': 'x\n' }).stage({ 'src/a b.txt': `${key}\n` })
    const id = idIn(repo)
    const done = repo.run(['ignore', id, '--reason', 'key of the docs'])
    expect(done).toMatchObject({ status: 0, stdout: '' })
    expect(linesOf(repo)).toEqual([`${id} groq-api-key src/a%20b.txt key of the docs`])
    expect(repo.run(['staged']).status).toBe(1)
    repo.git('add', '.keysieveignore', '.gitattributes')
    const { status, report, stderr } = reportOf(repo, ['staged'])
    expect(status).toBe(0)
    expect(report.suppressed).toMatchObject([{ id, by: 'ignore-file', reason: 'key of the docs' }])
    expect(stderr).toContain('this change edits .keysieveignore (the index counts here)')
  })

  it('never hides another value, not even on the same line', () => {
    const repo = new Repo().commit({ 'a.txt': 'x\n' }).stage({ 'a.txt': `${key}\n` })
    repo.run(['ignore', idIn(repo), '--reason', 'docs'])
    repo.git('add', '.keysieveignore')
    repo.stage({ 'a.txt': `${key} ${other}\n` })
    const { status, report } = reportOf(repo, ['staged'])
    expect(status).toBe(1)
    expect(report.findings).toMatchObject([{ column: key.length + 2 }])
    expect(report.totals).toMatchObject({ findings: 1, suppressed: 1 })
  })

  it('follows the value through a rename, a line shift and another mode', () => {
    const repo = new Repo().commit({ 'a.txt': `${key}\n` })
    repo.run(['ignore', idIn(repo, ['scan']), '--reason', 'docs'])
    repo.git('mv', 'a.txt', 'b.txt')
    repo.stage({ 'b.txt': `\n\n\n    ${key}\n` }).commit()
    for (const mode of ['scan', 'history']) expect(repo.run([mode]), mode).toMatchObject({ status: 0 })
    expect(repo.run(['range', 'HEAD']).status).toBe(0)
  })

  it('blocks again when a line has expired, and says so', () => {
    const repo = new Repo().commit({ 'a.txt': `${key}\n` })
    const id = idIn(repo, ['scan'])
    repo.write('.keysieveignore', `${id} groq-api-key a.txt until=2020-01-01 for a while\n`)
    const { status, stderr } = repo.run(['scan'])
    expect(status).toBe(1)
    expect(stderr).toContain(`expired ignore: ${id} (.keysieveignore:1) hid a.txt:1 until 2020-01-01`)
  })

  it('reports stale lines on a full scan of the tree or the history only', () => {
    const repo = new Repo().commit({ 'a.txt': 'clean\n', '.keysieveignore': `${'a'.repeat(24)} jwt old.txt gone\n` })
    const said = `stale ignore: .keysieveignore:1: nothing here matches ${'a'.repeat(24)} (jwt old.txt)`
    expect(repo.run(['scan']).stderr).toContain(said)
    expect(repo.run(['history']).stderr).toContain(said)
    for (const args of [['scan', 'a.txt'], ['range', 'HEAD'], ['staged']])
      expect(repo.run(args).stderr).not.toContain('stale')
  })

  it('makes a baseline with --all, and finds nothing then', () => {
    const repo = new Repo().commit({ 'a.txt': `${key}\n${third}\n`, 'b/c.txt': `${key} ${other}\n` })
    expect(repo.run(['ignore', '--all', '--reason', 'before 2026']).status).toBe(0)
    expect(linesOf(repo)).toHaveLength(3)
    expect(linesOf(repo)).toEqual([...linesOf(repo)].sort())
    expect(repo.run(['scan'])).toMatchObject({ status: 0, stdout: '' })
    const again = repo.run(['ignore', '--all', '--reason', 'before 2026'])
    expect(again.stderr).toContain('nothing to ignore was found')
  })

  it('drops with --prune what neither tree nor history nor index holds, and nothing else', () => {
    const repo = new Repo()
      .commit({ 'a.txt': `${key}\n` })
      .commit({ 'a.txt': 'clean\n' })
      .stage({ 'b.txt': `${other}\n` })
    const inHistory = idIn(repo, ['history'])
    const inIndex = idIn(repo)
    repo.write('b.txt', 'clean\n')
    const gone = 'a'.repeat(24)
    const line = (id: string) => `${id} groq-api-key a.txt docs`
    repo.write('.keysieveignore', `# head\n${[gone, inHistory, inIndex].map(line).join('\n')}\n`)
    const done = repo.run(['ignore', '--prune'])
    expect(done.status).toBe(0)
    expect(done.stdout).toBe(`dropped ${gone} groq-api-key a.txt\n`)
    expect(fileOf(repo)).toBe(`# head\n${line(inHistory)}\n${line(inIndex)}\n`)
  })

  it('joins the lines of two branches without a conflict', () => {
    const repo = new Repo().commit({ 'a.txt': 'x\n' })
    const onBranch = (name: string, file: string, value: string) => {
      repo.git('checkout', '-q', '-b', name, 'main')
      repo.stage({ [file]: `${value}\n` })
      repo.run(['ignore', idIn(repo), '--reason', name])
      repo.commit()
    }
    onBranch('one', 'one.txt', key)
    onBranch('two', 'two.txt', other)
    repo.git('merge', '-q', '--no-edit', 'one')
    expect(linesOf(repo)).toHaveLength(2)
    expect(repo.run(['scan'])).toMatchObject({ status: 0, stdout: '' })
  })

  it('writes the attribute once, and says who takes it out', () => {
    const repo = new Repo().commit({ '.gitattributes': '*.png binary\n' }).stage({ 'a.txt': `${key}\n${other}\n` })
    const attributes = () => readFileSync(path.join(repo.root, '.gitattributes'), 'utf8')
    repo.run(['ignore', idIn(repo), '--reason', 'docs'])
    repo.run(['ignore', idIn(repo, ['staged'], 1), '--reason', 'docs'])
    expect(attributes().split('\n')).toEqual([
      '*.png binary',
      '# >>> keysieve attributes >>> written by keysieve, taken out by `keysieve uninstall`',
      '.keysieveignore merge=union',
      '# <<< keysieve attributes <<<',
      '',
    ])
    expect(repo.run(['uninstall']).status).toBe(0)
    expect(attributes()).toBe('*.png binary\n')
  })

  it.each([
    ['no reason', ['ID']],
    ['a reason of blanks', ['ID', '--reason', '  ']],
    ['an id that is none', ['xyz', '--reason', 'docs']],
    ['an id that nothing has', ['a'.repeat(24), '--reason', 'docs']],
    ['a day that is none', ['ID', '--reason', 'docs', '--until', 'tomorrow']],
    ['a day in the past', ['ID', '--reason', 'docs', '--until', '2020-01-01']],
    ['no id at all', ['--reason', 'docs']],
    ['ids and --all', ['ID', '--all', '--reason', 'docs']],
    ['--prune with a reason', ['--prune', '--reason', 'docs']],
  ])('refuses %s with exit 2 and writes nothing', (_, args) => {
    const repo = new Repo().stage({ 'a.txt': `${key}\n` })
    const id = idIn(repo)
    const done = repo.run(['ignore', ...args.map((arg) => (arg === 'ID' ? id : arg))])
    expect(done.status).toBe(2)
    expect(done.stderr).toMatch(/^keysieve: /)
    expect(existsSync(path.join(repo.root, '.keysieveignore'))).toBe(false)
  })

  it('takes a rule by name for an id of the history', () => {
    const repo = new Repo().commit({ 'a.txt': `${key}\n` }).commit({ 'a.txt': 'clean\n' })
    const id = idIn(repo, ['history'])
    expect(repo.run(['ignore', id, '--reason', 'revoked', '--rule', 'groq-api-key']).status).toBe(0)
    repo.commit()
    expect(repo.run(['history'])).toMatchObject({ status: 0, stdout: '' })
  })

  it('works outside of git', () => {
    const folder = temporaryFolder()
    writeFileSync(path.join(folder, 'a.txt'), `${key}\n`)
    expect(keysieve(folder, ['ignore', '--all', '--reason', 'docs']).status).toBe(0)
    expect(keysieve(folder, ['scan'])).toMatchObject({ status: 0, stdout: '' })
    expect(existsSync(path.join(folder, '.gitattributes'))).toBe(false)
  })

  it('works from a sub-folder', () => {
    const repo = new Repo().stage({ 'p/a.txt': `${key}\n` })
    expect(repo.run(['ignore', idIn(repo), '--reason', 'docs'], { in: 'p' }).status).toBe(0)
    expect(linesOf(repo)).toHaveLength(1)
  })
})

describe('the ignore file that counts', () => {
  const withIgnore = () => {
    const repo = new Repo().commit({ 'a.txt': 'x\n' }).stage({ 'a.txt': `${key}\n` })
    const line = `${idIn(repo)} groq-api-key a.txt docs\n`
    return { repo, line }
  }

  it('is the index version for staged, even when HEAD or the work tree say otherwise', () => {
    const { repo, line } = withIgnore()
    repo.write('.keysieveignore', line)
    expect(repo.run(['staged']).status).toBe(1)
    repo.git('add', '.keysieveignore')
    repo.write('.keysieveignore', '')
    expect(repo.run(['staged']).status).toBe(0)
    expect(repo.run(['staged', 'a.txt']).status).toBe(0)
    expect(repo.run(['staged', '--strict']).status).toBe(1)
    repo.commit()
    repo.stage({ 'b.txt': `${key}\n` })
    expect(repo.run(['staged']).status).toBe(1)
  })

  it('is HEAD for staged when the change leaves it alone, and none when the change deletes it', () => {
    const { repo, line } = withIgnore()
    repo.commit({ '.keysieveignore': line }).stage({ 'b.txt': `${key}\n` })
    expect(repo.run(['staged'], { in: '' }).status).toBe(0)
    repo.git('rm', '-q', '--cached', '.keysieveignore')
    expect(repo.run(['staged']).status).toBe(1)
    expect(repo.run(['staged', 'b.txt']).status).toBe(1)
  })

  it('is the base revision for a range in CI, so that a change cannot allow itself', () => {
    const { repo, line } = withIgnore()
    repo.git('stash', '-q')
    repo.git('checkout', '-q', '-b', 'topic')
    repo.commit({ 'a.txt': `${key}\n`, '.keysieveignore': line })
    expect(repo.run(['range', 'main..HEAD']).status).toBe(0)
    const inCi = repo.run(['range', 'main..HEAD'], { env: { CI: 'true' } })
    expect(inCi.status).toBe(1)
    expect(inCi.stderr).toContain('this change edits .keysieveignore (main counts here)')
    expect(repo.run(['range', 'HEAD'], { env: { CI: 'true' } }).status).toBe(1)
    const chosen = ['range', 'main..HEAD', '--config-from', 'HEAD']
    expect(repo.run(chosen, { env: { CI: 'true' } }).status).toBe(0)
    expect(repo.run(['range', 'main..HEAD', '--config-from', 'nowhere']).status).toBe(2)
  })

  it('is the work tree for the tree and standard input, HEAD for the history', () => {
    const { repo, line } = withIgnore()
    repo.commit({ '.keysieveignore': line })
    expect(repo.run(['history']).status).toBe(0)
    repo.write('.keysieveignore', '')
    expect(repo.run(['history']).status).toBe(0)
    expect(repo.run(['scan']).status).toBe(1)
    repo.write('.keysieveignore', line)
    expect(repo.run(['scan']).status).toBe(0)
    expect(repo.run(['scan', '-'], { input: key, in: '' }).status).toBe(0)
  })

  it('stops the run by file and line when it is malformed', () => {
    const repo = new Repo().stage({ 'a.txt': 'clean\n', '.keysieveignore': '# ok\noops\n' }).commit()
    for (const args of [['scan'], ['history']]) {
      const run = repo.run(args)
      expect(run.status).toBe(2)
      expect(run.stderr).toContain('.keysieveignore:2: this is no finding id')
    }
  })
})
