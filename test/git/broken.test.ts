import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  closeSync,
  existsSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { keyOf } from '../support/keys.ts'
import { cleanEnv, Repo, temporaryFolder } from '../support/repo.ts'
import { KEY, start } from './scene.ts'

const line = `${KEY}\n`
const MODES: readonly (readonly string[])[] = [['staged'], ['scan'], ['range', 'HEAD'], ['history']]

/** Where the object store keeps a loose object. */
function looseFile(repo: Repo, id: string): string {
  return path.join(repo.root, '.git/objects', id.slice(0, 2), id.slice(2))
}

/** A folder with a `git` that passes everything on, but ends `command` after so many bytes of output, in the way that `ending` says. */
function dyingGit(command: string, bytes: number, ending: string): string {
  const folder = temporaryFolder()
  const real = process.env
    .PATH!.split(path.delimiter)
    .map((one) => path.join(one, 'git'))
    .find((one) => existsSync(one))
  const script = `#!${process.execPath}
const { spawn } = require('node:child_process')
const args = process.argv.slice(2)
const hit = (' ' + args.join(' ') + ' ').includes(' ${command} ')
const git = spawn('${real}', args, { stdio: ['inherit', hit ? 'pipe' : 'inherit', 'inherit'] })
const end = () => { git.kill('SIGKILL'); ${ending} }
let left = ${bytes}
if (hit && left === 0) end()
git.stdout?.on('data', (chunk) => {
  require('node:fs').writeSync(1, chunk.subarray(0, left))
  left -= chunk.length
  if (left <= 0) end()
})
git.on('close', (code) => (hit ? end() : process.exit(code ?? 1)))
`
  writeFileSync(path.join(folder, 'git'), script)
  chmodSync(path.join(folder, 'git'), 0o755)
  return `${folder}${path.delimiter}${process.env.PATH}`
}

function scene(): Repo {
  const repo = new Repo()
  for (let i = 0; i < 4; i++) repo.commit({ [`f${i}.txt`]: `${i} ${'text '.repeat(2000)}\n` })
  return repo.commit({ 'k.txt': line, 'z.txt': 'z\n' })
}

describe('a git that dies', () => {
  it.each([
    ['staged', 'cat-file --batch', 'process.exit(137)'],
    ['staged', 'diff-index', 'process.exit(137)'],
    ['staged', 'diff-index', 'process.kill(process.pid, 9)'],
    ['scan', 'ls-files', 'process.exit(1)'],
    ['range HEAD', 'rev-list', 'process.exit(137)'],
    ['range HEAD', 'diff-tree', 'process.exit(137)'],
    ['range HEAD', 'cat-file --batch', 'process.kill(process.pid, 9)'],
    ['history', 'rev-list', 'process.exit(137)'],
    ['history', 'cat-file --batch', 'process.exit(137)'],
    ['history', 'cat-file --batch', 'process.kill(process.pid, 9)'],
    ['history', 'cat-file --batch', 'process.exit(128)'],
    ['history', 'cat-file --batch-all-objects', 'process.exit(1)'],
    ['history', 'for-each-ref', 'process.exit(1)'],
  ])('%s: in the middle of %s (%s) is exit 2, whatever was read before', async (mode, command, ending) => {
    const repo = scene().stage({ 's.txt': 'text '.repeat(2000), 't.txt': 'more '.repeat(2000) })
    for (const bytes of [0, 1500]) {
      const { status, stderr, report } = await start(repo.root, mode.split(' '), {
        PATH: dyingGit(command, bytes, ending),
        // Without this what is staged is read without git.
        GIT_CEILING_DIRECTORIES: '/',
      })
      // What was whole before the end (a short listing, say) is a success of git's that only its exit code denies.
      expect(status, `${bytes} bytes: ${stderr}`).toBe(2)
      if (report) {
        expect(stderr).toContain('INCOMPLETE')
        expect(report.totals.scanned + report.totals.skipped + report.totals.problems).toBe(report.totals.listed)
      } else expect(stderr).toMatch(/^keysieve: git .*(?:failed|killed|ends? in the middle)/)
    }
  })

  it.each(MODES)('%s: without git in PATH it says so', async (...mode) => {
    const { status, stderr } = await start(scene().root, mode, { PATH: temporaryFolder() })
    expect(status).toBe(2)
    expect(stderr).toContain('git was not found')
  })

  it('a git in a relative folder of PATH is not run', async () => {
    const repo = scene()
    repo.write('git', '#!/bin/sh\n: > ran\n')
    chmodSync(path.join(repo.root, 'git'), 0o755)
    await start(repo.root, ['scan'], { PATH: `.${path.delimiter}${path.delimiter}${process.env.PATH}` })
    expect(existsSync(path.join(repo.root, 'ran'))).toBe(false)
  })
})

