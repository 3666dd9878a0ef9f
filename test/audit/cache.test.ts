import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Report } from '../../src/model/report.ts'
import { CleanIds } from '../../src/sources/clean-ids.ts'
import { Repo, temporaryFolder } from '../support/repo.ts'
import { groq, lawHolds } from './scene.ts'

let cache = ''
beforeEach(() => {
  cache = path.join(temporaryFolder(), 'cache')
})

function audited(repo: Repo, ...more: readonly string[]): { status: number; stderr: string; report: Report } {
  const run = repo.run(['audit', '--cache', cache, '--format', 'json', ...more])
  return { ...run, report: JSON.parse(run.stdout) }
}

const cacheFile = (): string => path.join(cache, readdirSync(cache)[0]!)

function scene(): Repo {
  const repo = new Repo()
  for (let i = 0; i < 5; i++) repo.commit({ 'a.txt': `version ${i}\n`, [`${i}.txt`]: `file ${i}\n` })
  return repo.commit({ 'key.txt': groq(1) })
}

describe('--cache', () => {
  it('gives the same report the second time, and says how much of it is known clean', () => {
    const repo = scene()
    const first = audited(repo)
    const second = audited(repo)
    expect([first.status, second.status]).toEqual([1, 1])
    expect(first.report.totals.cached).toBe(0)
    // Every object of the history but the one with the key; the files on disk are read again.
    expect(second.report.totals.cached).toBe(first.report.totals.scanned - 7 - 1)
    expect(second.report.totals.scanned).toBe(first.report.totals.scanned)
    expect(lawHolds(second.report)).toBe(true)
    expect(JSON.stringify([second.report.findings, second.report.keys])).toBe(
      JSON.stringify([first.report.findings, first.report.keys]),
    )
    expect(second.stderr).toContain(`(of which ${second.report.totals.cached} known clean from the cache)`)
    repo.commit({ 'late.txt': groq(2) })
    expect(audited(repo).report.findings.map(({ path: name }) => name)).toEqual(['key.txt', 'late.txt'])
  })

  it('does not read a device in the place of its file', () => {
    const repo = scene()
    audited(repo)
    const file = cacheFile()
    rmSync(file)
    symlinkSync('/dev/null', file)
    const run = audited(repo)
    expect(run.status).toBe(1)
    expect(run.stderr).toContain('is no file; it counts as empty')
  })

  it('holds ids of clean objects and digests, nothing else', () => {
    const repo = scene()
    audited(repo)
    const bytes = readFileSync(cacheFile())
    const head = bytes.subarray(0, bytes.indexOf(10) + 1)
    expect(head.toString('latin1')).toMatch(/^keysieve clean objects 1 [0-9a-f]{64} \d+ [0-9a-f]{64}\n$/)
    const ids = (bytes.subarray(head.length).toString('hex').match(/.{40}/g) ?? []).sort()
    const all = repo
      .git('cat-file', '--batch-all-objects', '--batch-check=%(objectname) %(objecttype)')
      .trim()
      .split('\n')
      .filter((line) => !line.endsWith(' tree'))
      .map((line) => line.slice(0, 40))
    const withKey = repo.git('rev-parse', 'HEAD:key.txt').trim()
    expect(ids).toEqual(all.filter((id) => id !== withKey).sort())
  })

  it('counts a damaged file as empty, says so and makes it anew', () => {
    const repo = scene()
    audited(repo)
    const whole = readFileSync(cacheFile())
    writeFileSync(cacheFile(), whole.subarray(0, -20))
    const { status, stderr, report } = audited(repo)
    expect(status).toBe(1)
    expect(report.totals.cached).toBe(0)
    expect(stderr).toContain('is damaged or not ours')
    expect(readFileSync(cacheFile()).equals(whole)).toBe(true)
    expect(audited(repo).stderr).not.toContain('damaged')
  })

  it('starts anew when something decides otherwise: decoding, rules', () => {
    const encoded = Buffer.from(`KEY=${groq(1)}\n`).toString('base64')
    const repo = new Repo().commit({ 'a.txt': encoded, 'b.txt': 'x\n' })
    expect(audited(repo, '--no-decode').status).toBe(0)
    expect(audited(repo).status).toBe(1)
    repo.write('.keysieve.yml', 'decode: false\n')
    expect(audited(repo).status).toBe(0)
    repo.write('.keysieve.yml', 'rules: { off: [groq-api-key] }\n')
    expect(audited(repo).status).toBe(0)
    repo.write('.keysieve.yml', '')
    expect(audited(repo).report.findings).toMatchObject([{ path: 'a.txt' }])
  })

  it('never remembers an LFS pointer, whose content may come later', () => {
    const content = `${groq(1)}\n`
    const oid = createHash('sha256').update(content).digest('hex')
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${oid}\nsize ${content.length}\n`
    const repo = new Repo().commit({ 'big.bin': pointer }).commit({ 'big.bin': 'gone\n' })
    expect(audited(repo).status).toBe(0)
    mkdirSync(path.join(repo.root, '.git/lfs/objects', oid.slice(0, 2), oid.slice(2, 4)), { recursive: true })
    writeFileSync(path.join(repo.root, '.git/lfs/objects', oid.slice(0, 2), oid.slice(2, 4), oid), content)
    expect(audited(repo).report.findings).toMatchObject([{ path: 'big.bin' }])
  })

  it('is refused where git tracks it, and may stand in .git', () => {
    const repo = new Repo().commit({ 'kept/clean-0.ids': 'x', 'a.txt': 'x\n' })
    const refused = repo.run(['audit', '--cache', 'kept'])
    expect(refused.status).toBe(2)
    expect(refused.stderr).toContain('git tracks files of the cache folder')
    cache = '.git/keysieve'
    expect(audited(repo).status).toBe(0)
    expect(audited(repo).report.totals.cached).toBeGreaterThan(0)
  })

  it('says where it has no part, and fails no scan when it cannot be written', () => {
    const repo = scene()
    const tree = repo.run(['scan', '--cache', cache])
    expect(tree.status).toBe(1)
    expect(tree.stderr).toContain('--cache has no part in this scan')
    writeFileSync(path.join(repo.root, '.git/file'), '')
    const { status, stderr } = repo.run(['history', '--cache', '.git/file/x'])
    expect([status, stderr]).toEqual([1, expect.stringMatching(/the cache cannot be written to .*ENOTDIR/)])
  })

  it('works with shards and in repositories of SHA-256', () => {
    const repo = new Repo(temporaryFolder(), ['--object-format=sha256'])
      .commit({ 'a.txt': 'x\n' })
      .commit({ 'a.txt': groq(1) })
    expect(audited(repo).report.findings).toHaveLength(1)
    const { report } = audited(repo, '--shard', '1/1')
    expect(report.totals.cached).toBe(3)
    expect(report.findings).toHaveLength(1)
  })
})

describe('CleanIds', () => {
  const id = (n: number): string => n.toString(16).padStart(40, '0')

  it('keeps what another run wrote meanwhile', () => {
    const [one, two] = [new CleanIds(cache, 40), new CleanIds(cache, 40)]
    one.load('k')
    two.load('k')
    one.add(id(1))
    two.add(id(2))
    one.save()
    two.save()
    const later = new CleanIds(cache, 40)
    later.load('k')
    expect([1, 2, 3].map((n) => later.has(id(n)))).toEqual([true, true, false])
    const other = new CleanIds(cache, 40)
    other.load('another key')
    expect(other.has(id(1))).toBe(false)
  })

  it('forgets the last one only', () => {
    const ids = new CleanIds(cache, 40)
    ids.load('k')
    ids.add(id(1))
    ids.add(id(2))
    ids.add(id(2))
    ids.forget(id(2))
    ids.forget(id(1))
    ids.save()
    const later = new CleanIds(cache, 40)
    later.load('k')
    expect([1, 2].map((n) => later.has(id(n)))).toEqual([true, false])
  })

  it.each<[string, (bytes: Buffer) => Buffer]>([
    ['cut', (bytes) => bytes.subarray(0, -7)],
    ['flipped', (bytes) => Buffer.concat([bytes.subarray(0, -1), Buffer.from([bytes.at(-1)! ^ 1])])],
    [
      'of another key',
      (bytes) => Buffer.from(bytes.toString('latin1').replace(/1 [0-9a-f]{64}/, `1 ${'0'.repeat(64)}`), 'latin1'),
    ],
    ['longer than it says', (bytes) => Buffer.concat([bytes, Buffer.alloc(20)])],
    ['empty', () => Buffer.alloc(0)],
    ['something else', () => Buffer.from('hello\n')],
  ])('takes nothing from a file that is %s, and says so', (_, damage) => {
    const ids = new CleanIds(cache, 40)
    ids.load('k')
    for (let n = 0; n < 9; n++) ids.add(id(n))
    ids.save()
    writeFileSync(cacheFile(), damage(readFileSync(cacheFile())))
    const later = new CleanIds(cache, 40)
    later.load('k')
    expect([0, 1, 8].map((n) => later.has(id(n)))).toEqual([false, false, false])
    expect(later.notes).toEqual([expect.stringContaining('is damaged or not ours')])
  })
})
