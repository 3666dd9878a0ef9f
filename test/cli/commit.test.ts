import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { fill } from '../../src/laws/carriers.ts'
import { keyOf, matchOf } from '../support/keys.ts'
import { cleanEnv, Repo, temporaryFolder } from '../support/repo.ts'

/** The providers that must be there from the first day. */
const PROVIDERS = [
  'anthropic-api-key',
  'anthropic-admin-key',
  'anthropic-oauth-token',
  'openai-project-key',
  'openai-legacy-key',
  'openai-service-account-key',
  'openai-admin-key',
  'groq-api-key',
  'perplexity-api-key',
  'google-api-key',
  'google-auth-key',
  'google-service-account',
  'slack-bot-token',
  'slack-webhook',
  'mistral-api-key',
  'cohere-api-key',
  'azure-openai-key',
  'xai-api-key',
  'huggingface-token',
  'replicate-token',
  'openrouter-key',
  'deepseek-api-key',
  'together-api-key',
  'elevenlabs-key',
  'github-token',
  'gitlab-token',
  'aws-access-key-id',
  'aws-secret-key',
  'stripe-key',
  'npm-token',
  'private-key',
  'jwt',
] as const

const key = keyOf('groq-api-key')

function installed(repo = new Repo()): Repo {
  expect(repo.run(['install']).status).toBe(0)
  return repo
}

function git(repo: Repo, ...args: string[]): { status: number | null; output: string } {
  const done = spawnSync('git', args, { cwd: repo.root, env: cleanEnv(), encoding: 'utf8' })
  return { status: done.status, output: done.stdout + done.stderr }
}

describe('a commit with the hook installed', () => {
  it.each(PROVIDERS)('is stopped by a made-up %s, and goes through without it', (rule) => {
    const secret = keyOf(rule)
    const text = fill(matchOf(rule), secret, 'service_value')
    const repo = installed().stage({ 'src/settings.txt': `first line\n\n${text}\n` })
    const stopped = git(repo, 'commit', '-m', 'x')
    const before = `first line\n\n${text}`.split(secret)[0]!.split('\n')
    expect(stopped.status).toBe(1)
    expect(stopped.output).toContain(`src/settings.txt:${before.length}:${before.at(-1)!.length + 1}: blocked: `)
    expect(stopped.output).toContain(`[${rule}]`)
    const middle = Math.floor(secret.length / 2)
    expect(stopped.output).not.toContain(secret.slice(middle, middle + 8))
    repo.stage({ 'src/settings.txt': 'first line\n\nread from the environment\n' })
    expect(git(repo, 'commit', '-m', 'x').status).toBe(0)
  })

  it('-a is stopped', () => {
    const repo = installed(new Repo().commit({ 'a.txt': 'x\n' })).write('a.txt', `${key}\n`)
    expect(git(repo, 'commit', '-a', '-m', 'x').status).toBe(1)
    expect(git(repo.write('a.txt', 'y\n'), 'commit', '-a', '-m', 'x').status).toBe(0)
  })

  it('of a named path looks at that path alone', () => {
    const repo = installed(new Repo().commit({ 'a.txt': 'x\n', 'b.txt': 'x\n' })).stage({
      'a.txt': `${key}\n`,
      'b.txt': 'y\n',
    })
    expect(git(repo, 'commit', 'b.txt', '-m', 'x').status).toBe(0)
    expect(git(repo, 'commit', 'a.txt', '-m', 'x').status).toBe(1)
  })

  it('of a partially staged file looks at what is staged', () => {
    const repo = installed(new Repo().commit({ 'a.txt': 'x\n' }))
      .stage({ 'a.txt': 'staged\n' })
      .write('a.txt', `${key}\n`)
    expect(git(repo, 'commit', '-m', 'x').status).toBe(0)
  })

  it('in a linked worktree is stopped', () => {
    const repo = installed(new Repo().commit({ 'a.txt': 'x\n' }))
    const folder = path.join(temporaryFolder(), 'linked')
    repo.git('worktree', 'add', '-q', folder, '-b', 'linked')
    const linked = Object.assign(Object.create(Repo.prototype) as Repo, { root: folder })
    linked.stage({ 'k.txt': `${key}\n` })
    expect(git(linked, 'commit', '-m', 'x').status).toBe(1)
  })

  it('of a clean merge passes when the branch was scanned, and is stopped when the merge brings a key of its own', () => {
    const repo = installed(new Repo().commit({ 'a.txt': 'x\n' }))
    repo.git('checkout', '-q', '-b', 'side')
    repo.commit({ 'k.txt': `${key}\n` })
    repo.git('checkout', '-q', 'main')
    repo.commit({ 'm.txt': 'm\n' })
    expect(git(repo, 'merge', '--no-edit', 'side').status).toBe(0)
    repo.git('reset', '-q', '--hard', 'HEAD~1')
    git(repo, 'merge', '--no-commit', 'side')
    repo.stage({ 'own.txt': `${keyOf('groq-api-key', 12)}\n` })
    const stopped = git(repo, 'commit', '-m', 'merge')
    expect(stopped.status).toBe(1)
    expect(stopped.output).toContain('own.txt:1:1: blocked')
  })

  it('is let through by KEYSIEVE=0, which says so', () => {
    const repo = installed().stage({ 'k.txt': `${key}\n` })
    const done = spawnSync('git', ['commit', '-m', 'x'], {
      cwd: repo.root,
      env: cleanEnv({ KEYSIEVE: '0' }),
      encoding: 'utf8',
    })
    expect([done.status, done.stderr.includes('KEYSIEVE=0')]).toEqual([0, true])
  })
})

describe('a push with the hook installed', () => {
  it('is stopped by a commit that went round the commit hook, and says how to mend it', () => {
    const repo = installed(new Repo().commit({ 'a.txt': 'x\n' }))
    const server = temporaryFolder()
    spawnSync('git', ['init', '-q', '--bare', server], { env: cleanEnv() })
    repo.git('remote', 'add', 'origin', server)
    expect(git(repo, 'push', '-q', 'origin', 'main').status).toBe(0)
    repo.commit({ 'k.txt': `${key}\n` })
    const stopped = git(repo, 'push', 'origin', 'main')
    expect(stopped.status).toBe(1)
    expect(stopped.output).toContain('k.txt:1:1: blocked')
    expect(stopped.output).toContain('git commit --amend')
    repo.git('rm', '-q', 'k.txt')
    repo.git('commit', '-q', '--amend', '--allow-empty', '-m', 'clean')
    expect(git(repo, 'push', '-q', 'origin', 'main').status).toBe(0)
  })
})
