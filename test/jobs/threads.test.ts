import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { tarOf, zipOf } from '../support/archives.ts'
import { keyOf } from '../support/keys.ts'
import { cleanEnv, keysieve, PROGRAM, Repo, type Run, temporaryFolder } from '../support/repo.ts'

const key = (seed: number): string => keyOf('groq-api-key', seed)
const filler = (count: number): string => Array.from({ length: count }, (_, i) => `const value${i} = ${i}\n`).join('')

/** Everything that a thread must leave to the main one, among many files that it may pass. */
function tangledFiles(): Record<string, string | Buffer> {
  const files: Record<string, string | Buffer> = {}
  for (let i = 0; i < 200; i++) files[`src/${i % 7}/file${i}.ts`] = filler(i)
  return {
    ...files,
    'a key.env': `KEY=${key(1)}\n`,
    'src/3/key.ts': `${filler(40)}const key = '${key(2)}'\n`,
    'maybe.txt': 'password = "correct horse battery staple"\n',
    'wide.txt': Buffer.from(`\ufeffKEY=${key(3)}\r\n`, 'utf16le'),
    'pack.tar.gz': gzipSync(tarOf({ 'inner/.env': `KEY=${key(4)}\n` })),
    'pack.zip': zipOf([['a.txt', `KEY=${key(5)}\n`]]),
    'broken.gz': gzipSync(filler(500)).subarray(0, 300),
    'base64.txt': `blob: ${Buffer.from(`KEY=${key(6)}`).toString('base64')}\n`,
    'allowed.txt': `KEY=${key(7)} # keysieve:allow groq-api-key an example\n`,
    'marked.txt': '# keysieve:allow groq-api-key nothing is here\n',
    'misspelt.txt': '# keysieve:alow groq-api-key nothing is here\n',
    'lib/excluded.txt': `KEY=${key(8)}\n`,
    'lib/clean-excluded.txt': filler(3),
    'long.txt': filler(4000),
    'package-lock.json': `{"key": "${key(9)}"}\n`,
    'pointer.bin': `version https://git-lfs.github.com/spec/v1\noid sha256:${'ab'.repeat(32)}\nsize 12\n`,
    'empty.txt': '',
    '.keysieve.yml': 'exclude: [lib/**]\nmax-blob-size: 20KB\n',
    '.keysieveignore': '',
  }
}

function tangledTree(): Repo {
  const repo = new Repo().commit(tangledFiles())
  symlinkSync('src/3/key.ts', path.join(repo.root, 'link.ts'))
  symlinkSync(key(10), path.join(repo.root, 'telling-link'))
  repo.commit()
  repo.write('untracked/new.txt', `KEY=${key(11)}\n`).write('untracked/nothing.txt', filler(9))
  execFileSync('mkfifo', [path.join(repo.root, 'untracked/pipe')])
  rmSync(path.join(repo.root, 'src/5/file5.ts'))
  rmSync(path.join(repo.root, 'src/6/file6.ts'))
  mkdirSync(path.join(repo.root, 'src/6/file6.ts'))
  mkdirSync(path.join(repo.root, 'nested'))
  new Repo(path.join(repo.root, 'nested')).write('x.txt', key(12))
  return repo
}

function tangledHistory(): Repo {
  const repo = new Repo().commit({ ...tangledFiles(), '.keysieve.yml': 'marks: { gitleaks: false }\n' })
  for (let i = 0; i < 30; i++)
    repo.commit({ 'src/1/file1.ts': `${i}\n${filler(i)}`, 'a key.env': `${i}\nKEY=${key(1)}\n` }, `edit ${i}`)
  repo.git('checkout', '-q', '-b', 'side', 'HEAD~3')
  repo.commit({ 'side.txt': `KEY=${key(13)}\n` }, `message with ${key(14)}`)
  repo.git('checkout', '-q', 'main')
  repo.git('merge', '-q', '--no-commit', 'side')
  repo.commit({ 'merged.txt': `KEY=${key(15)}\n` }, 'a merge')
  repo.git('tag', '-a', 'v1', '-m', `tag ${key(16)}`)
  repo
    .write('a key.env', `KEY=${key(17)}\n`)
    .write('fresh.txt', key(18))
    .git('stash', '-q', '-u')
  return repo
}

