import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keyOf } from './support/keys.ts'
import { randomText } from './support/random-text.ts'
import { cleanEnv, Repo, type ReportJson } from './support/repo.ts'

const ROOT = path.resolve(import.meta.dirname, '..')
const KEY = keyOf('groq-api-key')
const folder = mkdtempSync(path.join(tmpdir(), 'keysieve library '))
const tarball = path.join(folder, 'keysieve.tgz')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The code of the page, by the name that its first line gives. */
const EXAMPLES = Object.fromEntries(
  Array.from(
    readFileSync(path.join(ROOT, 'docs/library.md'), 'utf8').matchAll(/```[jt]s\n\/\/ (\S+)\n([\s\S]*?)```/g),
    ([, name, code]) => [name!, code!],
  ),
)
const RULE =
  "provider: Acme\nrules:\n  - id: acme-key\n    title: Acme key\n    severity: high\n    literals: [acme_]\n    pattern: '(?<secret>acme_[a-z0-9]{20})(?![a-z0-9])'\n    sample: 'acme_{base36:20}'\n    remedy: Ask Acme.\n"

beforeAll(() => {
  const packed = execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], { cwd: ROOT })
    .toString()
    .trim()
  execFileSync('mv', [path.join(folder, packed), tarball])
  const installed = path.join(folder, 'node_modules/keysieve')
  mkdirSync(installed, { recursive: true })
  execFileSync('tar', ['-xzf', tarball, '-C', installed, '--strip-components=1'])
})

/** A repository that has keysieve as npm installs it, and the examples of the page. */
function project(): Repo {
  const repo = new Repo().commit({ '.gitignore': 'node_modules\n' })
  symlinkSync(path.join(folder, 'node_modules'), path.join(repo.root, 'node_modules'))
  for (const [name, code] of Object.entries(EXAMPLES)) repo.write(name, code)
  return repo.write('acme.yml', RULE)
}

function node(repo: Repo, args: readonly string[], env: Record<string, string> = {}) {
  const done = spawnSync(process.execPath, args, { cwd: repo.root, env: cleanEnv(env) })
  const [stdout, stderr] = [done.stdout.toString(), done.stderr.toString()]
  expect(stdout + stderr).not.toContain(KEY.slice(8))
  return { status: done.status, stdout, stderr }
}

/** What a line of code gives, as JSON. */
function evaluated<T>(repo: Repo, code: string): T {
  const script = `(async () => { const k = require('keysieve'); try { return ${code} } catch (e) { return { error: e instanceof k.KeysieveError, code: e.code, hint: e.hint } } })().then((x) => console.log(JSON.stringify(x)))`
  const { stdout, stderr } = node(repo, ['-e', script], { KEY })
  expect(stderr).toBe('')
  return JSON.parse(stdout) as T
}

