import { spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
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
    return readFileSync(this.#file, 'utf8').trim().split('\n')
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

const LIST = ['diff-index']
const LIST_AND_READ = ['diff-index', 'cat-file']
const base = (init: readonly string[] = []): Repo =>
  new Repo(temporaryFolder(), init).commit({ 'a.txt': 'a\n', 'sub/b.txt': 'b\n' })

describe('what is staged', () => {
  it.each([
    ['loose objects', (repo: Repo) => repo, LIST],
    ['loose objects that are not deflated', (repo: Repo) => void repo.git('config', 'core.compression', '0'), LIST],
    [
      'an index with a name that only looks like an extension',
      (repo: Repo) => repo.stage({ link: 'x\n' }),
      LIST_AND_READ,
    ],
    ['an index of version 4', (repo: Repo) => void repo.git('update-index', '--index-version', '4'), LIST_AND_READ],
    ['a split index', (repo: Repo) => void repo.git('update-index', '--split-index'), LIST_AND_READ],
    ['a config in HEAD', (repo: Repo) => repo.commit({ '.keysieve.yml': 'block: likely\n' }), LIST_AND_READ],
    ['a config below', (repo: Repo) => repo.commit({ 'sub/.keysieve.yml': 'block: likely\n' }), LIST_AND_READ],
    ['an ignore file in HEAD', (repo: Repo) => repo.commit({ '.keysieveignore': '# none\n' }), LIST_AND_READ],
    ['a dotenv file beside it that git does not know', (repo: Repo) => repo.write('.env', 'A=b\n'), LIST],
    ['a dotenv file beside it that git knows', (repo: Repo) => repo.commit({ 'sub/.env': 'A=b\n' }), LIST_AND_READ],
  ])('is read with as few git calls as there can be: %s', (_, before, calls) => {
    const repo = base()
    before(repo)
    const clean = staged(repo.stage({ 'sub/new.txt': 'nothing\n' }))
    expect([clean.status, clean.calls]).toEqual([0, calls])
    const found = staged(repo.stage({ 'sub/new.txt': KEY }))
    expect(found.status, found.stderr).toBe(1)
    expect(found.calls.slice(0, calls.length)).toEqual(calls)
    expect(found.stdout).toContain('sub/new.txt:1:1')
  })

  it('is found from a folder below, by the hook, and in a repository with SHA-256', () => {
    const repo = base(['--object-format=sha256']).stage({ 'sub/k.txt': KEY })
    expect(staged(repo, {}, ['hook', 'pre-commit'], 'sub').status).toBe(1)
    expect(staged(repo.stage({ 'sub/k.txt': 'none\n' }), {}, ['hook', 'pre-commit'], 'sub')).toMatchObject({
      status: 0,
      calls: LIST,
    })
  })

  it('is read from a linked work tree and from a submodule like any other', () => {
    const repo = base()
    const folder = path.join(temporaryFolder(), 'linked')
    repo.git('worktree', 'add', '-q', folder)
    writeFileSync(path.join(folder, 'k.txt'), KEY)
    repo.git('-C', folder, 'add', 'k.txt')
    const notes = new Notes()
    const run = repo.run(['staged'], { env: { PATH: notes.path }, in: path.relative(repo.root, folder) })
    expect([run.status, notes.calls[0], notes.calls.includes('cat-file')]).toEqual([1, 'diff-index', true])
    writeFileSync(path.join(folder, 'k.txt'), 'none\n')
    repo.git('-C', folder, 'add', 'k.txt')
    const second = new Notes()
    expect(repo.run(['staged'], { env: { PATH: second.path }, in: path.relative(repo.root, folder) }).status).toBe(0)
    expect(second.calls).toEqual(LIST)
  })

  it('is read by git where it lies in a pack or with an alternate', () => {
    const repo = base().stage({ 'k.txt': KEY })
    repo.git('repack', '-adq')
    expect(staged(repo)).toMatchObject({ status: 1, calls: expect.arrayContaining(LIST_AND_READ) })
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