describe('objects that are not there', () => {
  it.each([['staged'], ['range', 'HEAD'], ['history']])(
    '%s: a blob that is gone is named, the others are scanned',
    async (...mode) => {
      const repo = scene()
      if (mode[0] === 'staged') repo.stage({ 'f0.txt': 'new text\n', 'k.txt': `${keyOf('groq-api-key', 6)}\n` })
      else repo.commit({ 'f0.txt': 'new text\n', 'k.txt': `${keyOf('groq-api-key', 6)}\n` })
      const id = repo.git('rev-parse', ':f0.txt').trim()
      unlinkSync(looseFile(repo, id))
      const { status, stderr, report } = await start(repo.root, mode)
      expect(status).toBe(2)
      expect(stderr).toContain('INCOMPLETE')
      expect(report?.problems).toHaveLength(1)
      expect(report?.problems[0]).toMatchObject({
        code: 'missing-object',
        message: expect.stringContaining('git fsck'),
      })
      expect(report?.problems[0]?.message).toContain(id)
      expect(report?.findings.map((finding) => finding.path)).toContain('k.txt')
    },
  )

  it.each([['staged'], ['range', 'HEAD'], ['history']])(
    '%s: a damaged blob is a problem, the others are scanned',
    async (...mode) => {
      const repo = scene()
      const files = {
        'big.txt': `${'some text to squeeze '.repeat(9000)}${Math.PI}\n`,
        'k.txt': `${keyOf('groq-api-key', 6)}\n`,
      }
      if (mode[0] === 'staged') repo.stage(files)
      else repo.commit(files)
      const file = looseFile(repo, repo.git('rev-parse', ':big.txt').trim())
      chmodSync(file, 0o644)
      const fd = openSync(file, 'r+')
      ftruncateSync(fd, Math.floor(statSync(file).size / 2))
      closeSync(fd)
      const { status, report } = await start(repo.root, mode)
      expect(status).toBe(2)
      expect(report?.totals.problems).toBe(1)
      expect(report?.findings.map((finding) => finding.path)).toContain('k.txt')
    },
  )

  it.each([['range', 'HEAD'], ['history'], ['scan'], ['staged']])(
    '%s: a pack that was cut off is exit 2, or nothing of it was needed',
    async (...mode) => {
      const repo = scene()
      repo.git('repack', '-adq')
      const folder = path.join(repo.root, '.git/objects/pack')
      const pack = path.join(folder, readdirSync(folder).find((name) => name.endsWith('.pack'))!)
      chmodSync(pack, 0o644)
      const fd = openSync(pack, 'r+')
      ftruncateSync(fd, Math.floor(statSync(pack).size / 2))
      closeSync(fd)
      const { status, stderr } = await start(repo.root, mode)
      expect(status, stderr).toBe(mode[0] === 'scan' ? 1 : 2)
    },
  )

  it('a ref to an object that is gone is exit 2', async () => {
    const repo = scene()
    writeFileSync(path.join(repo.root, '.git/refs/heads/gone'), `${'1'.repeat(40)}\n`)
    expect((await start(repo.root, ['history'])).status).toBe(2)
  })

  it('a HEAD that is damaged is exit 2', async () => {
    const repo = scene()
    writeFileSync(path.join(repo.root, '.git/refs/heads/main'), `${'1'.repeat(40)}\n`)
    for (const mode of [['staged'], ['range', 'HEAD'], ['history']])
      expect((await start(repo.root, mode)).status, mode[0]).toBe(2)
  })

  it('an index that is damaged is exit 2', async () => {
    const repo = scene()
    writeFileSync(path.join(repo.root, '.git/index'), 'DIRC nonsense')
    for (const mode of ['staged', 'scan']) expect((await start(repo.root, [mode])).status, mode).toBe(2)
  })
})

