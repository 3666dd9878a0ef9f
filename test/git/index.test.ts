import { execFileSync } from 'node:child_process'
import { rmSync, unlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { cleanEnv, type Repo } from '../support/repo.ts'
import { KEY, matrix, OTHER } from './scene.ts'

const line = `${KEY}\n`

/** A path in conflict: a base, our side as HEAD has it, and a side with the key that no parent holds. */
function conflict(repo: Repo): void {
  const ids = ['base\n', 'ours\n', `theirs\n${line}`].map((content) => blobOf(repo, content))
  const stages = ids.map((id, i) => `100644 ${id} ${i + 1}\ta.txt\n`).join('')
  repo.git('rm', '-q', '--cached', 'a.txt')
  execFileSync('git', ['update-index', '--index-info'], { cwd: repo.root, env: cleanEnv(), input: stages })
}

matrix('the index', [
  ...[2, 3, 4].map((version) => ({
    name: `version ${version}`,
    plant: (repo: Repo) => {
      repo.stage({ 'a.txt': line, 'd/b.txt': 'x\n' })
      repo.git('update-index', '--index-version', String(version))
    },
    paths: ['a.txt'],
  })),
  {
    name: 'split',
    plant: (repo) => {
      repo.git('update-index', '--split-index')
      repo.stage({ 'a.txt': line })
    },
    paths: ['a.txt'],
  },
  {
    name: 'with an untracked cache',
    plant: (repo) => {
      repo.git('update-index', '--force-untracked-cache')
      repo.git('status')
      repo.stage({ 'a.txt': line })
    },
    paths: ['a.txt'],
  },
  {
    name: 'sparse, cone mode, the key outside of the cone',
    before: (repo) => {
      repo.commit({ 'in/a.txt': 'a\n', 'far/b.txt': 'b\n', 'out/c.txt': 'c\n', 'out/old.txt': line })
    },
    plant: (repo) => {
      const id = blobOf(repo, line)
      repo.git('update-index', '--add', '--cacheinfo', `100644,${id},out/c.txt`)
      unlinkSync(path.join(repo.root, 'out/c.txt'))
      repo.git('update-index', '--skip-worktree', 'out/c.txt')
      repo.git('sparse-checkout', 'set', '--cone', '--sparse-index', 'in')
    },
    paths: ['out/c.txt'],
    scan: ['out/c.txt', 'out/old.txt'],
    history: ['out/c.txt', 'out/old.txt'],
  },
  {
    name: 'sparse checkout with patterns: what is not on disk is read from the index',
    before: (repo) => {
      repo.commit({ 'in/a.txt': 'a\n', 'out/b.txt': line })
      repo.git('sparse-checkout', 'set', '--no-cone', '/in/')
    },
    plant: (repo) => repo.stage({ 'in/k.txt': line }),
    paths: ['in/k.txt'],
    scan: ['in/k.txt', 'out/b.txt'],
    history: ['in/k.txt', 'out/b.txt'],
  },
  {
    name: 'skip-worktree with another content on disk',
    plant: (repo) => {
      repo.stage({ 'a.txt': line })
      repo.git('update-index', '--skip-worktree', 'a.txt')
      repo.write('a.txt', `${OTHER}\n`)
    },
    paths: ['a.txt'],
  },
  {
    name: 'skip-worktree and not on disk',
    plant: (repo) => {
      repo.stage({ 'a.txt': line })
      repo.git('update-index', '--skip-worktree', 'a.txt')
      unlinkSync(path.join(repo.root, 'a.txt'))
    },
    paths: ['a.txt'],
  },
  {
    name: 'assume-unchanged with a key on disk',
    plant: (repo) => {
      repo.stage({ 'a.txt': line })
      repo.git('update-index', '--assume-unchanged', 'a.txt')
      repo.write('a.txt', `${OTHER}\n`)
    },
    paths: ['a.txt'],
  },
  {
    name: 'intent-to-add: nothing to commit yet, the disk has it',
    plant: (repo) => {
      repo.write('a.txt', line)
      repo.git('add', '-N', 'a.txt')
    },
    paths: [],
    scan: ['a.txt'],
    range: null,
    history: null,
  },
  {
    name: 'conflict stages: both sides are read',
    before: (repo) => repo.commit({ 'a.txt': 'ours\n' }),
    plant: (repo) => {
      conflict(repo)
      repo.write('a.txt', line)
    },
    paths: ['a.txt'],
    range: null,
    history: null,
  },
  {
    name: 'a conflict whose file is gone from disk',
    before: (repo) => repo.commit({ 'a.txt': 'ours\n' }),
    plant: (repo) => {
      conflict(repo)
      unlinkSync(path.join(repo.root, 'a.txt'))
    },
    paths: ['a.txt'],
    scan: [],
    range: null,
    history: null,
  },
  {
    name: 'a file that was edited after it was staged',
    plant: (repo) => repo.stage({ 'a.txt': line }).write('a.txt', `${line}more\n`),
    paths: ['a.txt'],
  },
  {
    name: 'a whole folder deleted from disk only',
    before: (repo) => repo.commit({ 'd/x.txt': 'x\n' }),
    plant: (repo) => {
      repo.stage({ 'd/a.txt': line })
      rmSync(path.join(repo.root, 'd'), { recursive: true })
    },
    paths: ['d/a.txt'],
    scan: [],
  },
  {
    name: 'a racy, zeroed stat cache',
    plant: (repo) => {
      const id = blobOf(repo, line)
      repo.git('update-index', '--add', '--cacheinfo', `100644,${id},a.txt`)
      writeFileSync(path.join(repo.root, 'a.txt'), line)
    },
    paths: ['a.txt'],
  },
  {
    name: 'resolve-undo and fsmonitor extensions',
    plant: (repo) => {
      repo.git('config', 'core.fsmonitor', 'false')
      repo.git('update-index', '--fsmonitor')
      repo.stage({ 'a.txt': line })
    },
    paths: ['a.txt'],
  },
  {
    name: 'no HEAD yet, run in a sub-directory',
    before: () => {},
    plant: (repo) => repo.stage({ 'a.txt': line, 'd/b.txt': 'x\n' }),
    paths: ['a.txt'],
    in: 'd',
  },
  {
    name: 'a conflict outside of the folder it is run in',
    before: (repo) => repo.commit({ 'a.txt': 'ours\n', 'd/b.txt': 'x\n' }),
    plant: (repo) => {
      conflict(repo)
      repo.write('a.txt', line)
    },
    paths: ['a.txt'],
    range: null,
    history: null,
    in: 'd',
  },
  {
    name: 'no HEAD yet',
    before: () => {},
    plant: (repo) => repo.stage({ 'a.txt': line, 'd/b.txt': 'x\n' }),
    paths: ['a.txt'],
  },
])

function blobOf(repo: Repo, content: string): string {
  repo.write('.git/content', content)
  return repo.git('hash-object', '-w', '--no-filters', '.git/content').trim()
}
