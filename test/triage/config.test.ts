import { describe, expect, it } from 'vitest'
import { DECODERS } from '../../src/decoders/list.ts'
import { CONTAINERS } from '../../src/decoders/magic.ts'
import { readConfig } from '../../src/triage/config.ts'
import { DECODER_NAMES } from '../../src/triage/config-schema.ts'
import { pathTest } from '../../src/triage/globs.ts'
import { keyOf } from '../support/keys.ts'
import { Repo } from '../support/repo.ts'
import { reportOf } from './support.ts'

const key = keyOf('groq-api-key')
const other = keyOf('openrouter-key')

describe('pathTest', () => {
  it.each([
    ['vendor', ['vendor/a.js', 'packages/x/vendor/b/c.js', 'vendor'], ['vendored/a.js', 'a/vendor.js']],
    ['/vendor', ['vendor/a.js'], ['packages/vendor/a.js']],
    ['test/fixtures', ['test/fixtures/a/b.txt'], ['x/test/fixtures/a.txt', 'test/fixtures.txt']],
    ['*.snap', ['a.snap', 'x/.hidden/b.snap'], ['a.snap.ts']],
    ['test/**/*.json', ['test/a.json', 'test/x/y/b.json'], ['a.json', 'test/a.jsonl']],
    ['docs/', ['docs/a.md', 'x/docs/b.md'], ['docs.md']],
    ['a[12].txt', ['a1.txt', 'b/a2.txt'], ['a3.txt', 'a.txt']],
  ])('%s means a folder with all that is in it, or a file', (pattern, yes, no) => {
    const test = pathTest([pattern])
    expect(yes.filter((path) => !test(path))).toEqual([])
    expect(no.filter(test)).toEqual([])
  })
})

/** As much of a match as the config looks at. */
const place = (rule: string, path: string) => ({ rule, blob: { path } })

describe('Config', () => {
  const config = (files: Record<string, string>) =>
    readConfig(Object.entries(files).map(([path, text]) => ({ path, bytes: Buffer.from(text) })))

  it('lets a folder refine the root, and later paths earlier ones', async () => {
    const both = await config({
      'packages/a/.keysieve.yml': 'block: never\npaths: [{ match: src, block: maybe }]\n',
      '.keysieve.yml': 'block: certain\npaths: [{ match: "*.md", block: never }, { match: docs, block: likely }]\n',
    })
    const levels = ['x.ts', 'x.md', 'docs/x.md', 'packages/a/x.ts', 'packages/a/src/x.ts', 'packages/ab/x.ts'].map(
      (path) => both.blockFor(place('jwt', path)),
    )
    expect(levels).toEqual(['certain', 'never', 'likely', 'never', 'maybe', 'certain'])
  })

  it('lets a rule say when it blocks, before any path', async () => {
    const one = await config({
      '.keysieve.yml': 'rules: { block: { jwt: never } }\npaths: [{ match: docs, block: maybe }]\n',
      'a/.keysieve.yml': 'rules: { block: { jwt: certain } }\n',
    })
    const levels = [place('jwt', 'x'), place('jwt', 'docs/x'), place('jwt', 'a/x'), place('npm-token', 'docs/x')]
    expect(levels.map((at) => one.blockFor(at))).toEqual(['never', 'never', 'certain', 'maybe'])
  })

  it('leaves single decoders out, by the names that there are', async () => {
    expect([...DECODER_NAMES].sort()).toEqual([...Object.keys(DECODERS), ...CONTAINERS].sort())
    expect((await config({ '.keysieve.yml': 'decode: { zip: false, base64: true }\n' })).decode).toEqual(
      new Set(['zip']),
    )
    expect((await config({ '.keysieve.yml': 'decode: { zip: true }\n' })).decode).toBe(true)
    await expect(config({ '.keysieve.yml': 'decode: { base46: false }\n' })).rejects.toThrow('did you mean base64?')
  })

  it('excludes, and takes back with exclude: false', async () => {
    const one = await config({ '.keysieve.yml': 'exclude: [vendor]\npaths: [{ match: vendor/own, exclude: false }]\n' })
    expect(['vendor/a', 'vendor/own/a', 'src/a'].map((path) => one.isExcluded(path))).toEqual([true, false, false])
  })

  it("switches other tools' marks off, for a folder too", async () => {
    const two = await config({
      '.keysieve.yml': 'marks: { gitleaks: false }\n',
      'a/.keysieve.yml': 'marks: { gitleaks: true }\n',
    })
    expect([two.honours('gitleaks', 'x'), two.honours('ggshield', 'x'), two.honours('gitleaks', 'a/x')]).toEqual([
      false,
      true,
      true,
    ])
  })
})

