import { rmSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { keyOf } from '../support/keys.ts'
import { Repo, temporaryFolder } from '../support/repo.ts'

const FILE = '.keysieve/rules/acme.yml'
const groq = keyOf('groq-api-key')
const acme = [
  'acme',
  groq
    .slice(4)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')
    .slice(0, 24),
].join('_')

function ruleOf(id: string): string {
  return [
    'provider: Acme',
    'rules:',
    `  - id: ${id}`,
    '    title: Acme token',
    '    severity: high',
    '    literals: [acme_]',
    "    pattern: '(?<![A-Za-z0-9_])(?<secret>acme_[a-z0-9]{24})(?![A-Za-z0-9_])'",
    "    sample: 'acme_{lower36:24}'",
    '    remedy: Revoke it.',
    '',
  ].join('\n')
}

const RULE = ruleOf('acme-token')
const found = (repo: Repo, args: readonly string[], env: Record<string, string> = {}): string[] =>
  repo.report(args, { env }).report.findings.map(({ rule, path }) => `${path} ${rule}`)

describe('rules in .keysieve/rules', () => {
  it('count without being named, in every mode and from a folder below', () => {
    const repo = new Repo().commit({ [FILE]: RULE, 'x.txt': 'x\n' }).stage({ 'd/a.txt': `${acme}\n` })
    expect(found(repo, ['staged'])).toEqual(['d/a.txt acme-token'])
    expect(repo.report(['staged'], { in: 'd' }).report.findings).toHaveLength(1)
    expect(repo.report(['staged', 'a.txt'], { in: 'd' }).report.findings).toHaveLength(1)
    expect(repo.run(['hook', 'pre-commit']).status).toBe(1)
    expect(repo.run(['hook', 'framework', 'd/a.txt']).status).toBe(1)
    repo.write('message', `say ${acme}\n`)
    expect(repo.run(['hook', 'commit-msg', 'message']).status).toBe(1)
    rmSync(path.join(repo.root, 'message'))
    expect(found(repo, ['scan'])).toEqual(['d/a.txt acme-token'])
    repo.commit()
    expect(found(repo, ['range', 'HEAD'])).toEqual(['d/a.txt acme-token'])
    expect(found(repo, ['history'])).toEqual(['d/a.txt acme-token'])
  })

  it('count as the index has them for what is staged', () => {
    const repo = new Repo()
      .commit({ 'x.txt': 'x\n' })
      .stage({ 'a.txt': `${acme}\n` })
      .write(FILE, RULE)
    expect(found(repo, ['staged'])).toEqual([])
    repo.git('add', FILE)
    expect(found(repo, ['staged'])).toEqual(['a.txt acme-token'])
    expect(repo.run(['staged']).stderr).toContain(`this change edits ${FILE} (the index counts here)`)
    // Neither the work tree nor HEAD has a say.
    repo.write(FILE, 'broken')
    expect(found(repo, ['staged'])).toEqual(['a.txt acme-token'])
    repo.git('reset', '-q')
    repo.commit({ [FILE]: RULE })
    repo.git('rm', '-q', '--cached', FILE)
    repo.stage({ 'b.txt': `${acme}\n` })
    expect(found(repo, ['staged'])).toEqual([])
  })

  it('count before the first commit, and for one staged alone among named paths', () => {
    const repo = new Repo().stage({ [FILE]: RULE, 'a.txt': `${acme}\n` })
    expect(found(repo, ['staged'])).toEqual(['a.txt acme-token'])
    expect(found(repo, ['staged', 'a.txt'])).toEqual(['a.txt acme-token'])
  })

  it('count as the base revision has them in CI, so that a change has no say over itself', () => {
    const repo = new Repo().commit({ [FILE]: RULE }).commit({ 'a.txt': `${acme}\n`, [FILE]: ruleOf('other-token') })
    expect(found(repo, ['range', 'HEAD^..HEAD'], { CI: 'true' })).toEqual(['a.txt acme-token'])
    expect(repo.run(['range', 'HEAD^..HEAD'], { env: { CI: 'true' } }).stderr).toContain(`this change edits ${FILE}`)
    expect(found(repo, ['range', 'HEAD^..HEAD'])).toEqual(['a.txt other-token'])
  })

  it('count on a server as its default branch has them', () => {
    const server = new Repo(temporaryFolder(), ['--bare'])
    const repo = new Repo().commit({ [FILE]: RULE })
    repo.git('push', '-q', server.root, 'main')
    repo.commit({ 'a.txt': `${acme}\n` })
    repo.git('push', '-q', server.root, 'HEAD:refs/heads/other')
    server.git('update-ref', '-d', 'refs/heads/other')
    const ids = ['HEAD^', 'HEAD'].map((name) => repo.git('rev-parse', name).trim())
    const run = server.run(['hook', 'pre-receive'], { input: `${ids.join(' ')} refs/heads/main\n` })
    expect(run).toMatchObject({ status: 1, stdout: expect.stringContaining('acme-token') })
  })

  it('may be named by rule-files or --rules as well', () => {
    const repo = new Repo().stage({ [FILE]: RULE, '.keysieve.yml': `rule-files: [${FILE}]\n`, 'a.txt': `${acme}\n` })
    expect(found(repo, ['staged', '--rules', FILE])).toEqual(['a.txt acme-token'])
    expect(found(repo, ['scan'])).toEqual(['a.txt acme-token'])
  })

  it.each([
    ['a rule that is built in', ruleOf('groq-api-key'), `${FILE} defines groq-api-key, which there is already`],
    ['a file that does not fit', RULE.replace('severity', 'severty'), `${FILE}:5:5: rule acme-token: rules.severty`],
  ])('stop the run for %s', (_, text, said) => {
    const repo = new Repo().commit({ 'x.txt': 'x\n' }).stage({ [FILE]: text })
    for (const mode of ['staged', 'scan'])
      expect(repo.run([mode])).toMatchObject({ status: 2, stderr: expect.stringContaining(said) })
  })

  it('are shown by keysieve config', () => {
    const repo = new Repo().stage({ [FILE]: RULE })
    expect(repo.run(['config']).stdout).toMatch(/^rule-files +\.keysieve\/rules\/acme\.yml +\.keysieve\/rules$/m)
  })
})
