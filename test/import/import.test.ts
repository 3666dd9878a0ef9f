import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { keyOf } from '../support/keys.ts'
import { keysieve, Repo, temporaryFolder } from '../support/repo.ts'

const key = keyOf('groq-api-key')
const other = keyOf('groq-api-key', 12)
const third = keyOf('openrouter-key')
const custom = (seed: string) => `acme_${createHash('sha256').update(seed).digest('hex').slice(0, 32)}`

const fileOf = (repo: Repo, name: string) => readFileSync(path.join(repo.root, name), 'utf8')
const ignoresOf = (repo: Repo) =>
  fileOf(repo, '.keysieveignore')
    .split('\n')
    .filter((line) => /^[0-9a-f]{24} /.test(line))
const findingsOf = (repo: Repo) => repo.report(['scan']).report.findings.map(({ path, line }) => `${path}:${line}`)

/** Imports, and proves that no value was printed. */
function importing(repo: Repo, ...args: string[]) {
  const run = repo.run(['import', ...args])
  for (const value of [key, other, third]) {
    expect(run.stdout).not.toContain(value)
    expect(run.stderr).not.toContain(value)
  }
  return run
}

describe('importing .gitleaks.toml', () => {
  const RULE = `
[[rules]]
id = "Acme_Token"
description = "Token of the Acme service"
regex = '''(?i)\\b(acme_[a-f0-9]{32,})(?:$|[^0-9a-f])'''
secretGroup = 1
entropy = 2.5
keywords = ["acme_"]
`

  it('carries a rule over that then finds its values, and says what changed', () => {
    const repo = new Repo().commit({ '.gitleaks.toml': RULE, 'a.txt': `token: ${custom('a')}\n` })
    const run = importing(repo, '.gitleaks.toml')
    expect(run.status, run.stderr).toBe(0)
    // Rules in that folder count without being named.
    expect(existsSync(path.join(repo.root, '.keysieve.yml'))).toBe(false)
    expect(fileOf(repo, '.keysieve/rules/imported-gitleaks.yml')).toMatch(
      /^# yaml-language-server: \$schema=\S+\/rules\.schema\.json\n/,
    )
    expect(run.stdout).toContain('rule Acme_Token: its open repeats end at 200')
    expect(repo.report(['scan']).report.findings).toMatchObject([{ rule: 'acme-token', path: 'a.txt', column: 8 }])
  })

  it('makes rules that keep the laws', () => {
    const repo = new Repo().commit({ '.gitleaks.toml': RULE })
    importing(repo, '.gitleaks.toml')
    expect(repo.run(['rules', 'check', '.keysieve/rules/imported-gitleaks.yml'])).toMatchObject({ status: 0 })
  })

  it('does not let a loose rule find its own sample in the file of rules', () => {
    const toml = `[[rules]]\nid = "loose"\nregex = '''acme=(?:"([^"]{8,})"|([a-z]{9,}))'''\n`
    const repo = new Repo().commit({ '.gitleaks.toml': toml, 'a.txt': `acme="${custom('a').slice(5)}"\n` })
    importing(repo, '.gitleaks.toml')
    expect(findingsOf(repo)).toEqual(['a.txt:1'])
    expect(repo.run(['rules', 'check', '.keysieve/rules/imported-gitleaks.yml'])).toMatchObject({ status: 0 })
  })

  it('turns allowed paths into excludes: the scan shows none of them', () => {
    const toml = "[[allowlists]]\npaths = ['''^test/fixtures/''', '''(?i)\\.(snap|md)$''', '''(^|/)vendor/''']\n"
    const repo = new Repo().commit({
      '.gitleaks.toml': toml,
      'test/fixtures/deep/a.txt': `${key}\n`,
      'docs/Readme.MD': `${key}\n`,
      'x/vendor/lib.js': `${key}\n`,
      'src/test/fixtures/a.txt': `${key}\n`,
    })
    expect(importing(repo, '.gitleaks.toml').status).toBe(0)
    expect(findingsOf(repo)).toEqual(['src/test/fixtures/a.txt:1'])
  })

  it('writes ignore lines for the values that regexes and stopwords let pass, and for no others', () => {
    const toml = `[allowlist]\nregexes = ['''${key.slice(0, 20)}''']\nstopwords = ["${third.slice(12, 30)}"]\n`
    const repo = new Repo().commit({ '.gitleaks.toml': toml, 'a.txt': `${key} ${other}\n`, 'b.txt': `${third}\n` })
    const run = importing(repo, '.gitleaks.toml')
    expect(run.status).toBe(0)
    expect(ignoresOf(repo)).toHaveLength(2)
    expect(ignoresOf(repo).every((line) => line.endsWith(' imported from .gitleaks.toml'))).toBe(true)
    expect(repo.report(['scan']).report.findings).toMatchObject([{ path: 'a.txt', column: key.length + 2 }])
  })

  it('wants both, path and regex, where the condition is AND', () => {
    const toml = `[[allowlists]]\ncondition = "AND"\npaths = ['''^docs/''']\nregexes = ['''${key.slice(0, 20)}''']\n`
    const files = { '.gitleaks.toml': toml, 'docs/a.txt': `${other}\n`, 'src/a.txt': `${key}\n` }
    const repo = new Repo().commit(files)
    importing(repo, '.gitleaks.toml')
    expect(findingsOf(repo)).toEqual(['docs/a.txt:1', 'src/a.txt:1'])
    importing(repo.commit({ 'docs/b.txt': `${key}\n` }), '.gitleaks.toml')
    expect(findingsOf(repo)).toEqual(['docs/a.txt:1'])
  })

  it('judges the line where regexTarget says so', () => {
    const toml = "[[allowlists]]\nregexTarget = \"line\"\nregexes = ['''# sample$''']\n"
    const repo = new Repo().commit({ '.gitleaks.toml': toml, 'a.sh': `K=${key} # sample\nK=${other}\n` })
    importing(repo, '.gitleaks.toml')
    expect(findingsOf(repo)).toEqual(['a.sh:2'])
  })

  it('takes a rule out of its own allowed paths only', () => {
    const toml = `${RULE}[[rules.allowlists]]\npaths = ['''^docs/''']\n`
    const repo = new Repo().commit({
      '.gitleaks.toml': toml,
      'docs/a.txt': `${custom('a')}\n${key}\n`,
      'src/a.txt': `${custom('b')}\n`,
    })
    importing(repo, '.gitleaks.toml')
    expect(findingsOf(repo)).toEqual(['docs/a.txt:2', 'src/a.txt:1'])
  })

  it('takes an allowlist of one of their own rules for what rules of a like name find now, and for nothing else', () => {
    const toml = `
[extend]
useDefault = true
[[rules]]
id = "groq-token-of-theirs"
[[rules.allowlists]]
regexes = ['''.''']
[[allowlists]]
targetRules = ["openrouter-of-theirs"]
paths = ['''^docs/''']
`
    const files = { 'a.txt': `${key}\n`, 'docs/b.txt': `${third}\n${keyOf('xai-api-key')}\n` }
    const repo = new Repo().commit({ '.gitleaks.toml': toml, ...files, 'c.txt': `${keyOf('openrouter-key', 12)}\n` })
    importing(repo, '.gitleaks.toml')
    expect(findingsOf(repo)).toEqual(['c.txt:1', 'docs/b.txt:2'])
  })

  it('lists what it cannot carry over, each with the reason', () => {
    const toml = `
[extend]
useDefault = true
path = "base.toml"
disabledRules = ["some-rule-of-theirs", "jwt"]
[[rules]]
id = "unicode"
regex = '''zeta_\\pL{20}'''
[[rules]]
id = "shapeless"
regex = '''[a-f0-9]{40}'''
[[rules]]
id = "only-path"
path = '''\\.p12$'''
[[rules]]
id = "scoped"
regex = '''beta_[a-f0-9]{32}'''
path = '''\\.py$'''
[[allowlists]]
commits = ["0123456"]
[[allowlists]]
targetRules = ["some-rule-of-theirs"]
paths = ['''^docs/''']
[[allowlists]]
paths = ['''.*''', '''a\\b''']
`
    const repo = new Repo().commit({ '.gitleaks.toml': toml })
    const { status, stdout, stderr } = importing(repo, '.gitleaks.toml')
    expect(status, stderr).toBe(0)
    for (const line of [
      'rule unicode: its regex has the Unicode class \\pL',
      'rule shapeless: no text of 3 bytes stands in every match',
      'rule only-path: it looks for paths alone',
      'rule scoped: path: rules here look at every path',
      'extend.path: import that file too',
      'extend.disabledRules: some-rule-of-theirs: no rule here has that name',
      'allowlist 1: commits: ignores here name values',
      'allowlist 2: paths for some-rule-of-theirs: no rule here has that name',
      'allowlist 3: paths[0]: it has a pattern that matches every path',
      'allowlist 3: paths[1]: it has \\b, which no path pattern can say',
    ])
      expect(stdout).toContain(`not carried over: .gitleaks.toml: ${line}`)
    expect(stderr).toContain('10 not carried over')
    expect(fileOf(repo, '.keysieve.yml')).toContain('- jwt')
  })

  it('keeps what .keysieve.yml says, comments included, and adds nothing twice', () => {
    const toml = "[allowlist]\npaths = ['''^gen/''']\n"
    const own = '# ours\nblock: certain # strict enough\nexclude:\n  # old things\n  - old\n'
    const repo = new Repo().commit({ '.gitleaks.toml': `${RULE}${toml}`, '.keysieve.yml': own })
    importing(repo, '.gitleaks.toml')
    const once = fileOf(repo, '.keysieve.yml')
    for (const line of ['# ours', 'block: certain # strict enough', '# old things', '- old', '- /gen/**'])
      expect(once).toContain(line)
    const again = importing(repo, '.gitleaks.toml')
    expect(again.stderr).toContain('there was nothing to write')
    expect(fileOf(repo, '.keysieve.yml')).toBe(once)
  })

  it('writes nothing with --dry-run and shows what it would', () => {
    const toml = `${RULE}[allowlist]\nregexes = ['''${key.slice(0, 20)}''']\n`
    const repo = new Repo().commit({ '.gitleaks.toml': toml, 'a.txt': `${key}\n` })
    const run = importing(repo, '.gitleaks.toml', '--dry-run')
    expect(run.status).toBe(0)
    expect(repo.git('status', '--porcelain')).toBe('')
    for (const name of ['.keysieve/rules/imported-gitleaks.yml', '.keysieveignore'])
      expect(run.stdout).toContain(`--- ${name}\n`)
  })
})

