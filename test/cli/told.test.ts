import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { asCalled } from '../../src/commands/called.ts'
import { keyOf } from '../support/keys.ts'
import { cleanEnv, PROGRAM, Repo, temporaryFolder } from '../support/repo.ts'

describe.skipIf(!existsSync('/dev/full'))('a stream that is full', () => {
  it.each([
    ['--version', 1],
    ['--help', 1],
    ['rules list', 1],
    ['rules list', 2],
  ])('makes `%s` fail with 2 and no stack trace when it is number %i', (line, fd) => {
    const redirect = `exec "$0" "$@" ${fd}>/dev/full`
    const run = spawnSync('sh', ['-c', redirect, process.execPath, PROGRAM, ...line.split(' ')], {
      env: cleanEnv(),
      encoding: 'utf8',
    })
    expect(run.status).toBe(2)
    if (fd === 1) expect(run.stderr).toContain('keysieve: standard output cannot be written (ENOSPC)')
    expect(run.stderr).not.toContain('    at ')
  })
})

describe('advice', () => {
  const text = 'let keysieve do it: keysieve fix, or npx keysieve install; keysieve stopped'

  it.each([
    ['bin', text],
    ['node_modules/.bin', 'let keysieve do it: npx keysieve fix, or npx keysieve install; keysieve stopped'],
  ])('names the command as a shell finds it: %s', (folder, said) => {
    const cwd = temporaryFolder()
    mkdirSync(path.join(cwd, folder), { recursive: true })
    writeFileSync(path.join(cwd, folder, 'keysieve'), '')
    expect(asCalled(text, { cwd, env: { PATH: path.join(cwd, folder) } })).toBe(said)
  })

  it('knows all commands, and nothing else that follows the name', () => {
    const { stdout } = new Repo().run(['--help'])
    const commands = Array.from(stdout.matchAll(/^ {2}keysieve ([a-z-]+)/gm), ([, name]) => `keysieve ${name}`)
    expect(commands.length).toBeGreaterThan(15)
    const nowhere = { cwd: '/', env: {} }
    for (const command of commands) expect(asCalled(`run \`${command}\``, nowhere)).toBe(`run \`npx ${command}\``)
    for (const other of ['keysieve scans it', 'run npx --no keysieve hook', '/opt/keysieve install'])
      expect(asCalled(other, nowhere)).toBe(other)
  })
})

it('tells a value that an option does not take in one line', () => {
  const run = new Repo().run(['scan', '--block', 'often'])
  expect([run.status, run.stdout, run.stderr.split('\n')[0]]).toEqual([
    2,
    '',
    'keysieve: Invalid values: Argument: block, Given: "often", Choices: "certain", "likely", "maybe", "never"',
  ])
})

describe('the command that a message names', () => {
  // A dev dependency: the PATH has git, and no keysieve.
  const said = (args: string, prepare = (_repo: Repo): unknown => null) => {
    const repo = new Repo().commit({ 'a.txt': 'clean\n' })
    prepare(repo)
    const run = repo.run(args.split(' '))
    return run.stdout + run.stderr
  }
  const stage = (repo: Repo): unknown => repo.stage({ 'b.txt': keyOf('groq-api-key') })

  it.each([
    ['an error', 'rules explain', 'See `npx keysieve rules list`.'],
    ['bad usage', 'scan --no-such-option', 'See `npx keysieve --help`.'],
    ['a note of ignore', 'ignore', '  npx keysieve ignore ID --reason'],
    ['doctor', 'doctor', 'Run `npx keysieve install`.'],
    ['doctor, as JSON', 'doctor --format json', '"fix": "Run `npx keysieve install`."'],
    ['install', 'install', 'Prove it: npx keysieve doctor'],
  ])('can be typed: %s', (_, args, text) => {
    expect(said(args)).toContain(text)
  })

  it.each([
    ['the advice', 'staged', 'npx keysieve fix'],
    ['the page', 'staged --format html', 'npx keysieve audit'],
    ['fix', 'fix', 'npx keysieve fix --yes'],
  ])('can be typed where a key is staged: %s', (_, args, text) => {
    const all = said(args, stage)
    expect(all).toContain(text)
    expect(all).not.toMatch(/(?<!npx )keysieve (?:fix|ignore|audit)/)
  })

  it('can be typed in a hint of a push and in the answer to an agent', () => {
    const repo = new Repo().commit({ 'a.txt': keyOf('groq-api-key') })
    const head = repo.git('rev-parse', 'HEAD').trim()
    const zero = '0'.repeat(40)
    const input = `refs/heads/main ${head} refs/heads/main ${zero}\n`
    expect(repo.run(['hook', 'pre-push', 'origin', 'url'], { input }).stderr).toContain('  npx keysieve ignore ')
    const call = { hook_event_name: 'UserPromptSubmit', prompt: keyOf('groq-api-key') }
    expect(repo.run(['agent-hook'], { input: JSON.stringify(call) }).stdout).toContain('npx keysieve ignore ')
  })
})

describe('a config that is a link to a device', () => {
  // /dev/null has an end, so that a program that reads it fails here instead of filling the memory.
  it.each(['.keysieve.yml', '.keysieveignore'])('is an error: %s', (name) => {
    const repo = new Repo().commit({ 'a.txt': 'clean\n' })
    symlinkSync('/dev/null', path.join(repo.root, name))
    const scan = repo.run(['scan'])
    expect([scan.status, scan.stderr]).toEqual([2, expect.stringContaining(`${name} is a device or a pipe`)])
  })
})

it('takes /dev/null for the config that its user names, and no device without an end', () => {
  const repo = new Repo().commit({ 'a.txt': 'clean\n' })
  expect(repo.run(['scan', '--config', '/dev/null']).status).toBe(0)
  const refused = repo.run(['scan', '--config', '/dev/zero'])
  expect([refused.status, refused.stderr]).toEqual([2, expect.stringContaining('/dev/zero is a device')])
})

describe('the advice of a blocked commit', () => {
  it('names paths that work where its user stands', () => {
    const repo = new Repo().commit({ 'a.txt': 'clean\n' }).stage({ 'sub/b.txt': keyOf('groq-api-key') })
    expect(repo.run(['staged'], { env: { GIT_PREFIX: 'sub/' } }).stderr).toContain('git restore --staged :/sub/b.txt\n')
    expect(repo.run(['staged']).stderr).toContain('git restore --staged sub/b.txt\n')
  })
})
