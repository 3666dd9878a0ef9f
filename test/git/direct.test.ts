import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { keyOf } from '../support/keys.ts'
import { cleanEnv, Repo, temporaryFolder } from '../support/repo.ts'

const KEY = `${keyOf('groq-api-key', 4)}\n`

/** A `git` that notes how it was called, and passes everything on. */
class Notes {
  readonly #file = path.join(temporaryFolder(), 'calls')
  readonly path: string

  constructor() {
    const folder = temporaryFolder()
    const real = process.env
      .PATH!.split(path.delimiter)
      .map((one) => path.join(one, 'git'))
      .find((one) => existsSync(one))
    writeFileSync(path.join(folder, 'git'), `#!/bin/sh\necho "$1" >> '${this.#file}'\nexec '${real}' "$@"\n`)
    chmodSync(path.join(folder, 'git'), 0o755)
    this.path = `${folder}${path.delimiter}${process.env.PATH}`
  }

  get calls(): string[] {
    return existsSync(this.#file) ? readFileSync(this.#file, 'utf8').trim().split('\n') : []
  }
}

function staged(repo: Repo, env: Record<string, string> = {}, args: readonly string[] = ['staged'], inside?: string) {
  const notes = new Notes()
  const run = repo.run(args, { env: { ...env, PATH: notes.path }, ...(inside === undefined ? {} : { in: inside }) })
  return { ...run, calls: notes.calls }
}

function looseFile(repo: Repo, name: string): string {
  const id = repo.git('rev-parse', `:${name}`).trim()
  return path.join(repo.root, '.git/objects', id.slice(0, 2), id.slice(2))
}

const NONE: readonly string[] = []
const BY_GIT = ['diff-index', 'cat-file']
const base = (init: readonly string[] = []): Repo =>
  new Repo(temporaryFolder(), init).commit({ 'a.txt': 'a\n', 'sub/b.txt': 'b\n' })

/** Versions of one text, so that its trees and blobs are deltas of each other. */
function aged(repo: Repo): void {
  for (let i = 0; i < 12; i++)
    repo.commit({ 'sub/deep/long.txt': `${i}\n${'some text\n'.repeat(300)}`, [`sub/deep/${i}.txt`]: `${i}\n` })
  repo.git('repack', '-adfq', '--depth=50')
}

describe('what is staged', () => {
  it.each<readonly [string, (repo: Repo) => unknown, readonly string[]]>([
    ['loose objects', (repo) => repo, NONE],
    ['objects that are not deflated', (repo) => repo.git('config', 'core.compression', '0'), NONE],
    ['a pack', (repo) => repo.git('repack', '-adq'), NONE],
    ['a pack of deltas', aged, NONE],
    ['deltas that name their bases by id', (repo) => [aged(repo), thin(repo)], NONE],
    ['packed refs', (repo) => repo.git('pack-refs', '--all'), NONE],
    ['a detached HEAD', (repo) => repo.git('checkout', '-q', '--detach'), NONE],
    ['a name that looks like an extension of the index', (repo) => repo.stage({ link: 'x\n' }), NONE],
    ['an index of version 3', (repo) => repo.git('update-index', '--skip-worktree', 'a.txt'), NONE],
    ['an index that remembers no trees', (repo) => repo.git('reset', '-q'), NONE],
    ['a config in HEAD', (repo) => repo.commit({ '.keysieve.yml': 'block: likely\n' }), NONE],
    ['a config below', (repo) => repo.commit({ 'sub/.keysieve.yml': 'block: likely\n' }), NONE],
    ['an ignore file in HEAD', (repo) => repo.commit({ '.keysieveignore': '# none\n' }), NONE],
    ['a dotenv file beside it that git does not know', (repo) => repo.write('.env', 'A=b\n'), NONE],
    ['a dotenv file beside it that git knows', (repo) => repo.commit({ 'sub/.env': 'A=b\n' }), NONE],
    ['an index of version 4', (repo) => repo.git('update-index', '--index-version', '4'), BY_GIT],
    ['a split index', (repo) => repo.git('update-index', '--split-index'), BY_GIT],
    ['a file that is only meant to be added', (repo) => repo.write('later', 'l\n').git('add', '-N', 'later'), BY_GIT],
    ['an extension of the format', (repo) => repo.git('config', 'extensions.noop', 'true'), BY_GIT],
    ['a branch that stands for another one', (repo) => alias(repo), BY_GIT],
    ['the objects of another repository', (repo) => lend(repo), BY_GIT],
  ])('is read with as few git calls as there can be: %s', (_, before, calls) => {
    const repo = base()
    before(repo)
    const clean = staged(repo.stage({ 'sub/new.txt': 'nothing\n' }))
    expect([clean.status, clean.calls]).toEqual([0, calls])
    const found = staged(repo.stage({ 'sub/new.txt': KEY }))
    expect(found.status, found.stderr).toBe(1)
    expect(found.calls.slice(0, calls.length)).toEqual(calls)
    expect(found.stdout).toContain('sub/new.txt:1:1')
    // Where no git is, the plain case is blocked all the same: what is there to say of the finding needs one.
    if (calls === NONE) expect(repo.run(['staged'], { env: { PATH: '/nowhere' } }).status).not.toBe(0)
  })

  it('is found from a folder below, by the hook, and in a repository with SHA-256', () => {
    const repo = base(['--object-format=sha256']).stage({ 'sub/k.txt': KEY })
    expect(staged(repo, {}, ['hook', 'pre-commit'], 'sub').status).toBe(1)
    const clean = staged(repo.stage({ 'sub/k.txt': 'none\n' }), {}, ['hook', 'pre-commit'], 'sub')
    expect([clean.status, clean.calls]).toEqual([0, BY_GIT])
    const plain = base().stage({ 'sub/k.txt': 'none\n' })
    expect(staged(plain, {}, ['hook', 'pre-commit'], 'sub')).toMatchObject({ status: 0, calls: NONE })
    expect(staged(plain.stage({ 'sub/k.txt': KEY }), {}, ['hook', 'pre-commit'], 'sub').status).toBe(1)
  })

  it('is read from a linked work tree and from a submodule like any other', () => {
    const repo = base()
    const folder = path.join(temporaryFolder(), 'linked')
    repo.git('worktree', 'add', '-q', folder)
    const inside = path.relative(repo.root, folder)
    writeFileSync(path.join(folder, 'k.txt'), KEY)
    repo.git('-C', folder, 'add', 'k.txt')
    expect(staged(repo, {}, ['staged'], inside).status).toBe(1)
    writeFileSync(path.join(folder, 'k.txt'), 'none\n')
    repo.git('-C', folder, 'add', 'k.txt')
    expect(staged(repo, {}, ['staged'], inside)).toMatchObject({ status: 0, calls: NONE })
    repo.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', repo.root, 'sub module')
    writeFileSync(path.join(repo.root, 'sub module', 'k.txt'), KEY)
    repo.git('-C', 'sub module', 'add', 'k.txt')
    expect(staged(repo, {}, ['staged'], 'sub module').status).toBe(1)
    repo.git('-C', 'sub module', 'reset', '-q', '--hard')
    expect(staged(repo, {}, ['staged'], 'sub module')).toMatchObject({ status: 0, calls: NONE })
  })

  it('is left to git in a bare repository, within a git directory and below what only looks like one', () => {
    const repo = base().stage({ 'k.txt': KEY })
    expect(staged(repo, {}, ['staged'], '.git').status).toBe(1)
    mkdirSync(path.join(repo.root, 'sub/.git'))
    expect(staged(repo, {}, ['staged'], 'sub')).toMatchObject({ status: 1 })
    writeFileSync(path.join(repo.root, 'sub/HEAD'), 'x')
    expect(staged(repo, {}, ['staged'], 'sub')).toMatchObject({ status: 1 })
    expect(staged(repo, { GIT_CEILING_DIRECTORIES: repo.root }, ['staged'], 'sub')).toMatchObject({
      status: 2,
      calls: ['diff-index'],
    })
  })

  it.skipIf(process.geteuid?.() !== 0)('is refused by git where the repository is somebody else’s', () => {
    const repo = base().stage({ 'k.txt': KEY })
    chownSync(path.join(repo.root, '.git'), 12345, 12345)
    const refused = staged(repo)
    expect(refused.status).toBe(2)
    expect(refused.stderr).toContain('safe.directory')
  })

  it('is read by git where it lies with an alternate', () => {
    const repo = base().stage({ 'k.txt': KEY })
    repo.git('repack', '-adq')
    const borrower = path.join(temporaryFolder(), 'borrower')
    repo.git('clone', '-q', '-s', repo.root, borrower)
    const blob = repo.git('rev-parse', ':k.txt').trim()
    repo.git('-C', borrower, 'update-index', '--add', '--cacheinfo', `100644,${blob},k.txt`)
    expect(repo.run(['staged'], { in: path.relative(repo.root, borrower) }).status).toBe(1)
  })

  it('is read from the folder of objects that the environment names', () => {
    const repo = base()
    const objects = path.join(repo.root, '.git/quarantine')
    mkdirSync(objects)
    const env = {
      GIT_OBJECT_DIRECTORY: objects,
      GIT_ALTERNATE_OBJECT_DIRECTORIES: path.join(repo.root, '.git/objects'),
    }
    repo.write('k.txt', KEY)
    spawnSync('git', ['add', 'k.txt'], { cwd: repo.root, env: cleanEnv(env) })
    expect(existsSync(looseFile(repo, 'k.txt'))).toBe(false)
    expect(staged(repo, env).status).toBe(1)
    expect(staged(repo, { ...env, GIT_OBJECT_DIRECTORY: '.git/quarantine' }).status).toBe(1)
    expect(staged(repo).status).toBe(2)
  })

  it('is taken from the index that the environment names, whose config counts', () => {
    const repo = base().commit({ '.keysieve.yml': 'rules:\n  off: [groq-api-key]\n' }).stage({ 'k.txt': KEY })
    copyFileSync(path.join(repo.root, '.git/index'), path.join(repo.root, '.git/other'))
    repo.git('reset', '-q', '--hard', 'HEAD~1')
    repo.git('update-ref', 'HEAD', 'HEAD@{1}')
    expect(staged(repo, { GIT_INDEX_FILE: path.join(repo.root, '.git/other') }).status).toBe(0)
    expect(staged(repo, { GIT_INDEX_FILE: '.git/other' }).status).toBe(0)
  })
})

/** The same pack with deltas by the names of their bases, as git sends them. */
function thin(repo: Repo): void {
  const { stdout } = spawnSync('git', ['pack-objects', '--all', '--no-delta-base-offset', '--stdout', '-q'], {
    cwd: repo.root,
    env: cleanEnv(),
    input: '',
    maxBuffer: 64 * 1024 * 1024,
  })
  const folder = path.join(repo.root, '.git/objects/pack')
  for (const name of readdirSync(folder)) rmSync(path.join(folder, name), { force: true })
  expect(spawnSync('git', ['index-pack', '--stdin'], { cwd: repo.root, env: cleanEnv(), input: stdout }).status).toBe(0)
}

function alias(repo: Repo): void {
  repo.git('symbolic-ref', 'refs/heads/alias', 'refs/heads/main')
  repo.git('symbolic-ref', 'HEAD', 'refs/heads/alias')
}

/** Moves all objects to where another repository is supposed to keep them. */
function lend(repo: Repo): void {
  const objects = path.join(repo.root, '.git/objects')
  const lender = path.join(temporaryFolder(), 'objects')
  renameSync(objects, lender)
  mkdirSync(path.join(objects, 'info'), { recursive: true })
  mkdirSync(path.join(objects, 'pack'))
  writeFileSync(path.join(objects, 'info/alternates'), `${lender}\n`)
}

describe('a loose object that is not as git wrote it', () => {
  it.each([
    ['cut off', (file: string) => truncateSync(file, 40)],
    ['empty', (file: string) => truncateSync(file, 0)],
    ['no object', (file: string) => writeFileSync(file, 'blob 3\0abc')],
  ])('is a problem that names it, and the others are scanned: %s', (_, damage) => {
    const repo = base().stage({ 'big.txt': `${'some text '.repeat(900)}${Math.PI}\n`, 'k.txt': KEY })
    const file = looseFile(repo, 'big.txt')
    chmodSync(file, 0o644)
    damage(file)
    const { status, report } = repo.report(['staged'])
    expect(status).toBe(2)
    expect(report.problems.map(({ path }) => path)).toEqual(['big.txt'])
    expect(report.findings.map(({ path }) => path)).toEqual(['k.txt'])
    expect(report.totals).toMatchObject({ listed: 2, scanned: 1, problems: 1 })
  })

  it('with the content of another one is what git shows of it', () => {
    const repo = base().stage({ 'k.txt': KEY, 'n.txt': 'none\n' })
    const file = looseFile(repo, 'n.txt')
    chmodSync(file, 0o644)
    copyFileSync(looseFile(repo, 'k.txt'), file)
    expect(repo.git('cat-file', 'blob', ':n.txt')).toBe(KEY)
    expect(repo.report(['staged']).report.findings.map(({ path }) => path)).toEqual(['k.txt', 'n.txt'])
  })
})