describe('importing ignores of gitleaks', () => {
  it('allows the finding at the place of a fingerprint', () => {
    const repo = new Repo().commit({ 'src/a b.txt': `x\n${key}\n${other}\n` })
    repo.commit({ '.gitleaksignore': '# why not\nsrc/a b.txt:some-rule:2\ngone.txt:some-rule:1\n' })
    const run = importing(repo, '.gitleaksignore')
    expect(run.status).toBe(0)
    expect(run.stderr).toContain('1 ignore line, 1 allowance that nothing here needs')
    expect(ignoresOf(repo)[0]).toMatch(/^[0-9a-f]{24} groq-api-key src\/a%20b\.txt imported from \.gitleaksignore$/)
    expect(findingsOf(repo)).toEqual(['src/a b.txt:3'])
  })

  it('reads the line of a commit in that commit, wherever the value stands now', () => {
    const repo = new Repo().commit({ 'a.txt': `${key}\n` })
    const commit = repo.git('rev-parse', 'HEAD').trim()
    repo.git('mv', 'a.txt', 'b.txt')
    repo.commit({ 'b.txt': `${other}\n\n${key}\n`, 'a.txt': `${third}\n`, '.gitleaksignore': `${commit}:a.txt:r:1\n` })
    importing(repo, '.gitleaksignore')
    expect(findingsOf(repo)).toEqual(['a.txt:1', 'b.txt:1'])
  })

  it('takes a report: by value where it shows one, by place where it is redacted', () => {
    const repo = new Repo().commit({ 'a.txt': `\n\n${key}\n`, 'b.txt': `${third}\n${other}\n` })
    const report = [
      { RuleID: 'r', File: 'a.txt', StartLine: 1, EndLine: 1, Secret: key, Fingerprint: 'a.txt:r:1' },
      { RuleID: 'r', File: 'b.txt', StartLine: 1, EndLine: 1, Secret: 'REDACTED', Fingerprint: 'b.txt:r:1' },
    ]
    repo.write('leaks.json', JSON.stringify(report))
    expect(importing(repo, 'leaks.json').status).toBe(0)
    expect(findingsOf(repo)).toEqual(['b.txt:2'])
  })

  it('does not allow another value that stands where the shown one stood', () => {
    const repo = new Repo().commit({ 'a.txt': `${other}\n` })
    repo.write('leaks.json', JSON.stringify([{ RuleID: 'r', File: 'a.txt', StartLine: 1, EndLine: 1, Secret: key }]))
    importing(repo, 'leaks.json')
    expect(findingsOf(repo)).toContain('a.txt:1')
  })
})