describe('a config in the repository', () => {
  it('names excluded files as skips and keeps the books', () => {
    const repo = new Repo().commit({
      '.keysieve.yml': 'exclude: [fixtures]\n',
      'fixtures/a.txt': `${key}\n`,
      'b.txt': 'x\n',
    })
    const { status, report } = reportOf(repo, ['scan'])
    expect(status).toBe(0)
    expect(report.skips).toEqual([{ path: 'fixtures/a.txt', reason: 'excluded' }])
    expect(report.totals).toMatchObject({ listed: 3, scanned: 2, skipped: 1, problems: 0 })
    const history = reportOf(repo, ['history'])
    expect(history.status).toBe(0)
    expect(history.report.suppressed).toMatchObject([
      { path: 'fixtures/a.txt', by: 'config', reason: 'the path is excluded' },
    ])
  })

  it('turns rules off, everywhere or for a folder, where the second is counted', () => {
    const off = new Repo().commit({
      '.keysieve.yml': 'rules: { off: [groq-api-key] }\n',
      'a.txt': `${key}\n${other}\n`,
    })
    const first = reportOf(off, ['scan'])
    expect(first.report.findings.map(({ rule }) => rule)).toEqual(['openrouter-key'])
    expect(first.stderr).not.toContain('there is no rule')
    const nested = new Repo().commit({
      'p/.keysieve.yml': 'rules: { off: ["groq-*"] }\n',
      'a.txt': `${key}\n`,
      'p/b.txt': `${key}\n`,
    })
    const second = reportOf(nested, ['scan'])
    expect(second.report.findings.map(({ path }) => path)).toEqual(['a.txt'])
    expect(second.report.suppressed).toMatchObject([
      { path: 'p/b.txt', by: 'config', reason: 'rules.off in p/.keysieve.yml' },
    ])
  })

  it('moves severity and the level that blocks; a flag wins', () => {
    const repo = new Repo().commit({
      '.keysieve.yml': 'rules: { severity: { groq-api-key: low } }\npaths: [{ match: docs, block: never }]\n',
      'a.txt': `${key}\n`,
      'docs/b.txt': `${other}\n`,
    })
    const { status, report } = reportOf(repo, ['scan'])
    expect(status).toBe(0)
    expect(report.findings).toMatchObject([
      { path: 'a.txt', severity: 'low', blocking: false },
      { path: 'docs/b.txt', blocking: false },
    ])
    expect(repo.run(['scan', '--block', 'likely']).status).toBe(1)
  })

  it('lets a rule block never, and leaves a decoder out', () => {
    const wrapped = `k = '${Buffer.from(`token ${key} in it`).toString('base64')}'\n`
    const repo = new Repo().commit({ 'a.txt': `${other}\n`, 'b.txt': wrapped })
    expect(reportOf(repo, ['scan']).report.findings.map(({ path, blocking }) => [path, blocking])).toEqual([
      ['a.txt', true],
      ['b.txt', true],
    ])
    repo.commit({ '.keysieve.yml': 'rules: { block: { openrouter-key: never } }\ndecode: { base64: false }\n' })
    const { status, report } = reportOf(repo, ['scan'])
    expect([status, report.findings.map(({ path, blocking }) => [path, blocking])]).toEqual([0, [['a.txt', false]]])
    expect(reportOf(repo, ['staged', '--all']).status).toBe(0)
  })

  it('says that a rule it names does not exist', () => {
    const repo = new Repo().commit({ '.keysieve.yml': '\nrules:\n  off: [grok-api-key]\n', 'a.txt': `${key}\n` })
    expect(repo.run(['scan']).stderr).toContain(
      '.keysieve.yml:3: there is no rule grok-api-key; did you mean groq-api-key?',
    )
  })

  it('counts in the version of the index, is named when the change edits it, and speaks in its sub-folders', () => {
    const repo = new Repo().commit({ 'a.txt': 'x\n' }).stage({ 'p/q/a.txt': `${key}\n` })
    repo.write('p/.keysieve.yml', 'exclude: [q]\n')
    expect(repo.run(['staged']).status).toBe(1)
    repo.git('add', 'p/.keysieve.yml')
    const staged = repo.run(['staged'], { in: 'p' })
    expect(staged.status).toBe(0)
    expect(staged.stderr).toContain('this change edits p/.keysieve.yml (the index counts here)')
    expect(staged.stderr).toContain('1 skipped (excluded)')
    repo.commit().stage({ 'p/q/b.txt': `${other}\n` })
    expect(repo.run(['staged'])).toMatchObject({ status: 0, stderr: expect.not.stringContaining('edits') })
  })

  it('does not count in a folder where git does not track it', () => {
    const repo = new Repo().commit({ 'p/a.txt': `${key}\n` }).write('p/.keysieve.yml', 'exclude: [a.txt]\n')
    expect(repo.run(['scan']).status).toBe(1)
    repo.git('add', 'p/.keysieve.yml')
    expect(repo.run(['scan']).status).toBe(0)
  })

  it('is the base revision for a range in CI', () => {
    const repo = new Repo().commit({ 'a.txt': 'x\n' })
    repo.git('checkout', '-q', '-b', 'topic')
    repo.commit({ 'a.txt': `${key}\n`, '.keysieve.yml': 'exclude: [a.txt]\n' })
    expect(repo.run(['range', 'main..HEAD']).status).toBe(0)
    const inCi = repo.run(['range', 'main..HEAD'], { env: { CI: 'true' } })
    expect(inCi.status).toBe(1)
    expect(inCi.stderr).toContain('this change edits .keysieve.yml (main counts here)')
  })

  it("switches another tool's mark off", () => {
    const repo = new Repo().commit({
      '.keysieve.yml': 'marks: { gitleaks: false }\n',
      'a.txt': `${key} # gitleaks:allow\n`,
    })
    expect(repo.run(['scan']).status).toBe(1)
    expect(new Repo().commit({ 'a.txt': `${key} # gitleaks:allow\n` }).run(['scan']).status).toBe(0)
  })

  it('is an error by file, line and key, with exit 2, also when nothing is found', () => {
    const repo = new Repo().stage({ '.keysieve.yml': 'block: likely\nexlude: [a]\n', 'a.txt': 'clean\n' })
    for (const args of [['staged'], ['scan'], ['config']]) {
      const run = repo.run(args)
      expect(run.status, args[0]).toBe(2)
      expect(run.stderr).toContain('.keysieve.yml:2: exlude: unknown key; did you mean exclude?')
    }
  })

  it('gives way to --config', () => {
    const repo = new Repo().commit({
      '.keysieve.yml': 'exclude: [a.txt]\n',
      'a.txt': `${key}\n`,
      'server.yml': 'block: likely\n',
    })
    expect(repo.run(['scan']).status).toBe(0)
    expect(repo.run(['scan', '--config', 'server.yml']).status).toBe(1)
    expect(repo.run(['scan', '--config', 'none.yml']).status).toBe(2)
  })

  it('adds rule files of the version that it is from', () => {
    const rule = [
      'provider: Acme',
      'rules:',
      '  - id: acme-token',
      '    title: Acme token',
      '    severity: high',
      '    literals: [acme_]',
      "    pattern: '(?<![A-Za-z0-9_])(?<secret>acme_[a-z0-9]{24})(?![A-Za-z0-9_])'",
      "    sample: 'acme_{base36:24}'",
      '    remedy: Revoke it.',
      '',
    ].join('\n')
    const value = [
      'acme',
      keyOf('groq-api-key', 5)
        .slice(4)
        .toLowerCase()
        .replace(/[^a-z0-9]/g, '')
        .slice(0, 24),
    ].join('_')
    const repo = new Repo().stage({
      '.keysieve.yml': 'rule-files: [rules/acme.yml]\n',
      'rules/acme.yml': rule,
      'a.txt': `${value}\n`,
    })
    repo.write('rules/acme.yml', '')
    expect(repo.report(['staged']).report.findings).toMatchObject([{ rule: 'acme-token', path: 'a.txt' }])
    expect(repo.run(['scan']).status).toBe(2)
  })

  it('leaves what is encoded alone with decode: false', () => {
    const encoded = Buffer.from(`token = ${key}\n`).toString('base64')
    expect(new Repo().commit({ 'a.txt': `${encoded}\n` }).run(['scan']).status).toBe(1)
    const repo = new Repo().commit({ '.keysieve.yml': 'decode: false\n', 'a.txt': `${encoded}\n` })
    expect(repo.run(['scan']).status).toBe(0)
  })

  it('skips what is larger than max-blob-size', () => {
    const repo = new Repo().commit({
      '.keysieve.yml': 'max-blob-size: 1KB\n',
      'a.txt': `${'x\n'.repeat(1000)}${key}\n`,
    })
    expect(repo.report(['scan']).report.skips).toEqual([{ path: 'a.txt', reason: 'larger than 1.0 KiB' }])
  })
})

