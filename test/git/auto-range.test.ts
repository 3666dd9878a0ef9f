import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { Repo, temporaryFolder } from '../support/repo.ts'
import { KEY, start } from './scene.ts'

const ZERO = '0'.repeat(40)

/** main with an upstream, a branch with a key, and what GitHub would say about a push. */
function pushed(event: Record<string, unknown>): { repo: Repo; env: Record<string, string> } {
  const repo = new Repo().commit({ 'a.txt': 'x\n' })
  repo.git('update-ref', 'refs/remotes/origin/main', 'HEAD')
  repo.commit({ 'k.txt': `${KEY}\n` })
  const file = path.join(temporaryFolder(), 'event.json')
  const after = repo.git('rev-parse', 'HEAD').trim()
  writeFileSync(file, JSON.stringify({ after, ref: 'refs/heads/x', repository: { default_branch: 'main' }, ...event }))
  return { repo, env: { GITHUB_ACTIONS: 'true', GITHUB_EVENT_NAME: 'push', GITHUB_EVENT_PATH: file } }
}

describe('keysieve range without a range', () => {
  it('scans a push from its payload and says which commits', async () => {
    const { repo, env } = pushed({})
    const before = repo.git('rev-parse', 'HEAD~1').trim()
    writeFileSync(env.GITHUB_EVENT_PATH!, JSON.stringify({ before, after: repo.git('rev-parse', 'HEAD').trim() }))
    const { status, stderr, report } = await start(repo.root, ['range'], env)
    expect(status).toBe(1)
    expect(stderr).toContain(`scanning the commits ${before}..`)
    expect(report?.findings).toMatchObject([{ path: 'k.txt' }])
  })

  it('scans a new branch against the default branch, and the first push of that one as a whole', async () => {
    const { repo, env } = pushed({ before: ZERO })
    expect((await start(repo.root, ['range'], env)).report?.scan.covered.commits).toBe(1)
    const first = pushed({ before: ZERO, ref: 'refs/heads/main' })
    expect((await start(first.repo.root, ['range'], first.env)).report?.scan.covered.commits).toBe(2)
  })

  it('scans against the default branch when the commit before a push is gone', async () => {
    const { repo, env } = pushed({ before: '1'.repeat(40), forced: true })
    const { status, stderr, report } = await start(repo.root, ['range'], env)
    expect(status).toBe(1)
    expect(stderr).toContain('a push whose earlier commit is gone')
    expect(report?.scan.covered.commits).toBe(1)
  })

  it.each([
    ['a base that a shallow clone lacks', { before: '1'.repeat(40) }, true, 'fetch-depth: 0'],
    [
      'a default branch that was not fetched',
      { before: ZERO, repository: { default_branch: 'trunk' } },
      false,
      'fetch-depth: 0',
    ],
    [
      'a commit before that is gone, and no default branch',
      { before: '1'.repeat(40), repository: { default_branch: 'trunk' } },
      false,
      'trunk',
    ],
  ])('%s is exit 2 with what to do', async (_, event, shallow, said) => {
    const { repo, env } = pushed(event)
    if (shallow) writeFileSync(path.join(repo.root, '.git/shallow'), repo.git('rev-parse', 'HEAD'))
    const { status, stderr, report } = await start(repo.root, ['range'], env)
    expect(status).toBe(2)
    expect(stderr).toContain(said)
    expect(report).toBeUndefined()
  })

  it('a push that deletes a ref is said and passes', async () => {
    const { repo, env } = pushed({ after: ZERO, deleted: true })
    expect(await start(repo.root, ['range'], env)).toMatchObject({
      status: 0,
      stderr: 'keysieve: this push deletes a ref: nothing to scan\n',
    })
  })

  it('takes what the branch has beyond its upstream', async () => {
    const { repo } = pushed({})
    repo.git('config', 'remote.origin.url', '/nowhere')
    repo.git('config', 'remote.origin.fetch', '+refs/heads/*:refs/remotes/origin/*')
    repo.git('branch', '--set-upstream-to', 'origin/main')
    expect((await start(repo.root, ['range'])).report?.findings).toMatchObject([{ path: 'k.txt' }])
  })
})
