import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { cleanEnv, keysieve, Repo, temporaryFolder } from '../support/repo.ts'
import { KEY, matrix, OTHER, start } from './scene.ts'

const line = `${KEY}\n`
const git = (cwd: string, ...args: string[]): string =>
  execFileSync('git', ['-c', 'protocol.file.allow=always', ...args], {
    cwd,
    env: cleanEnv(),
    stdio: ['ignore', 'pipe', 'pipe'],
  }).toString()

/** gitformat-commit-graph(5): in the chunk CDAT a commit takes its tree's id, two parents and eight bytes more. */
function orphanAll(file: string, commits: number): void {
  const bytes = readFileSync(file)
  const chunk = [...Array(bytes[6]).keys()].find((i) => bytes.toString('latin1', 8 + 12 * i, 12 + 12 * i) === 'CDAT')!
  const start = Number(bytes.readBigUInt64BE(12 + 12 * chunk))
  for (let i = 0; i < commits; i++) bytes.writeUInt32BE(0x70000000, start + 36 * i + 20)
  chmodSync(file, 0o644)
  writeFileSync(file, bytes)
}

matrix('kinds of repositories', [
  {
    name: 'SHA-256',
    init: ['--object-format=sha256'],
    plant: (repo) => repo.stage({ 'a.txt': line, 'd/b.txt': 'x\n' }),
    paths: ['a.txt'],
  },
  {
    name: 'a separate git directory',
    init: ['--separate-git-dir', path.join(temporaryName(), 'apart.git')],
    plant: (repo) => repo.stage({ 'a.txt': line }),
    paths: ['a.txt'],
  },
  {
    name: 'a linked worktree inside of the tree',
    before: (repo) => {
      repo.commit({ 'a.txt': 'x\n', '.gitignore': 'linked/\n' })
      repo.git('worktree', 'add', '-q', 'linked')
      writeFileSync(path.join(repo.root, 'linked/other.txt'), `${OTHER}\n`)
    },
    plant: (repo) => repo.stage({ 'k.txt': line }),
    paths: ['k.txt'],
  },
  {
    name: 'objects borrowed from another repository (alternates)',
    before: (repo) => {
      const lender = new Repo().commit({ 'old.txt': line })
      writeFileSync(path.join(repo.root, '.git/objects/info/alternates'), `${path.join(lender.root, '.git/objects')}\n`)
      repo.git('fetch', '-q', lender.root, 'main:lent')
      repo.commit({ 'base.txt': 'x\n' })
    },
    plant: (repo) => repo.stage({ 'a.txt': line }),
    paths: ['a.txt'],
    history: ['a.txt', 'old.txt'],
  },
  {
    name: 'a graft that cuts the history',
    before: (repo) => {
      repo.commit({ 'old.txt': line }).commit({ 'old.txt': 'gone\n' }).commit({ 'base.txt': 'x\n' })
      writeFileSync(path.join(repo.root, '.git/info/grafts'), `${repo.git('rev-parse', 'HEAD').trim()}\n`)
    },
    plant: (repo) => repo.stage({ 'a.txt': line }),
    paths: ['a.txt'],
    history: ['a.txt', 'old.txt'],
  },
  {
    name: 'a replacement object that stands in for the key',
    before: (repo) => repo.commit({ 'base.txt': 'x\n' }),
    plant: (repo) => {
      repo.stage({ 'a.txt': line, 'b.txt': 'clean\n' })
      repo.git('replace', repo.git('rev-parse', ':a.txt').trim(), repo.git('rev-parse', ':b.txt').trim())
    },
    paths: ['a.txt'],
  },
  {
    name: 'a replacement commit that hides the parents',
    before: (repo) => {
      repo.commit({ 'old.txt': line }).commit({ 'old.txt': 'gone\n' }).commit({ 'base.txt': 'x\n' })
      const orphan = repo.git('commit-tree', 'HEAD^{tree}', '-m', 'orphan').trim()
      repo.git('replace', 'HEAD', orphan)
    },
    plant: (repo) => repo.stage({ 'a.txt': line }),
    paths: ['a.txt'],
    history: ['a.txt', 'old.txt'],
  },
  {
    name: 'filled from a bundle',
    before: (repo) => {
      const source = new Repo().commit({ 'old.txt': line })
      source.git('bundle', 'create', '-q', path.join(repo.root, '.git/all.bundle'), '--all')
      repo.git('pull', '-q', path.join(repo.root, '.git/all.bundle'), 'main')
    },
    plant: (repo) => repo.stage({ 'a.txt': line }),
    paths: ['a.txt'],
    scan: ['a.txt', 'old.txt'],
    history: ['a.txt', 'old.txt'],
  },
  {
    name: 'packed objects, packed refs, a commit graph, bitmaps and a multi-pack index',
    before: (repo) => {
      repo.commit({ 'old.txt': line }).commit({ 'old.txt': 'gone\n' })
      repo.git('repack', '-adbq')
      repo.git('pack-refs', '--all')
      repo.git('commit-graph', 'write', '--reachable', '--changed-paths')
      repo.git('multi-pack-index', 'write')
    },
    plant: (repo) => repo.stage({ 'a.txt': line }),
    paths: ['a.txt'],
    history: ['a.txt', 'old.txt'],
  },
  {
    name: 'a commit graph that denies the parents of every commit',
    before: (repo) => {
      repo.commit({ 'old.txt': line }).commit({ 'old.txt': 'gone\n' }).commit({ 'base.txt': 'x\n' })
      repo.git('commit-graph', 'write', '--reachable')
      rmSync(path.join(repo.root, '.git/logs'), { recursive: true })
      orphanAll(path.join(repo.root, '.git/objects/info/commit-graph'), 3)
    },
    plant: (repo) => repo.stage({ 'a.txt': line }),
    paths: ['a.txt'],
    history: ['a.txt', 'old.txt'],
  },
  {
    name: 'a detached HEAD',
    before: (repo) => {
      repo.commit({ 'base.txt': 'x\n' })
      repo.git('checkout', '-q', '--detach')
    },
    plant: (repo) => repo.stage({ 'a.txt': line }),
    paths: ['a.txt'],
  },
  {
    name: 'core.worktree elsewhere, run there with GIT_DIR',
    before: (repo) => {
      repo.commit({ 'base.txt': 'x\n' })
      repo.git('config', 'core.worktree', repo.root)
    },
    plant: (repo) => repo.stage({ 'a.txt': line }),
    paths: ['a.txt'],
    env: (repo) => ({ GIT_DIR: path.join(repo.root, '.git') }),
  },
  {
    name: 'extensions.worktreeConfig with settings of the worktree',
    plant: (repo) => repo.stage({ 'a.txt': line }),
    arm: (repo, trap) => {
      repo.git('config', 'extensions.worktreeConfig', 'true')
      repo.git('config', '--worktree', 'core.fsmonitor', trap)
    },
    paths: ['a.txt'],
  },
  {
    name: 'a submodule with settings that hide it, beside the key',
    before: (repo) => {
      repo.commit({ 'base.txt': 'x\n' })
    },
    plant: (repo) => {
      repo.stage({ '.gitmodules': '[submodule "lib"]\n\tpath = lib\n\turl = ./lib\n\tignore = all\n', 'a.txt': line })
      repo.git('update-index', '--add', '--cacheinfo', `160000,${'1'.repeat(40)},lib`)
    },
    paths: ['a.txt'],
  },
])