describe('importing the lists of other tools', () => {
  const sha1 = (text: string) => createHash('sha1').update(text).digest('hex')
  const baseline = (results: object, more: object = {}) =>
    JSON.stringify({ version: '1.5.0', plugins_used: [], filters_used: [], results, ...more })

  it('allows what a baseline of detect-secrets holds, wherever the line is now, and nothing else', () => {
    const entry = { type: 'Secret Keyword', filename: 'a.txt', hashed_secret: sha1(key), line_number: 1 }
    const repo = new Repo().commit({
      'a.txt': `${other}\n\n${key}\n`,
      '.secrets.baseline': baseline({ 'a.txt': [{ ...entry, is_secret: true }] }),
    })
    const run = importing(repo, '.secrets.baseline')
    expect(run.stdout).toContain('1 of its entries are marked as real secrets')
    expect(findingsOf(repo)).toEqual(['a.txt:1'])
  })

  it('knows a value that the baseline cut at another place', () => {
    const cut = [`prefix:${key}`, third.slice(0, 20)].map((text) => ({ type: 't', hashed_secret: sha1(text) }))
    const repo = new Repo().commit({
      'a.txt': `v = "prefix:${key}"\nw = "${third}"\nu = "${other}"\n`,
      '.secrets.baseline': baseline({ 'a.txt': cut }),
    })
    importing(repo, '.secrets.baseline')
    expect(findingsOf(repo)).toEqual(['a.txt:3'])
  })

  it('excludes the files that the baseline excluded', () => {
    const filters = [{ path: 'detect_secrets.filters.regex.should_exclude_file', pattern: ['^gen/.*\\.txt$'] }]
    const repo = new Repo().commit({
      'gen/deep/a.txt': `${key}\n`,
      'a.txt': `${other}\n`,
      '.secrets.baseline': baseline({}, { filters_used: filters }),
    })
    importing(repo, '.secrets.baseline')
    expect(findingsOf(repo)).toEqual(['a.txt:1'])
  })

  it('takes the globs and values of ripsecrets', () => {
    const repo = new Repo().commit({
      '.secretsignore': `# ours\ntest/*\n*.snap\n!keep.snap\n\n[secrets]\n${third}\n`,
      'test/deep/a.txt': `${key}\n`,
      'x/a.snap': `${key}\n`,
      'x/keep.snap': `${key}\n`,
      'a.txt': `${third}\n`,
    })
    expect(importing(repo, '.secretsignore').status).toBe(0)
    expect(findingsOf(repo)).toEqual(['x/keep.snap:1'])
  })

  it('counts the globs of a nested file from its folder', () => {
    const repo = new Repo().commit({ 'p/.secretsignore': 'a.txt\n', 'p/q/a.txt': `${key}\n`, 'a.txt': `${key}\n` })
    importing(repo, 'p/.secretsignore')
    expect(findingsOf(repo)).toEqual(['a.txt:1'])
  })

  it('takes message ids and allowed values of secretlint, in presets too, and names the ids it does not know', () => {
    const rules = [
      { id: 'a', allowMessageIds: ['OPENAI_TOKEN', 'Unheard'] },
      { id: 'b', options: { allows: [`/^${key.slice(0, 12)}/`, third] } },
    ]
    const text = `{\n// a comment\n"rules": ${JSON.stringify([{ id: 'preset', rules }])}}`
    const repo = new Repo().commit({
      '.secretlintrc.json': text,
      'a.txt': `${key}\n${third}\n${keyOf('openai-project-key')}\n${other}\n`,
    })
    const run = importing(repo, '.secretlintrc.json')
    expect(run.stdout).toContain('a: allowMessageIds: Unheard: no rule here is known to be the same')
    expect(findingsOf(repo)).toEqual(['a.txt:4'])
  })
})

describe('what goes wrong', () => {
  it('ends with 2 and writes nothing for files that are unknown, missing or broken', () => {
    const repo = new Repo().commit({ 'a.txt': `${key}\n`, '.gitleaksignore': 'a.txt:r:1\n' })
    repo.write('notes.txt', 'x').write('.gitleaks.toml', `x = "${key}\n`).write('.secrets.baseline', `{"${key}`)
    for (const name of ['notes.txt', 'none.json', '.gitleaks.toml', '.secrets.baseline']) {
      const run = importing(repo, '.gitleaksignore', name)
      expect(run.status, name).toBe(2)
      expect(run.stderr).toContain(name)
    }
    expect(repo.run(['import']).status).toBe(2)
    expect(existsSync(path.join(repo.root, '.keysieveignore'))).toBe(false)
  })

  it('works outside of git', () => {
    const folder = temporaryFolder()
    const write = new Repo(folder).write('a.txt', `${key}\n`).write('.gitleaksignore', 'a.txt:r:1\n')
    expect(write.run(['import', '.gitleaksignore']).status).toBe(0)
    expect(keysieve(folder, ['scan']).status).toBe(0)
  })
})