/** The report as text, without the time that it took. */
function told({ stdout, stderr, status }: Run): string {
  return `${status}\n${stdout.replace(/"durationMs": *\d+/, '')}\n${stderr}`
}

const runs = (repo: Repo, args: readonly string[], jobs = ['1', '2']): string[] =>
  jobs.map((count) => told(repo.run([...args, '--format', 'json', '--jobs', count])))

describe('threads', () => {
  it('tell of a tree what one thread does, byte for byte', () => {
    const repo = tangledTree()
    const [one, ...more] = runs(repo, ['scan'], ['1', '2', '4'])
    for (const other of more) expect(other).toBe(one)
    expect(one).toMatch(/^[12]\n/)
    for (const part of ['a key.env', 'pack.tar.gz', 'excluded', 'larger than', 'nested repository', 'deleted', 'LFS'])
      expect(one).toContain(part)
  })

  it.each([
    ['--strict'],
    ['--no-decode'],
    ['--min-confidence', 'certain'],
    ['--max-blob-size', '1KB'],
    ['src', 'pack.zip'],
  ])('tell the same with %s', (...args) => {
    const [one, ...more] = runs(tangledTree(), ['scan', ...args])
    for (const other of more) expect(other).toBe(one)
  })

  it('tell the same of a folder outside of git', () => {
    const folder = temporaryFolder()
    cpSync(tangledTree().root, folder, { recursive: true, filter: (name) => !/\/(?:\.git|pipe)$/.test(name) })
    const [one, two] = ['1', '2'].map((jobs) => told(keysieve(folder, ['scan', '--format', 'json', '--jobs', jobs])))
    expect(two).toBe(one)
    expect(one).toContain('untracked/new.txt')
  })

  it('tell the same with rules of the user and of the repository', () => {
    const rules = temporaryFolder()
    const file = path.join(rules, 'own.yml')
    writeFileSync(
      file,
      "provider: Own\nrules:\n  - id: own-key\n    title: Own key\n    severity: high\n    literals: [value19]\n    pattern: '(?<secret>value19[0-9])'\n    sample: 'value190'\n    placeholder: false\n    remedy: None.\n",
    )
    const repo = tangledTree()
    const [one, two] = runs(repo, ['scan', '--rules', file])
    expect(two).toBe(one)
    expect(one).toContain('own-key')
  })

  it('tell of a history what one thread does, byte for byte', () => {
    const repo = tangledHistory()
    repo.git('gc', '-q')
    for (const command of ['history', 'audit']) {
      const [one, ...more] = runs(repo, [command])
      for (const other of more) expect(other).toBe(one)
      for (const part of ['merged.txt', 'side.txt', '(commit message)', '(tag message)', 'fresh.txt'])
        expect(one).toContain(part)
    }
  })

  it('tell the same of a history whose objects are missing or damaged', () => {
    const repo = tangledHistory()
    const lost = repo.git('rev-parse', 'HEAD:side.txt').trim()
    const hurt = repo.git('rev-parse', 'HEAD:src/1/file1.ts').trim()
    const fileOf = (id: string): string => path.join(repo.root, '.git/objects', id.slice(0, 2), id.slice(2))
    rmSync(fileOf(lost))
    rmSync(fileOf(hurt))
    writeFileSync(fileOf(hurt), 'no zlib stream')
    const [one, ...more] = runs(repo, ['history'])
    for (const other of more) expect(other).toBe(one)
    expect(one).toMatch(/^2\n/)
    expect(one).toContain(lost)
    expect(one).toContain(hurt)
  })

  it('lose no entry of a history whose pack is damaged', () => {
    const repo = tangledHistory()
    repo.git('gc', '-q')
    const folder = path.join(repo.root, '.git/objects/pack')
    const pack = path.join(folder, readdirSync(folder).find((name) => name.endsWith('.pack'))!)
    const bytes = readFileSync(pack)
    bytes.fill(0x55, bytes.length >> 1, (bytes.length >> 1) + 400)
    rmSync(pack)
    writeFileSync(pack, bytes)
    const [one, ...more] = runs(repo, ['history'])
    for (const other of more) expect(other).toBe(one)
    expect(one).toMatch(/^2\n/)
  })

  it('take their shares and remember what is clean', () => {
    const repo = tangledHistory()
    const [one, two] = runs(repo, ['history', '--shard', '2/3'])
    expect(two).toBe(one)
    const cache = temporaryFolder()
    const cached = ['1', '2', '2', '1'].map((jobs, i) =>
      told(repo.run(['history', '--format', 'json', '--jobs', jobs, '--cache', path.join(cache, i % 2 ? 'b' : 'a')])),
    )
    expect(cached[1]).toBe(cached[0])
    // What one run remembers spares the other the same.
    expect(cached[3]).toBe(cached[2])
    expect(cached[2]).not.toBe(cached[0])
  })
})

