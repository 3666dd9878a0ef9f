import { describe, expect, it } from 'vitest'
import { keyOf } from '../support/keys.ts'
import { Repo } from '../support/repo.ts'
import { start } from './scene.ts'

const key = (seed: number): string => `${keyOf('groq-api-key', seed)}\n`

/** A key of its own in each corner of a repository where secrets survive. */
function corners(): Repo {
  const repo = new Repo().commit({ 'a.txt': 'x\n' })
  repo.git('checkout', '-q', '-b', 'side')
  repo.commit({ 's.txt': 's\n' })
  repo.git('checkout', '-q', 'main')
  repo.commit({ 'm.txt': 'm\n' })
  repo.git('merge', '-q', '--no-commit', '--no-ff', 'side')
  repo.commit({ 'merge.txt': key(1) }, 'a merge')
  repo.commit({ 'merge.txt': 'gone\n' })
  repo.write('a.txt', key(2)).write('untracked.txt', key(3))
  repo.git('stash', '-q', '-u')
  repo.git('checkout', '-q', '-b', 'dropped')
  repo.commit({ 'dropped.txt': key(4) })
  repo.git('checkout', '-q', 'main')
  repo.git('branch', '-q', '-D', 'dropped')
  repo.git('tag', '-a', 'v1', '-m', `release ${key(5)}`)
  repo.git('tag', '-a', 'v2', '-m', 'a tag of a tag', 'v1')
  repo.git('tag', '-d', 'v1')
  repo.commit({ 'c.txt': 'c\n' }, `message ${key(6)}`)
  repo.git('notes', 'add', '-m', key(7))
  repo.commit({ 'pull.txt': key(9) })
  repo.git('update-ref', 'refs/pull/1/head', 'HEAD')
  repo.git('reset', '-q', '--hard', 'HEAD~1')
  repo.git('reflog', 'expire', '--expire=now', 'HEAD')
  repo.git('update-ref', 'refs/heads/odd\u00e4', 'HEAD')
  return repo
}

describe('keysieve history', () => {
  const places = [
    ['merge.txt', 1, ['history']],
    ['a.txt', 2, ['stash']],
    ['untracked.txt', 3, ['stash']],
    ['(tag message)', 5, undefined],
    ['(commit message)', 6, undefined],
    ['pull.txt', 9, ['ref:refs/pull/1/head']],
  ] as const

  it('finds every corner, says where each lives, and keeps the books', async () => {
    const repo = corners()
    const { report, status } = await start(repo.root, ['history'])
    expect(status).toBe(1)
    const found = report!.findings as readonly { path: string; livesIn?: string[] }[]
    for (const [path, , livesIn] of places) {
      const finding = found.find((one) => one.path === path)
      expect(finding, path).toBeDefined()
      if (livesIn) expect(finding?.livesIn, path).toEqual(livesIn)
    }
    expect(found.some(({ livesIn }) => livesIn?.includes('ref:refs/notes/commits'))).toBe(true)
    expect(found.some((one) => one.path === '(unreachable object)')).toBe(false)
    expect(report!.totals.listed).toBe(report!.totals.scanned)
  })

  it('finds a dropped branch in the reflog', async () => {
    const repo = new Repo().commit({ 'a.txt': 'x\n' })
    repo.git('checkout', '-q', '-b', 'dropped')
    repo.commit({ 'dropped.txt': key(4) })
    repo.git('checkout', '-q', 'main')
    repo.git('branch', '-q', '-D', 'dropped')
    const { report } = await start(repo.root, ['history'])
    expect(report?.findings).toMatchObject([{ path: 'dropped.txt', livesIn: ['reflog'] }])
  })

  it('finds dangling objects with --unreachable only', async () => {
    const repo = new Repo().commit({ 'a.txt': 'x\n' }).write('.git/loose', key(8))
    repo.git('hash-object', '-w', '.git/loose')
    expect((await start(repo.root, ['history'])).report?.findings).toEqual([])
    const { report } = await start(repo.root, ['history', '--unreachable'])
    expect(report?.findings).toMatchObject([{ path: '(unreachable object)', livesIn: ['unreachable'] }])
    expect(report?.totals).toMatchObject({ listed: 3, scanned: 3 })
  })

  it('names the ref of an object that no commit has', async () => {
    const repo = new Repo().commit({ 'a.txt': 'x\n', 'both.txt': key(5) })
    const stored = (seed: number): string => {
      repo.write('loose', key(seed))
      return repo.git('hash-object', '-w', 'loose').trim()
    }
    repo.git('update-ref', 'refs/x/blob', stored(1))
    repo.git('tag', '-a', 'maintainer', '-m', 'a key of somebody', stored(2))
    repo.git('update-ref', 'refs/x/both', 'HEAD:both.txt')
    repo.write('deep/\u00e4 b.txt', key(3)).git('add', 'deep')
    repo.git('update-ref', 'refs/x/tree', repo.git('write-tree').trim())
    repo.git('reset', '-q', '--hard')
    const { report } = await start(repo.root, ['history'])
    const found = report!.findings as readonly { path: string; livesIn?: string[]; commit: string | null }[]
    expect(found.map(({ path, livesIn, commit }) => [path, livesIn, commit !== null])).toEqual([
      ['(refs/tags/maintainer)', ['tag:maintainer'], false],
      ['(refs/x/blob)', ['ref:refs/x/blob'], false],
      ['both.txt', ['HEAD', 'branch:main', 'ref:refs/x/both', 'ref:refs/x/tree'], true],
      ['deep/\u00e4 b.txt', ['ref:refs/x/tree'], false],
    ])
    const { keys } = JSON.parse(repo.run(['audit', '--format', 'json']).stdout)
    const plan: string = keys.find(({ paths }: { paths: string[] }) => paths[0] === '(refs/x/blob)').plan.join('\n')
    expect(plan).toContain('ref:refs/x/blob has it, where nothing can be committed. Where nobody needs them, delete')
    expect(plan).toContain('git push origin --delete refs/x/blob;')
    expect(plan).not.toContain('filter-repo')
  })

  it('is one finding a key and path, with its first commit and how often it stands there', async () => {
    const repo = new Repo()
    for (let i = 0; i < 6; i++) repo.commit({ 'a.txt': `${i}\n${key(1)}` })
    const { report } = await start(repo.root, ['history'])
    const first = repo.git('rev-list', '--max-parents=0', 'HEAD').trim()
    expect(report?.findings).toMatchObject([
      { path: 'a.txt', occurrences: 6, commit: first, livesIn: ['HEAD', 'branch:main'] },
    ])
  })

  it.each([
    ['a newline', 'a\nb.txt'],
    ['umlauts', '\u00e4.txt'],
    ['a space', 'a b.txt'],
  ])('knows where a path with %s lives', async (_, name) => {
    const { report } = await start(new Repo().commit({ [name]: key(1) }).root, ['history'])
    expect(report?.findings).toMatchObject([{ path: name, livesIn: ['HEAD', 'branch:main'] }])
  })

  it('--since leaves out what older commits brought', async () => {
    const repo = new Repo().commit({ 'old.txt': key(1) })
    const tree = repo
      .commit({ 'new.txt': key(2) })
      .git('rev-parse', 'HEAD^{tree}')
      .trim()
    const late = repo.git('-c', 'user.name=x', 'commit-tree', tree, '-p', 'HEAD~1', '-m', 'late').trim()
    repo.git('update-ref', 'HEAD', late)
    const { report } = await start(repo.root, ['history', '--since', '2020-01-01'])
    expect(report?.findings.map(({ path }) => path)).toEqual(['new.txt', 'old.txt'])
    expect((await start(repo.root, ['history', '--since', '2030-01-01'])).report?.totals.listed).toBe(0)
  })
})