describe('the examples of docs/library.md', () => {
  it('are all run here', () => {
    expect(Object.keys(EXAMPLES).sort()).toEqual([
      'check-staged.mjs',
      'fixtures.test.mjs',
      'lint-staged.config.mjs',
      'own-rules.mjs',
      'report.mts',
      'scan-files.cjs',
      'scan-text.mjs',
    ])
  })

  it('scan a text with import', () => {
    const found = node(project(), ['scan-text.mjs'], { MESSAGE: `see\nk = ${KEY}\n` })
    expect(found).toEqual({
      status: 1,
      stdout: 'message.txt:2 Groq API key [groq-api-key] k = [REDACTED]\n',
      stderr: '',
    })
    expect(node(project(), ['scan-text.mjs'])).toEqual({ status: 0, stdout: '', stderr: '' })
  })

  it('scan files with require', () => {
    const repo = project().write('a/b.txt', `${KEY}\n`)
    const scan = (...names: string[]) => node(repo, ['scan-files.cjs', ...names])
    expect(scan('a')).toEqual({ status: 1, stdout: 'a/b.txt:1 Groq API key\n', stderr: '' })
    expect(scan()).toEqual({ status: 0, stdout: '', stderr: '' })
    expect(scan('none')).toMatchObject({ status: 2, stdout: '', stderr: expect.stringMatching(/^not-found: none/) })
  })

  it('scan what is staged, as lint-staged calls them', () => {
    const repo = project()
    repo.stage({ 'a.txt': `${KEY}\n`, 'b.txt': 'x\n' }).write('a.txt', 'clean on disk\n')
    const { '*': command } = JSON.parse(
      node(repo, ['-e', "import('./lint-staged.config.mjs').then((m) => console.log(JSON.stringify(m.default)))"])
        .stdout,
    )
    const staged = (...names: string[]) => node(repo, [...command.split(' ').slice(1), ...names])
    expect(staged(path.join(repo.root, 'a.txt'))).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('a.txt:1'),
    })
    expect(staged(path.join(repo.root, 'b.txt'))).toEqual({ status: 0, stdout: '', stderr: '' })
  })

  it('fail a test when a fixture holds a key', () => {
    const repo = project().write('fixtures/a.txt', 'x\n')
    const run = () =>
      spawnSync(process.execPath, ['--test', 'fixtures.test.mjs'], { cwd: repo.root, env: cleanEnv() }).status
    expect(run()).toBe(0)
    repo.write('fixtures/b.txt', KEY)
    expect(run()).toBe(1)
  })

  it('load rules of one’s own', () => {
    const run = node(project(), ['own-rules.mjs'], { MESSAGE: `acme_${randomText('acme', 20).toLowerCase()} ${KEY}` })
    expect(run).toMatchObject({ status: 0, stderr: '' })
    expect(run.stdout).toContain("id: 'acme-key'")
    expect(run.stdout).toMatch(/\[ 'acme-key', 'groq-api-key' \]\n$/)
  })

  it('hold to the types, for import and require, without any other types', () => {
    const repo = project()
    repo.write(
      'use.cts',
      "import keysieve = require('keysieve')\nconst r: Promise<keysieve.Report> = keysieve.scanText(new Uint8Array(1))\nexport = r\n",
    )
    repo.write('wrong.mts', "import { scanText } from 'keysieve'\nawait scanText('', { block: 'sometimes' })\n")
    const tsc = (...files: string[]) =>
      spawnSync(
        process.execPath,
        [
          path.join(ROOT, 'node_modules/typescript/bin/tsc'),
          '--noEmit',
          '--strict',
          '--exactOptionalPropertyTypes',
          '--module',
          'nodenext',
          '--target',
          'es2023',
          '--lib',
          'es2023',
          '--types',
          '',
          ...files,
        ],
        { cwd: repo.root, env: cleanEnv() },
      )
    const right = tsc('report.mts', 'use.cts')
    expect(right.stdout.toString()).toBe('')
    expect(right.status).toBe(0)
    expect(tsc('wrong.mts').stdout.toString()).toContain('"sometimes"')
  })
})

describe('the package', () => {
  it.each([
    ['publint', ['node_modules/publint/src/cli.js', 'run', '--strict']],
    ['attw', ['node_modules/@arethetypeswrong/cli/dist/index.js', '--no-emoji', '--no-color']],
  ])('is clean for %s', (_, [script, ...args]) => {
    const done = spawnSync(process.execPath, [path.join(ROOT, script!), ...args, tarball], { cwd: folder })
    expect(done.status, done.stdout.toString() + done.stderr.toString()).toBe(0)
  })

  it('has types of its own alone', () => {
    const types = execFileSync('tar', ['-tzf', tarball])
      .toString()
      .split('\n')
      .filter((name) => name.endsWith('.d.ts'))
    expect(types).toContain('package/dist/types/index.d.ts')
    expect(types.length).toBeLessThan(20)
  })
})