describe('a thread that fails', () => {
  const spoilt: Readonly<Record<string, string>> = {
    'cannot start': "throw new Error('no')",
    'ends at once': 'process.exit(0)',
    'dies of the second batch': `
      const { parentPort } = require('node:worker_threads')
      const on = parentPort.on.bind(parentPort)
      let batches = 0
      parentPort.on = (name, take) => on(name, (batch) => (++batches === 2 ? process.exit(1) : take(batch)))
      require('./sound.cjs')`,
    'takes all memory': 'const all = []; for (;;) all.push(new Array(10000).fill({}))',
    'answers nonsense': `
      const { parentPort } = require('node:worker_threads')
      parentPort.on('message', () => parentPort.postMessage(null))`,
  }

  it.each(Object.keys(spoilt))('that %s costs nothing but time', (name) => {
    const folder = temporaryFolder('keysieve-spoilt-')
    cpSync(path.dirname(PROGRAM), folder, { recursive: true })
    cpSync(path.join(folder, 'sift-thread.cjs'), path.join(folder, 'sound.cjs'))
    writeFileSync(path.join(folder, 'sift-thread.cjs'), spoilt[name]!)
    const repo = tangledTree()
    repo.git('commit', '-q', '--allow-empty', '-m', `a message with ${key(19)}`)
    for (const command of ['scan', 'history']) {
      const args = [command, '--format', 'json', '--jobs']
      const sound = told(repo.run([...args, '1']))
      expect(sound).toContain(command === 'scan' ? 'a key.env' : '(commit message)')
      expect(told(keysieveIn(folder, repo.root, [...args, '2']))).toBe(sound)
    }
  })
})

function keysieveIn(program: string, cwd: string, args: readonly string[]): Run {
  try {
    const stdout = execFileSync(process.execPath, [path.join(program, 'cli.cjs'), ...args], {
      cwd,
      env: cleanEnv(),
      encoding: 'utf8',
      stdio: 'pipe',
    })
    return { status: 0, stdout, stderr: '' }
  } catch (error) {
    const { status, stdout, stderr } = error as { status: number; stdout: string; stderr: string }
    return { status, stdout, stderr }
  }
}

describe('--jobs', () => {
  it.each(['0', '-1', '1.5', 'many', '', '65', '1000'])('refuses %j', (jobs) => {
    const { status, stdout, stderr } = keysieve(temporaryFolder(), ['scan', `--jobs=${jobs}`])
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain('Write a number from 1 to 64')
  })
})
