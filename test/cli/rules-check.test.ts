import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { cleanEnv, PROGRAM, Repo } from '../support/repo.ts'

const FILE = '.keysieve/rules/acme.yml'

function rule(fields: Record<string, string>, id = 'acme-token'): string {
  const all = {
    title: 'Acme token',
    severity: 'high',
    literals: '[acme_]',
    pattern: "'(?<![A-Za-z0-9_])(?<secret>acme_[a-z0-9]{24})(?![A-Za-z0-9_])'",
    sample: "'acme_{lower36:24}'",
    rejects: "[{ why: too short, text: 'acme_0123' }]",
    remedy: 'Revoke it.',
    ...fields,
  }
  return `provider: Acme\nrules:\n  - id: ${id}\n${Object.entries(all)
    .map(([key, value]) => `    ${key}: ${value}\n`)
    .join('')}`
}

const checked = (text: string) => new Repo().write(FILE, text).run(['rules', 'check', FILE])

describe('keysieve rules check', () => {
  it('takes the rules of the folder when none are named, and shows what each costs', () => {
    const repo = new Repo().write(FILE, rule({}))
    const run = repo.run(['rules', 'check'])
    expect(run.stdout).toMatch(/^\.keysieve\/rules\/acme\.yml: acme-token: ok, \d+\.\d ms\/MB, \d+ ms\/MB at worst$/m)
    expect(run).toMatchObject({ status: 0, stderr: 'keysieve: 1 rules checked, all laws hold\n' })
    expect(new Repo().run(['rules', 'check'])).toMatchObject({ status: 2, stdout: '' })
  })

  it.each([
    [
      'a sample that the pattern does not take',
      { sample: "'acme_{lower36:23}'" },
      'samples found with their exact span',
    ],
    ['a check that doubts its samples', { checks: '[min-entropy 5.9]' }, 'dotenv: is only maybe'],
    ['no rejects', { rejects: '[]' }, 'the rule has no rejects'],
    ['a sample of no class', { sample: "'acme_{base36:24}'" }, 'sample: the sample names no class: base36'],
    [
      'a pattern whose time explodes',
      { pattern: "'(?<secret>acme_(?:[a-z0-9]{1,20}-?){1,20}!)'", sample: "'acme_{lower36:24}!'" },
      'its pattern runs out of time',
    ],
    [
      'a pattern whose time grows with the square of the text',
      {
        pattern: "'acme_[a-z0-9_]{0,3000}[a-z0-9_]{0,3000}=(?<secret>[A-Z]{24})'",
        sample: "'{upper:24}'",
        matches: "['acme_x={secret}']",
      },
      /grows faster than the text|runs out of time/,
    ],
  ])('refuses %s', (_, fields, said) => {
    const run = checked(rule(fields as Record<string, string>))
    expect(run.status).toBe(2)
    expect(run.stdout).toMatch(said)
  })

  it.each([
    [
      'an unknown field',
      { severty: 'high' },
      ':11:5: rule acme-token: rules.severty: unknown key; did you mean severity?',
    ],
    [
      'a pattern that does not compile',
      { pattern: "'(?<secret>acme_'" },
      ':7:5: rule acme-token: rules.pattern: the pattern does',
    ],
    ['an open repeat', { pattern: "'(?<secret>acme_[a-z]+)'" }, ':7:5: rule acme-token: rules.pattern: the repeat'],
    [
      'a literal that is too short',
      { literals: '[acme_, ac]' },
      ':6:23: rule acme-token: rules.literals: a literal has',
    ],
    [
      'a check that there is not',
      { checks: '[constructor]' },
      ':11:14: rule acme-token: rules.checks: there is no check',
    ],
    [
      'a near that does not compile',
      { near: '{ pattern: "(", within: 9 }' },
      ':11:13: rule acme-token: rules.near.pattern: the',
    ],
    ['an alias', { title: '&a x', family: '*a' }, ': YAML aliases'],
  ])('points at file, line, column, rule and field for %s', (_, fields, said) => {
    const run = checked(rule(fields as Record<string, string>))
    expect(run).toMatchObject({ status: 2, stdout: '' })
    expect(run.stderr).toContain(`${FILE}${said}`)
  })
})