function temporaryName(): string {
  const folder = path.join(process.env.TMPDIR ?? '/tmp', `keysieve apart ${process.pid}`)
  mkdirSync(folder, { recursive: true })
  return folder
}

describe('repositories of another shape', () => {
  it('a linked worktree has its own index and HEAD, and the history is the whole one', async () => {
    const repo = new Repo().commit({ 'a.txt': 'x\n', 'b.txt': line }).commit({ 'b.txt': 'gone\n' })
    const linked = path.join(temporaryFolder(), 'linked')
    repo.git('worktree', 'add', '-q', '-b', 'side', linked)
    writeFileSync(path.join(linked, 'k.txt'), `${OTHER}\n`)
    git(linked, 'add', 'k.txt')
    const found = async (args: string[]) => (await start(linked, args)).report?.findings.map((finding) => finding.path)
    expect(await found(['staged'])).toEqual(['k.txt'])
    expect(await found(['scan'])).toEqual(['k.txt'])
    expect(await found(['history'])).toEqual(['b.txt'])
    git(linked, 'commit', '-qm', 'k')
    expect(await found(['range', 'main..side'])).toEqual(['k.txt'])
    git(linked, 'checkout', '-q', '--detach')
    git(linked, 'branch', '-qD', 'side')
    expect((await start(repo.root, ['history'])).report?.findings.map((finding) => finding.path)).toEqual([
      'b.txt',
      'k.txt',
    ])
  })

  it('a bare repository has a history and ranges; a scan says that there is no tree', async () => {
    const repo = new Repo().commit({ 'a.txt': 'x\n' }).commit({ 'b.txt': line }).commit({ 'b.txt': 'gone\n' })
    const bare = path.join(temporaryFolder(), 'bare.git')
    git(repo.root, 'clone', '-q', '--bare', repo.root, bare)
    expect((await start(bare, ['history'])).report).toMatchObject({
      findings: [{ path: 'b.txt' }],
      totals: { listed: 6, scanned: 6 },
    })
    expect((await start(bare, ['range', 'HEAD~2..HEAD'])).report?.findings).toMatchObject([{ path: 'b.txt' }])
    const run = keysieve(bare, ['scan'])
    expect(run.status).toBe(2)
    expect(run.stderr).toContain('keysieve history')
  })

  it('an empty repository is clean in three modes, and has no range', async () => {
    const repo = new Repo()
    for (const mode of ['staged', 'scan', 'history'])
      expect((await start(repo.root, [mode])).report).toMatchObject({
        totals: { listed: 0, problems: 0 },
        problems: [],
      })
    expect(repo.run(['range', 'HEAD']).status).toBe(2)
    expect(repo.run(['range']).status).toBe(2)
  })

  it('a folder that core.worktree leads away from is walked as it lies on disk', async () => {
    const repo = new Repo().commit({ 'a.txt': line })
    repo.git('config', 'core.worktree', temporaryFolder())
    for (const args of [['scan'], ['scan', 'a.txt'], ['scan', '.']])
      expect((await start(repo.root, args)).report?.findings, args.join(' ')).toMatchObject([{ path: 'a.txt' }])
  })

  it('core.bare on a repository with a tree gives an error, not a pass', () => {
    const repo = new Repo().commit({ 'a.txt': line })
    repo.git('config', 'core.bare', 'true')
    expect(repo.run(['scan']).status).toBe(2)
  })

  it('a repository of another owner is refused with the advice to trust it', () => {
    const repo = new Repo().commit({ 'a.txt': line })
    for (const mode of ['scan', 'staged', 'history']) {
      const run = repo.run([mode], { env: { GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' } })
      expect(run.status).toBe(2)
      expect(run.stderr).toContain('safe.directory')
    }
  })

  it('a submodule that is named is scanned as the repository it is', async () => {
    const library = new Repo().commit({ 'deep/k.txt': line })
    const repo = new Repo().commit({ 'a.txt': 'x\n' })
    git(repo.root, 'submodule', '--quiet', 'add', library.root, 'lib')
    expect((await start(repo.root, ['scan'])).report?.skips).toEqual([{ path: 'lib', reason: 'submodule' }])
    expect((await start(repo.root, ['scan', 'lib'])).report?.findings).toMatchObject([{ path: 'lib/deep/k.txt' }])
    git(repo.root, 'commit', '-qm', 'sub')
    const clone = path.join(temporaryFolder(), 'clone')
    git(repo.root, 'clone', '-q', repo.root, clone)
    expect((await start(clone, ['scan', 'lib'])).report?.problems).toMatchObject([
      { code: 'not-found', message: expect.stringContaining('git submodule update --init') },
    ])
    expect((await start(repo.root, ['history'])).report?.skips).toEqual([{ path: 'lib', reason: 'submodule' }])
    expect((await start(repo.root, ['range', 'HEAD'])).report?.skips).toEqual([{ path: 'lib', reason: 'submodule' }])
  })
})
