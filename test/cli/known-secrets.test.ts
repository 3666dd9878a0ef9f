import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { keyOf } from '../support/keys.ts'
import { randomText } from '../support/random-text.ts'
import { Repo } from '../support/repo.ts'

const value = randomText('a local value', 40)
const ignoring = (): Repo => new Repo().commit({ '.gitignore': '.env\n.env.*\n!.env.example\n', 'a.txt': 'clean\n' })

describe('values of local .env files', () => {
  it('block where they are staged, under the rule known-secret, and nothing shows them', () => {
    const repo = ignoring()
      .write('.env', `SESSION_SECRET=${value}\n`)
      .stage({ 'notes.md': `see ${value} there\n` })
    const { status, stdout, stderr } = repo.run(['staged'])
    expect(status).toBe(1)
    expect(stdout).toMatch(
      /^notes\.md:1:5: blocked: Value of a local \.env or credentials file \[known-secret\]\n {4}see \[REDACTED\] there\n {4}likely, high severity\n/,
    )
    const { report, ...run } = repo.report(['staged'])
    expect(report.findings.map(({ rule, confidence, severity }) => [rule, confidence, severity])).toEqual([
      ['known-secret', 'likely', 'high'],
    ])
    const shown = stdout + stderr + run.stdout + run.stderr
    for (let at = 0; at + 8 <= value.length; at++) expect(shown).not.toContain(value.slice(at, at + 8))
  })

  it('leave digest and number of rules of the report as they are', () => {
    const repo = ignoring().stage({ 'notes.md': 'fine\n' })
    const tool = (): unknown => (JSON.parse(repo.run(['staged', '--format', 'json']).stdout) as { tool: unknown }).tool
    const before = tool()
    repo.write('.env', `SESSION_SECRET=${value}\n`)
    expect(tool()).toEqual(before)
  })

  it.each([
    ['in a folder above the staged file', 'apps/web/.env', 'apps/web/src/page.txt'],
    ['in the folder of the staged file', 'apps/web/src/.env.local', 'apps/web/src/page.txt'],
    ['in the root', '.env.production', 'apps/web/src/page.txt'],
  ])('are known from a file %s', (_, file, staged) => {
    const repo = ignoring()
      .write(file, `X_SECRET="${value}"\n`)
      .stage({ [staged]: `${value}\n` })
    expect(repo.report(['hook', 'pre-commit']).report.findings.map(({ rule }) => rule)).toEqual(['known-secret'])
  })

  it('are not known from a folder that nothing staged lies in or below', () => {
    const repo = ignoring()
      .write('other/.env', `X_SECRET=${value}\n`)
      .stage({ 'apps/a.txt': `${value}\n` })
    expect(repo.run(['staged']).status).toBe(0)
  })

  it('are found in base64 too', () => {
    const encoded = Buffer.from(`key: ${value}\n`).toString('base64')
    const repo = ignoring()
      .write('.env', `X_SECRET=${value}\n`)
      .stage({ 'a.yml': `data: ${encoded}\n` })
    expect(repo.report(['staged']).report.findings.map(({ rule }) => rule)).toEqual(['known-secret'])
  })

  it('are told from each other where one starts with the other', () => {
    const repo = ignoring()
      .write('.env', `A_SECRET=${value.slice(0, 20)}\nB_SECRET=${value}\n`)
      .stage({ 'a.txt': `${value}\n${value.slice(0, 20)}\n` })
    const { findings } = repo.report(['staged']).report
    expect(findings.map(({ line, endColumn }) => [line, endColumn])).toEqual([
      [1, 41],
      [2, 21],
    ])
  })

  it('are looked for whole, however long they are', () => {
    const long = randomText('a long value', 300)
    const repo = ignoring()
      .write('.env', `A_SECRET=${long}\n`)
      .stage({ 'a.txt': `${long}\n${long.slice(0, 299)}\n` })
    expect(repo.report(['staged']).report.findings.map(({ line }) => line)).toEqual([1])
  })

  it('yield to the rule of a provider that knows the key', () => {
    const key = keyOf('groq-api-key')
    const repo = ignoring()
      .write('.env', `GROQ_API_KEY=${key}\n`)
      .stage({ 'a.txt': `${key}\n` })
    expect(repo.report(['staged']).report.findings.map(({ rule }) => rule)).toEqual(['groq-api-key'])
  })

  it('are known already where the last commit has them', () => {
    const repo = ignoring()
      .commit({ 'a.txt': `${value}\n` })
      .write('.env', `A_SECRET=${value}\n`)
    repo.stage({ 'a.txt': `${value}\nmore\n` })
    const { status, report } = repo.report(['staged'])
    expect([status, report.totals.known]).toEqual([0, 1])
  })

  it('can be allowed by `keysieve ignore` with the id that was shown', () => {
    const repo = ignoring()
      .write('.env', `A_SECRET=${value}\n`)
      .stage({ 'a.txt': `${value}\n` })
    const { id } = repo.report(['staged']).report.findings[0]!
    expect(repo.run(['ignore', id, '--reason', 'it is the public demo']).status).toBe(0)
    repo.git('add', '.keysieveignore')
    expect(repo.report(['staged']).report.totals.suppressed).toBe(1)
  })

  it('can be allowed by a comment', () => {
    const repo = ignoring()
      .write('.env', `A_SECRET=${value}\n`)
      .stage({ 'a.txt': `${value} # keysieve:allow known-secret it is the public demo\n` })
    const { status, report } = repo.report(['staged'])
    expect([status, report.totals.suppressed]).toEqual([0, 1])
  })
})

