import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { keyOf } from './support/keys.ts'
import { cleanEnv, Repo, temporaryFolder } from './support/repo.ts'

const ROOT = path.resolve(import.meta.dirname, '..')
const key = keyOf('groq-api-key')
/** Neither npm's git URLs nor the framework's program names take a space in their folder. */
const PLAIN = 'keysieve-'
const hasFramework = spawnSync('pre-commit', ['--version']).status === 0

/** The tree of a release tag, as a repository. */
function releaseRepo(): Repo {
  const folder = path.join(temporaryFolder(PLAIN), 'keysieve')
  execFileSync(process.execPath, ['scripts/release-tree.mjs', folder], { cwd: ROOT })
  const repo = new Repo(folder)
  repo.git('add', '-A')
  repo.git('commit', '-q', '-m', 'release')
  return repo
}

/** npm can reach no registry: whatever a tag needs it has to bring along. */
function offline(): Record<string, string> {
  const home = temporaryFolder(PLAIN)
  return {
    HOME: home,
    PRE_COMMIT_HOME: path.join(home, 'pc'),
    npm_config_cache: path.join(home, 'npm'),
    npm_config_offline: 'true',
    npm_config_registry: 'http://127.0.0.1:9/',
    npm_config_audit: 'false',
    npm_config_fund: 'false',
  }
}

// Debian's package; .ci/run installs it. Elsewhere the two npm commands below still prove that a tag installs.
describe.skipIf(!hasFramework)('the pre-commit framework', () => {
  it('installs a release offline, blocks a planted key and passes without it, in every way of running', () => {
    const release = releaseRepo()
    const env = cleanEnv(offline())
    const repo = new Repo().commit({ 'old.txt': 'x\n', 'a.txt': 'a\n' })
    repo.write(
      '.pre-commit-config.yaml',
      `repos:\n  - repo: ${release.root}\n    rev: ${release.git('rev-parse', 'HEAD').trim()}\n    hooks:\n      - id: keysieve\n        verbose: true\n`,
    )
    repo.git('add', '-A')
    repo.git('commit', '-q', '-m', 'config')
    const run = (...args: string[]) => {
      const done = spawnSync('pre-commit', args, { cwd: repo.root, env, encoding: 'utf8' })
      return { status: done.status, output: done.stdout + done.stderr }
    }
    repo.stage({ 'k.txt': `one\n${key}\n` })
    const blocked = run('run')
    expect(blocked.output).toContain('k.txt:2:1: blocked: Groq API key')
    expect(blocked.status).toBe(1)
    expect(blocked.output).not.toContain(key.slice(8))
    expect(run('try-repo', release.root, 'keysieve').output).toContain('k.txt:2:1: blocked')

    repo.stage({ 'k.txt': 'clean\n' })
    const passed = run('run')
    expect([passed.status, passed.output.includes('scanning 1 staged files')]).toEqual([0, true])

    repo.stage({ 'k.txt': `one\n${key}\n` })
    repo.git('commit', '-q', '--no-verify', '-m', 'with a key')
    expect(run('run').status).toBe(0)
    for (const args of [
      ['run', '--all-files'],
      ['run', '--files', 'k.txt'],
      ['run', '--from-ref', 'HEAD~1', '--to-ref', 'HEAD'],
    ]) {
      const found = run(...args)
      expect([args, found.status, found.output.includes('k.txt:2:1: blocked')]).toEqual([args, 1, true])
    }
    expect(run('run', '--files', 'old.txt').status).toBe(0)
    expect(run('run', '--from-ref', 'HEAD~2', '--to-ref', 'HEAD~1').status).toBe(0)
  })
})

describe('a release tag', () => {
  it.each([
    [
      'as older versions of the framework do',
      (release: Repo, prefix: string, env: Record<string, string>) => {
        const at = { cwd: release.root, env, encoding: 'utf8' } as const
        execFileSync(
          'npm',
          ['install', '--include=dev', '--include=prod', '--ignore-prepublish', '--no-progress', '--no-save'],
          at,
        )
        const packed = execFileSync('npm', ['pack'], at).trim()
        execFileSync('npm', ['install', '-g', '--prefix', prefix, packed], at)
      },
    ],
    [
      'as newer versions do',
      (release: Repo, prefix: string, env: Record<string, string>) => {
        execFileSync(
          'npm',
          ['install', '--allow-git=root', '--install-links', '-g', '--prefix', prefix, `git+file://${release.root}`],
          { cwd: release.root, env, stdio: ['ignore', 'pipe', 'pipe'] },
        )
      },
    ],
  ])('installs offline %s', (_, install) => {
    const release = releaseRepo()
    const prefix = path.join(temporaryFolder(PLAIN), 'prefix')
    mkdirSync(prefix)
    install(release, prefix, cleanEnv(offline()))
    const program = path.join(prefix, 'bin/keysieve')
    expect(existsSync(program)).toBe(true)
    const repo = new Repo().stage({ 'a.txt': `${key}\n` })
    expect(spawnSync(program, ['staged'], { cwd: repo.root, env: cleanEnv() }).status).toBe(1)
  })
})
