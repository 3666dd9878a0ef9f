import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { keyOf } from '../support/keys.ts'
import { keysieve, Repo, temporaryFolder } from '../support/repo.ts'

const key = keyOf('groq-api-key')
const other = keyOf('groq-api-key', 12)

describe('keysieve scan', () => {
  it('refuses a pipe that is named: nothing of it would be scanned', () => {
    const folder = temporaryFolder()
    execFileSync('sh', ['-c', 'mkfifo pipe'], { cwd: folder })
    symlinkSync('pipe', path.join(folder, 'link'))
    for (const name of ['pipe', 'link'])
      expect(keysieve(folder, ['scan', name])).toMatchObject({
        status: 2,
        stderr: expect.stringContaining(`${name} is neither a file nor a folder`),
      })
    const repo = new Repo()
    symlinkSync('/dev/null', path.join(repo.root, 'masked'))
    repo.git('add', '-A')
    expect(repo.run(['scan', 'masked'])).toMatchObject({ status: 0, stderr: expect.stringContaining('1 blob, 9 B') })
  })

  it('scans tracked files and untracked ones that are not ignored', () => {
    const repo = new Repo()
      .commit({ 'a.txt': `${key}\n`, '.gitignore': 'ignored.txt\n' })
      .write('new.txt', `${other}\n`)
      .write('ignored.txt', `${key}\n`)
    const { status, report } = repo.report(['scan'])
    expect(status).toBe(1)
    expect(report.findings.map(({ path: name }) => name)).toEqual(['a.txt', 'new.txt'])
    expect(report.totals).toMatchObject({ listed: 3, scanned: 3, skipped: 0, problems: 0 })
  })

  it('is what keysieve does without a command', () => {
    expect(new Repo().commit({ 'a.txt': `${key}\n` }).run([]).status).toBe(1)
  })

  it('scans a path that is named even if it is ignored', () => {
    const repo = new Repo()
      .commit({ '.gitignore': 'out/\n.env\n' })
      .write('.env', `K=${key}\n`)
      .write('out/deep/x.js', `${other}\n`)
    expect(repo.run(['scan']).status).toBe(0)
    expect(repo.report(['scan', '.env']).report.findings).toMatchObject([{ path: '.env', line: 1, column: 3 }])
    expect(repo.report(['scan', 'out']).report.findings).toMatchObject([{ path: 'out/deep/x.js' }])
  })

  it('from a sub-directory scans the whole work tree, or `.` for that folder, with paths from the root', () => {
    const repo = new Repo().commit({ 'a.txt': `${key}\n`, 'p/b.txt': `${other}\n` })
    expect(repo.report(['scan'], { in: 'p' }).report.findings.map(({ path: name }) => name)).toEqual([
      'a.txt',
      'p/b.txt',
    ])
    expect(repo.report(['scan', '.'], { in: 'p' }).report.findings.map(({ path: name }) => name)).toEqual(['p/b.txt'])
    expect(repo.report(['scan', '../a.txt'], { in: 'p' }).report.findings.map(({ path: name }) => name)).toEqual([
      'a.txt',
    ])
  })

  it('says that a path gives no file, and exits 2', () => {
    const repo = new Repo().commit({ 'a.txt': 'x\n' })
    mkdirSync(path.join(repo.root, 'empty'))
    for (const name of ['nope.txt', 'empty']) {
      const run = repo.run(['scan', name])
      expect(run.status).toBe(2)
      expect(run.stdout + run.stderr).toContain(name)
    }
  })

  it('counts a deleted tracked file as a skip', () => {
    const repo = new Repo().commit({ 'a.txt': 'x\n', 'b.txt': 'y\n' })
    unlinkSync(path.join(repo.root, 'a.txt'))
    const { report, status } = repo.report(['scan'])
    expect(status).toBe(0)
    expect(report.skips).toEqual([{ path: 'a.txt', reason: 'deleted' }])
    expect(report.totals).toMatchObject({ listed: 2, scanned: 1, skipped: 1 })
  })

  it('takes a link for the text of its target and never follows it', () => {
    const repo = new Repo().commit({ 'a.txt': 'x\n' })
    const outside = path.join(temporaryFolder(), 'secret')
    writeFileSync(outside, `${key}\n`)
    symlinkSync(outside, path.join(repo.root, 'link'))
    symlinkSync(`/${other}`, path.join(repo.root, 'telling'))
    const { report } = repo.report(['scan'])
    expect(report.findings).toMatchObject([{ path: 'telling', line: 1, column: 2 }])
  })

  it('does not read through a folder that was replaced by a link', () => {
    const repo = new Repo().commit({ 'd/a.txt': 'x\n' })
    const outside = temporaryFolder()
    writeFileSync(path.join(outside, 'a.txt'), `${key}\n`)
    rmSync(path.join(repo.root, 'd'), { recursive: true })
    symlinkSync(outside, path.join(repo.root, 'd'))
    const { report } = repo.report(['scan'])
    expect(report.findings).toEqual([])
    expect(report.skips).toContainEqual({ path: 'd/a.txt', reason: 'deleted' })
  })

  it('outside of git walks everything but other people’s code, which it names', () => {
    const folder = temporaryFolder()
    for (const name of ['a.txt', 'node_modules/x/i.js', 'env/lib/y.py', 'src/b.txt']) {
      mkdirSync(path.join(folder, path.dirname(name)), { recursive: true })
      writeFileSync(path.join(folder, name), `${key}\n`)
    }
    writeFileSync(path.join(folder, 'env/pyvenv.cfg'), '')
    const run = keysieve(folder, ['scan', '--format', 'json'], {
      env: { GIT_CEILING_DIRECTORIES: path.dirname(folder) },
    })
    const report = JSON.parse(run.stdout)
    expect(report.findings.map(({ path: name }: { path: string }) => name)).toEqual(['a.txt', 'src/b.txt'])
    expect(report.skips).toEqual([
      { path: 'env/', reason: 'virtual environment' },
      { path: 'node_modules/', reason: 'node_modules' },
    ])
    expect(report.totals).toMatchObject({ listed: 4, scanned: 2, skipped: 2 })
  })

  it('names another repository inside the tree as a skip', () => {
    const repo = new Repo().commit({ 'a.txt': 'x\n' })
    mkdirSync(path.join(repo.root, 'inner'))
    new Repo(path.join(repo.root, 'inner')).commit({ 'k.txt': `${key}\n` })
    const { report } = repo.report(['scan'])
    expect(report.skips).toEqual([{ path: 'inner/', reason: 'nested repository' }])
    expect(repo.report(['scan', 'inner']).report.findings).toMatchObject([{ path: 'inner/k.txt' }])
  })

  it('reads standard input', () => {
    const run = new Repo().run(['scan', '-', '--format', 'json'], { input: `a\nb ${key}` })
    expect(run.status).toBe(1)
    expect(JSON.parse(run.stdout)).toMatchObject({
      scan: { mode: 'stdin' },
      findings: [{ path: '-', line: 2, column: 3 }],
    })
  })

  it.each([
    ['minified code', 'x.min.js', (k: string) => `var a="${k}";`.padStart(5000, ';')],
    ['a lock file', 'package-lock.json', (k: string) => `{"x":"${k}"}`],
    ['a vendored file', 'vendor/a/b.c', (k: string) => `char *k = "${k}";`],
    ['a binary', 'a.bin', (k: string) => `\0\x01\x02${k}\0`],
    ['a picture', 'a.png', (k: string) => `\x89PNG\r\n\x1a\n\0\0${k}\0`],
    ['UTF-16', 'a.reg', (k: string) => Buffer.from(`\ufeffk=${k}\r\n`, 'utf16le')],
  ])('finds a prefixed key in %s', (_, name, content) => {
    const repo = new Repo().commit({ [name]: content(key) })
    expect(repo.report(['scan']).report.findings).toMatchObject([{ path: name, rule: 'groq-api-key' }])
  })

  it('refuses bad usage with exit 2 and a hint', () => {
    const repo = new Repo()
    for (const args of [
      ['--nonsense'],
      ['scan', '--format', 'nope'],
      ['scan', '--block', 'x'],
      ['rules', 'explain', 'nope'],
      ['hook', 'nope'],
      ['range', 'nope..HEAD'],
      ['scan', '--rules', 'nope.yml'],
    ]) {
      const run = repo.run(args)
      expect([args, run.status]).toEqual([args, 2])
      expect(run.stdout).toBe('')
      expect(run.stderr).toMatch(/^keysieve: /)
    }
  })

  it('writes reports to files and still prints text', () => {
    const repo = new Repo().commit({ 'a.txt': `${key}\n` })
    const file = path.join(temporaryFolder(), 'r.json')
    const run = repo.run(['scan', '--format', `json=${file}`])
    expect(run.status).toBe(1)
    expect(run.stdout).toContain('a.txt:1:1: blocked')
    const unwritable = repo.run(['scan', '--format', 'json=/nonexistent/folder/r.json'])
    expect(unwritable.status).toBe(2)
  })

  it('--exit-zero, --block and --min-confidence move the bar', () => {
    const repo = new Repo().commit({ 'a.txt': `${key}\n` })
    expect(repo.run(['scan', '--exit-zero']).status).toBe(0)
    expect(repo.run(['scan', '--block', 'never']).status).toBe(0)
    expect(repo.report(['scan', '--block', 'never']).report.findings).toMatchObject([{ blocking: false }])
  })
})