describe('clones that are not whole', () => {
  function partial(filter: string): { clone: string; marker: string } {
    const server = scene()
    server.git('rm', '-q', 'k.txt')
    server.commit({ 'after.txt': 'x\n' })
    server.git('config', 'uploadpack.allowFilter', 'true')
    const folder = temporaryFolder()
    const clone = path.join(folder, 'clone')
    server.git('clone', '-q', '--no-checkout', `--filter=${filter}`, `file://${server.root}`, clone)
    const marker = path.join(folder, 'ran')
    writeFileSync(path.join(folder, 'ssh'), `#!/bin/sh\n: > '${marker}'\nexit 1\n`, { mode: 0o755 })
    const repo = { git: (...args: string[]) => server.git('-C', clone, ...args) }
    repo.git('config', 'remote.origin.url', 'ssh://nowhere.invalid/x')
    repo.git('config', 'core.sshCommand', path.join(folder, 'ssh'))
    repo.git('config', 'remote.origin.uploadpack', path.join(folder, 'ssh'))
    return { clone, marker }
  }

  it.each(['blob:none', 'tree:0'])(
    'a partial clone (%s): what is missing is a problem, and the promisor is not contacted',
    async (filter) => {
      const { clone, marker } = partial(filter)
      for (const mode of [['range', 'HEAD~2'], ['history']]) {
        const { status, stderr } = await start(clone, mode)
        expect(status, `${mode[0]} ${stderr}`).toBe(2)
      }
      expect(existsSync(marker)).toBe(false)
    },
  )

  it('a scan of a partial, sparse clone skips what is not checked out', async () => {
    const { clone, marker } = partial('blob:none')
    const repo = new Repo(clone)
    repo.git('-c', 'core.sshCommand=false', 'read-tree', 'HEAD')
    for (const name of repo.git('ls-files').trim().split('\n')) repo.git('update-index', '--skip-worktree', name)
    repo.write('new.txt', line)
    const { status, report } = await start(clone, ['scan'])
    expect(status).toBe(1)
    expect(report?.skips.every(({ reason }) => reason === 'not checked out')).toBe(true)
    expect(report?.totals).toMatchObject({ listed: 7, scanned: 1, skipped: 6, problems: 0 })
    expect(existsSync(marker)).toBe(false)
  })

  it('a shallow clone has no whole history, and says at how many commits it was cut', async () => {
    const server = scene()
    const clone = path.join(temporaryFolder(), 'clone')
    server.git('clone', '-q', '--depth=2', `file://${server.root}`, clone)
    const history = await start(clone, ['history'])
    expect(history.status).toBe(2)
    expect(history.stderr).toContain('INCOMPLETE')
    expect(history.report?.problems).toMatchObject([
      { code: 'shallow', message: expect.stringMatching(/cut off at 1 commit:.*fetch-depth: 0/) },
    ])
    expect((await start(clone, ['range', 'HEAD'])).status).toBe(1)
    const cut = await start(clone, ['range', 'HEAD~1'])
    expect(cut.status).toBe(2)
    expect(cut.report?.problems).toMatchObject([{ code: 'shallow' }])
    const wrong = await start(clone, ['range', 'HEAD~4..HEAD'])
    expect(wrong.status).toBe(2)
    expect(wrong.stderr).toContain('fetch-depth: 0')
  })
})