describe('the library', () => {
  it('gives the report that the command line prints', () => {
    const repo = project()
      .commit({ 'a.txt': `${KEY}\n` })
      .stage({ 'b.txt': `${KEY}\n` })
    const same = ({ scan, findings, skips, problems }: ReportJson) => ({ scan, findings, skips, problems })
    expect(same(evaluated<ReportJson>(repo, "await k.scanFiles(['a.txt'])"))).toEqual(
      same(repo.report(['scan', 'a.txt']).report),
    )
    const staged = evaluated<ReportJson>(repo, 'await k.scanStaged()')
    const { scan, ...rest } = same(repo.report(['staged']).report)
    expect(same(staged)).toMatchObject(rest)
    expect(staged.scan.mode).toBe(scan.mode)
    expect(evaluated<ReportJson>(repo, 'await k.scanText(process.env.KEY)')).toMatchObject({
      schema: 1,
      scan: { mode: 'stdin' },
      totals: { listed: 1, scanned: 1, findings: 1 },
    })
  })

  it('heeds config and ignores where the command line does, and not when told so', () => {
    const repo = project().commit({ 'a.txt': `${KEY}\n` })
    repo.run(['ignore', repo.report(['scan', 'a.txt']).report.findings[0]!.id, '--reason', 'a sample'])
    const count = (code: string) => evaluated<ReportJson>(repo, code).totals.findings
    expect(count("await k.scanFiles(['a.txt'])")).toBe(0)
    expect(count("await k.scanFiles(['a.txt'], { config: false })")).toBe(1)
    expect(count('await k.scanText(process.env.KEY)')).toBe(1)
    expect(count("await k.scanText(process.env.KEY, { cwd: '.' })")).toBe(0)
    repo.write('.keysieve.yml', 'nonsense: 1\n')
    expect(evaluated(repo, "await k.scanFiles(['a.txt'])")).toMatchObject({ error: true, code: 'config' })
  })

  it('does what its options say', () => {
    const repo = project().commit({ 'a.txt': `${KEY}\n` })
    const of = (options: string) =>
      evaluated<ReportJson>(repo, `await k.scanText(process.env.KEY + '\\n', ${options})`).findings
    expect(of('{}')).toMatchObject([{ path: '-', blocking: true }])
    expect(of("{ path: 'x/y.ts', block: 'never' }")).toMatchObject([{ path: 'x/y.ts', blocking: false }])
    const encoded = "Buffer.from(process.env.KEY).toString('base64')"
    expect(evaluated<ReportJson>(repo, `await k.scanText(${encoded})`).findings).toHaveLength(1)
    expect(evaluated<ReportJson>(repo, `await k.scanText(${encoded}, { decode: false })`).findings).toHaveLength(0)
    expect(evaluated<ReportJson>(repo, 'await k.scanStaged({ all: true })').findings).toHaveLength(0)
  })

  it.each([
    ['rules', "rules: ['own-rules.yml']", ['groq-api-key', 'acme-key']],
    ['config', "config: 'own.yml'", []],
    ['paths', '', ['groq-api-key']],
  ])('finds the files of %s from cwd', (_, option, expected) => {
    const token = `acme_${randomText('acme', 20).toLowerCase()}`
    const repo = project().commit({
      'sub/own-rules.yml': RULE,
      'sub/own.yml': 'rules: { off: [groq-*] }\n',
      'sub/a.txt': `${KEY}\n${token}\n`,
    })
    const { findings } = evaluated<ReportJson>(repo, `await k.scanFiles(['a.txt'], { cwd: 'sub', ${option} })`)
    expect(findings.map(({ rule }) => rule)).toEqual(expected)
  })

  it.each([
    ['files that are not there', "await k.scanFiles(['none'])", 'not-found'],
    ['no repository', "await k.scanStaged({ cwd: '/' })", 'not-a-repository'],
    ['a rule file that is not there', "await k.loadRules(['none.yml'])", 'rule'],
    ['rules that are none', "await k.scanText('', { rules: { rules: [], digest: '' } })", 'usage'],
    ['a config that is not there', "await k.scanText('', { config: 'none.yml' })", 'config'],
  ])('throws a KeysieveError with a code and a hint for %s', (_, code, expected) => {
    expect(evaluated(project(), code)).toEqual({ error: true, code: expected, hint: expect.stringMatching(/\S/) })
  })

  it('scans several at a time', () => {
    const repo = project()
    const code = 'await Promise.all(Array.from({ length: 20 }, (_, i) => k.scanText(i % 2 ? process.env.KEY : "x")))'
    expect(evaluated<ReportJson[]>(repo, code).map(({ findings }) => findings.length)).toEqual(
      Array.from({ length: 20 }, (_, i) => i % 2),
    )
  })

  it('keeps no handle that would hold a process up, and writes no file of its own', () => {
    const repo = project().commit({ 'a.txt': 'x\n' })
    evaluated(repo, 'await k.scanStaged()')
    expect(
      repo
        .git('status', '--porcelain', '--ignored')
        .split('\n')
        .filter((line) => /keysieve/.test(line)),
    ).toEqual([])
  })
})