describe('keysieve config', () => {
  it('tells each value and where it came from', () => {
    const repo = new Repo().commit({
      '.keysieve.yml':
        '# ours\nblock: certain\nmarks: { gitleaks: false }\npaths:\n  - match: docs\n    block: never\n',
      'p/.keysieve.yml': 'exclude: [a, b]\n',
      '.keysieveignore': `${'a'.repeat(24)} jwt a.txt until=2020-01-01 old\n`,
    })
    const { status, stdout, stderr } = repo.run(['config', '--format', 'json'], { in: 'p' })
    expect(status).toBe(0)
    const { settings, files } = JSON.parse(stdout)
    expect(files).toEqual(['.keysieve.yml', 'p/.keysieve.yml'])
    expect(settings).toEqual(
      expect.arrayContaining([
        { key: 'block', value: 'certain', from: '.keysieve.yml:2' },
        { key: 'marks.gitleaks', value: 'false', from: '.keysieve.yml:3' },
        { key: 'marks.ggshield', value: 'true', from: 'default' },
        { key: 'paths[0].block', value: 'never', from: '.keysieve.yml:6' },
        { key: 'p/: exclude', value: 'a, b', from: 'p/.keysieve.yml:1' },
        { key: 'exclude', value: 'nothing', from: 'default' },
        { key: 'ignores', value: '1 (1 expired)', from: '.keysieveignore' },
      ]),
    )
    expect(stderr).toContain('config and ignores from the work tree')
    expect(repo.run(['config']).stdout).toMatch(/^block +certain +\.keysieve\.yml:2$/m)
  })

  it('reads another revision when it is asked to', () => {
    const repo = new Repo().commit({ '.keysieve.yml': 'block: maybe\n' }).write('.keysieve.yml', 'block: never\n')
    expect(repo.run(['config', '--config-from', 'HEAD']).stdout).toMatch(/^block +maybe +/m)
  })
})