describe('what is asked wrongly', () => {
  it.each([
    [['range', 'nowhere..HEAD'], 'does not know the range'],
    [['range', 'HEAD:k.txt'], 'does not know the range'],
    [['range', '--since', 'whenever'], 'is no date'],
    [['history', 'nowhere'], 'nowhere'],
    [['history', '--since', 'soon'], 'is no date'],
    [['range'], 'no upstream'],
  ])('%s is exit 2 and says why', (args, why) => {
    const run = scene().run(args)
    expect(run.status).toBe(2)
    expect(run.stdout + run.stderr).toContain(why)
  })
})

it('an entry that calls a blob a tree hides it from no mode', async () => {
  const repo = new Repo().commit({ 'base.txt': 'x\n' })
  const write = (type: string, input: string | Buffer): string =>
    execFileSync('git', ['hash-object', '-t', type, '-w', '--literally', '--stdin'], {
      cwd: repo.root,
      env: cleanEnv(),
      input,
    })
      .toString()
      .trim()
  const blob = write('blob', line)
  const tree = write('tree', Buffer.concat([Buffer.from('40000 d\0'), Buffer.from(blob, 'hex')]))
  repo.git('update-ref', 'refs/heads/main', repo.git('commit-tree', tree, '-p', 'HEAD', '-m', 'm').trim())
  for (const args of [['range', 'HEAD'], ['history']])
    expect(await start(repo.root, args)).toMatchObject({ status: 2, stderr: expect.stringMatching(/tree|git fsck/) })
})

describe('Git LFS', () => {
  const pointer = (id: string): string => `version https://git-lfs.github.com/spec/v1\noid sha256:${id}\nsize 57\n`
  const here = 'a1'.repeat(32)
  const away = 'b2'.repeat(32)

  it.each([
    ['staged', ['staged']],
    ['scan', ['scan']],
    ['range', ['range', 'HEAD']],
    ['history', ['history']],
  ])('%s: content in the local store is scanned, other content is said to be missing', async (mode, args) => {
    const repo = new Repo()
      .commit({ 'base.txt': 'x\n' })
      .stage({ 'here.bin': pointer(here), 'away.bin': pointer(away) })
    const store = path.join(repo.root, '.git/lfs/objects/a1/a1')
    mkdirSync(store, { recursive: true })
    writeFileSync(path.join(store, here), line)
    if (mode !== 'staged') repo.commit()
    const { status, report } = await start(repo.root, args)
    expect(status).toBe(1)
    expect(report?.findings).toMatchObject([{ path: 'here.bin', line: 1 }])
    expect(report?.skips).toMatchObject([{ reason: 'LFS content not here' }])
    const { listed, scanned, skipped } = report!.totals
    expect(listed).toBe(scanned + skipped)
  })

  it('takes a value that stood in the content of the earlier version for known', async () => {
    const repo = new Repo().commit({ 'here.bin': pointer(here) })
    const later = 'c3'.repeat(32)
    for (const [id, text] of [
      [here, line],
      [later, `more\n${line}`],
    ] as const) {
      const store = path.join(repo.root, '.git/lfs/objects', id.slice(0, 2), id.slice(2, 4))
      mkdirSync(store, { recursive: true })
      writeFileSync(path.join(store, id), text)
    }
    repo.stage({ 'here.bin': pointer(later) })
    expect(await start(repo.root, ['staged'])).toMatchObject({
      status: 0,
      report: { totals: { known: 1, findings: 0 } },
    })
    repo.commit()
    const range = await start(repo.root, ['range', 'HEAD^..HEAD'])
    expect(range).toMatchObject({ status: 0, report: { totals: { known: 1, findings: 0 } } })
  })
})

it('leaves no lock and writes nothing into the repository', async () => {
  const repo = scene().stage({ 's.txt': line })
  const before = repo.git('count-objects', '-v')
  const index = statSync(path.join(repo.root, '.git/index')).mtimeMs
  for (const mode of MODES) await start(repo.root, mode)
  expect(repo.git('count-objects', '-v')).toBe(before)
  expect(statSync(path.join(repo.root, '.git/index')).mtimeMs).toBe(index)
  expect(existsSync(path.join(repo.root, '.git/index.lock'))).toBe(false)
})