describe('no source of known values', () => {
  const silent = (repo: Repo, staged = value): void => {
    repo.stage({ 'notes.txt': `${staged}\n` })
    const { status, report } = repo.report(['staged', '--min-confidence', 'likely'])
    expect([status, report.totals.findings]).toEqual([0, 0])
  }

  it('is a tracked .env', () => {
    silent(new Repo().commit({ '.env': `VALUE=${value}\n` }))
  })

  it('is a value that a tracked .env.example holds too', () => {
    silent(
      ignoring()
        .commit({ '.env.example': `A_SECRET=${value}\n` })
        .write('.env', `A_SECRET=${value}\n`),
    )
  })

  it('is a staged .env', () => {
    silent(new Repo().commit({ 'a.txt': '' }).stage({ 'x/.env': `VALUE=${value}\n` }))
  })

  it.each([
    'NEXT_PUBLIC_KEY',
    'VITE_KEY',
    'STRIPE_PUBLISHABLE_KEY',
    'SERVICE_HOST',
    'CLIENT_ID',
    'AWS_REGION',
    'COMMIT_SHA',
  ])('is a value under the name %s', (name) => silent(ignoring().write('.env', `${name}=${value}\n`)))

  it.each([
    ['short', value.slice(0, 15)],
    ['a name', 'production-database-cluster'],
    ['an address', 'https://service.example.com/path/to/it'],
    ['a placeholder', 'your-secret-key-goes-here'],
    ['a UUID', '3f2c9a1e-7b64-4d0a-9c55-1e8f0b6d2a47'],
  ])('is a value that is %s', (_, text) => silent(ignoring().write('.env', `SETTING=${text}\n`), text))

  it('is a folder named .env, nor a file beyond 1 MiB, which is said', () => {
    const repo = ignoring()
    mkdirSync(path.join(repo.root, '.env'))
    repo.write('.env.large', `A_SECRET=${value}\n#${'x'.repeat(1024 * 1024)}\n`).stage({ 'notes.txt': `${value}\n` })
    const { status, stderr } = repo.run(['staged'])
    expect(status).toBe(0)
    expect(stderr).toContain('.env.large was not read (larger than 1 MiB): its values are not looked for\n')
  })

  it('is anything with --known-secrets off', () => {
    const repo = ignoring()
      .write('.env', `A_SECRET=${value}\n`)
      .stage({ 'notes.txt': `${value}\n` })
    expect(repo.run(['staged', '--known-secrets', 'off']).status).toBe(0)
  })
})

describe('--known-secrets', () => {
  it('home: the credentials files of the home folder', () => {
    const texts = ['aws', 'npm', 'netrc', 'gh', 'docker'].map((name) => randomText(name, 40))
    const [aws, npm, netrc, gh, docker] = texts
    const home = new Repo()
      .write('.aws/credentials', `[default]\naws_access_key_id = none\naws_secret_access_key = ${aws}\n`)
      .write('.npmrc', `//registry.example.com/:_authToken=${npm}\n`)
      .write('.netrc', `machine example.com login ann password ${netrc}\n`)
      .write('.config/gh/hosts.yml', `example.com:\n    user: ann\n    oauth_token: ${gh}\n`)
      .write(
        '.docker/config.json',
        JSON.stringify({ auths: { 'example.com': { auth: Buffer.from(`ann:${docker}`).toString('base64') } } }),
      )
    const repo = ignoring().stage({ 'a.txt': texts.map((text) => `${text}\n`).join('') })
    const env = { HOME: home.root }
    const lines = (scope: string): number[] =>
      repo.report(['staged', '--known-secrets', scope], { env }).report.findings.map(({ line }) => line)
    expect(lines('home')).toEqual([1, 2, 3, 4, 5])
    expect(lines('repo')).toEqual([])
  })

  it('repo: the ignored .env files in a scan of the tree, where it is off by default', () => {
    const repo = ignoring()
      .commit({ 'lib/a.txt': `${value}\n` })
      .write('lib/.env', `A_SECRET=${value}\n`)
    expect(repo.run(['scan']).status).toBe(0)
    expect(repo.report(['scan', '--known-secrets', 'repo']).report.findings.map(({ path }) => path)).toEqual([
      'lib/a.txt',
    ])
  })

  it('is explained without any value', () => {
    const repo = ignoring().write('.env', `A_SECRET=${value}\n`)
    const { status, stdout } = repo.run(['rules', 'explain', 'known-secret'])
    expect(status).toBe(0)
    expect(stdout).toContain('known-secret: Value of a local .env or credentials file (local)\n')
    expect(stdout).not.toContain(value)
  })
})