describe('keysieve hook pre-push', () => {
  const zero = '0'.repeat(40)

  it('scans the message of an annotated tag that leaves', () => {
    const repo = new Repo().commit({ 'a.txt': 'x\n' })
    repo.git('update-ref', 'refs/remotes/origin/main', 'HEAD')
    repo.git('tag', '-a', 'v1', '-m', key(1))
    const id = repo.git('rev-parse', 'v1').trim()
    const run = repo.run(['hook', 'pre-push', 'origin', 'url'], { input: `refs/tags/v1 ${id} refs/tags/v1 ${zero}\n` })
    expect(run.status).toBe(1)
    expect(run.stdout).toContain('(tag message)')
  })

  it('does not pass over a tag of a tree', () => {
    const repo = new Repo().commit({ 'a.txt': key(1) })
    const tree = repo.git('rev-parse', 'HEAD^{tree}').trim()
    const run = repo.run(['hook', 'pre-push', 'origin', 'url'], { input: `refs/tags/t ${tree} refs/tags/t ${zero}\n` })
    expect(run.status).toBe(2)
    expect(run.stderr).toContain('INCOMPLETE')
  })

  it('sends only what the remote has not', () => {
    const repo = new Repo().commit({ 'old.txt': key(1) })
    repo.git('update-ref', 'refs/remotes/origin/main', 'HEAD')
    repo.commit({ 'a.txt': 'x\n' })
    const id = repo.git('rev-parse', 'HEAD').trim()
    const input = `refs/heads/main ${id} refs/heads/main ${zero}\n`
    expect(repo.run(['hook', 'pre-push', 'origin', 'url'], { input }).status).toBe(0)
    expect(repo.run(['hook', 'pre-push', 'other', 'url'], { input }).status).toBe(1)
  })
})

describe('keysieve hook commit-msg', () => {
  const scissors = '# ------------------------ >8 ------------------------\n'

  it('reads below a scissors line that is the user’s own, and not the diff of commit -v', () => {
    const repo = new Repo().commit({ 'a.txt': 'x\n' })
    repo.write('.git/MSG', `subject\n\n${scissors}${key(1)}`)
    expect(repo.run(['hook', 'commit-msg', '.git/MSG']).status).toBe(1)
    const help = '# Do not modify or remove the line above.\n# Everything below it will be ignored.\n'
    repo.write('.git/MSG', `subject\n\n${scissors}${help}diff --git a/a.txt b/a.txt\n-${key(1)}`)
    expect(repo.run(['hook', 'commit-msg', '.git/MSG']).status).toBe(0)
  })
})
