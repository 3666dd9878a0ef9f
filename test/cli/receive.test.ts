import { spawnSync } from 'node:child_process'
import { chmodSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { keyOf } from '../support/keys.ts'
import { cleanEnv, keysieve, Repo, temporaryFolder } from '../support/repo.ts'

const key = keyOf('groq-api-key')

function server(limit = ''): string {
  const folder = temporaryFolder()
  spawnSync('git', ['init', '-q', '--bare', '-b', 'main', folder], { env: cleanEnv() })
  expect(keysieve(folder, ['install']).status).toBe(0)
  if (limit !== '') {
    // The server's own environment, as an administrator would set it.
    const hook = path.join(folder, 'hooks/pre-receive')
    writeFileSync(`${hook}.limited`, `#!/bin/sh\nKEYSIEVE_TIME_LIMIT=${limit} exec "${hook}.real" "$@"\n`)
    spawnSync('mv', [hook, `${hook}.real`])
    spawnSync('mv', [`${hook}.limited`, hook])
    chmodSync(hook, 0o755)
  }
  return folder
}

function push(repo: Repo, to: string, ...refs: string[]) {
  const done = spawnSync('git', ['push', to, ...refs], { cwd: repo.root, env: cleanEnv(), encoding: 'utf8' })
  return { status: done.status, output: done.stdout + done.stderr }
}

describe('a server with the pre-receive hook', () => {
  it('takes clean pushes, refuses one that brings a key in any commit or message, and lets deletions be', () => {
    const to = server()
    const repo = new Repo().commit({ 'a.txt': 'x\n' })
    expect(push(repo, to, 'main').status).toBe(0)
    repo.commit({ 'k.txt': `${key}\n` }).commit({ 'k.txt': 'gone\n' })
    const refused = push(repo, to, 'main')
    expect(refused.status).not.toBe(0)
    expect(refused.output).toContain('k.txt:1:1: blocked')
    repo.git('reset', '-q', '--hard', 'HEAD~2')
    repo.commit({ 'b.txt': 'b\n' }, `message with ${key}`)
    expect(push(repo, to, 'main').output).toContain('(commit message):1:14: blocked')
    repo.git('reset', '-q', '--hard', 'HEAD~1')
    expect(push(repo, to, 'main:side').status).toBe(0)
    expect(push(repo, to, ':side').status).toBe(0)
  })

  it('refuses when its time is over, and says so', () => {
    const to = server('0.000001')
    const refused = push(new Repo().commit({ 'a.txt': 'x\n' }), to, 'main')
    expect(refused.status).not.toBe(0)
    expect(refused.output).toContain('the time limit of 0.000001 s is over')
    expect(refused.output).toContain('INCOMPLETE')
  })
})