describe('a rule file that its user names', () => {
  // /dev/null has an end, so that a program that reads it fails here instead of filling the memory.
  it.each(['scan --rules', 'mask --rules', 'rules check'])('is no device: %s', (args) => {
    const run = new Repo().run([...args.split(' '), '/dev/null'])
    expect(run).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('/dev/null is a device\n') })
  })

  it.each(['scan --rules', 'mask --rules', 'rules check'])('has to be there: %s', (args) => {
    const run = new Repo().run([...args.split(' '), 'gone.yml'])
    expect(run).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('gone.yml: the rule file cannot be read (ENOENT)\n'),
    })
  })

  it('may be a pipe', () => {
    const repo = new Repo().write('acme.txt', rule({}))
    const script = '"$0" "$1" mask --rules <("$2" acme.txt) <<<"acme_0123456789abcdefghijklmn"'
    const run = spawnSync('bash', ['-c', script, process.execPath, PROGRAM, 'cat'], {
      cwd: repo.root,
      env: cleanEnv(),
      encoding: 'utf8',
    })
    expect(run).toMatchObject({ status: 0, stdout: expect.not.stringContaining('acme_0123') })
  })
})

describe('rules list and explain', () => {
  const folder = () => new Repo().write(FILE, rule({})).write('more.txt', rule({}, 'more-token'))
  const lines = (text: string, word: string): string[] => text.split('\n').filter((line) => line.includes(word))

  it('know the rules of the folder, of the config and of the command line, with their files', () => {
    const repo = folder().write('extra.yml', rule({}, 'extra-token')).write('.keysieve.yml', 'rule-files: [more.txt]\n')
    repo.git('add', '-A')
    const run = repo.run(['rules', 'list', '--rules', 'extra.yml'])
    expect(lines(run.stdout, 'Acme').map((line) => line.replace(/ +/g, ' '))).toEqual([
      'extra-token high Acme token (extra.yml)',
      `acme-token high Acme token (${FILE})`,
      'more-token high Acme token (more.txt)',
    ])
    expect(run.stderr).toMatch(/^keysieve: \d+ rules, 3 of your own, digest [0-9a-f]{16}\n$/)
    const json: { id: string; file: string | null }[] = JSON.parse(
      repo.run(['rules', 'list', '--format', 'json', '--rules', 'extra.yml']).stdout,
    )
    const fileOf = (id: string) => json.find((row) => row.id === id)?.file
    expect(['extra-token', 'acme-token', 'more-token', 'jwt'].map(fileOf)).toEqual([
      'extra.yml',
      FILE,
      'more.txt',
      null,
    ])
    const told = repo.run(['rules', 'explain', 'acme-token', 'extra-token', '--rules', 'extra.yml'], {})
    expect(told.status).toBe(0)
    expect(lines(told.stdout, '  file ')).toEqual([`  file        ${FILE}`, '  file        extra.yml'])
    expect(told.stdout).toContain('  pattern     (?<![A-Za-z0-9_])(?<secret>acme_')
  })

  it('say what the config switches off', () => {
    const repo = folder().write('.keysieve.yml', 'rules: { off: [jwt, acme-*] }\n')
    const run = repo.run(['rules', 'list'])
    expect(lines(run.stdout, '(off)').map((line) => line.split(' ')[0])).toEqual(['jwt', 'acme-token'])
    expect(run.stderr).toContain(', 1 of your own, 2 off, digest ')
    expect(repo.run(['rules', 'explain', 'jwt']).stdout).toContain('  off         by the config\n')
  })

  it('show no host for a rule that takes the place of a built-in one: nobody is asked for it', () => {
    const repo = new Repo().write('own.yml', rule({}, 'groq-api-key'))
    expect(repo.run(['rules', 'explain', 'groq-api-key']).stdout).toContain('  verify ')
    const own = repo.run(['rules', 'explain', 'groq-api-key', '--rules', 'own.yml']).stdout
    expect([lines(own, '  file '), lines(own, '  verify ')]).toEqual([['  file        own.yml'], []])
  })

  it('are an error where a scan would be one', () => {
    const clash = new Repo().write(FILE, rule({}, 'groq-api-key')).run(['rules', 'list'])
    expect(clash).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('which there is already') })
    expect(new Repo().run(['rules', 'explain', 'acme-token'])).toMatchObject({ status: 2, stdout: '' })
  })
})
