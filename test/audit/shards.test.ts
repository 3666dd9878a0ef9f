import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinParts } from '../../src/history/join.ts'
import type { Moment, Part } from '../../src/model/part.ts'
import type { Report } from '../../src/model/report.ts'
import { parseShard, Shard } from '../../src/sources/shard.ts'
import { finding } from '../report/hostile.ts'
import { keyOf } from '../support/keys.ts'
import { keysieve, Repo, type Run, temporaryFolder } from '../support/repo.ts'
import { groq, lawHolds } from './scene.ts'

/** Keys in many versions, renamed, allowed, merged, in messages, tags, a stash and on disk only: parts of one finding end in several shards. */
function tangled(): Repo {
  const repo = new Repo().commit({
    'a.txt': groq(1),
    'b.txt': `${groq(2)} # keysieve:allow groq-api-key example\n`,
    'c/d.txt': groq(3),
  })
  for (let i = 0; i < 8; i++)
    repo.commit({ 'a.txt': `${i}\n${groq(1)}\n`, 'b.txt': `${i}\n${groq(2)}\n` }, `edit ${i} ${groq(4)}`)
  repo.git('mv', 'c/d.txt', 'moved.txt')
  repo.commit({ 'b.txt': `new\n${groq(2)} # keysieve:allow groq-api-key example\n` })
  repo.git('checkout', '-q', '-b', 'side')
  repo.commit({ 'a.txt': `side\n${groq(1)}${groq(5)}\n` })
  repo.git('tag', '-a', 'v1', '-m', groq(6))
  repo.git('checkout', '-q', 'main')
  repo.write('a.txt', `stashed ${groq(1)}\n`).git('stash', '-q')
  repo.write('.keysieve.yml', 'rotation-days: 10\n').write('new.txt', `${keyOf('anthropic-api-key')}\n${groq(1)}\n`)
  return repo
}

function shardsOf(
  repo: Repo,
  command: string,
  count = 3,
  more: readonly string[] = [],
): { files: string[]; runs: Run[] } {
  const folder = temporaryFolder()
  const files = Array.from({ length: count }, (_, i) => path.join(folder, `${i + 1}.json`))
  const runs = files.map((file, i) =>
    repo.run([command, '--shard', `${i + 1}/${count}`, '--format', `json=${file}`, ...more]),
  )
  return { files, runs }
}

/** The last shard alone. */
function lastOf(repo: Repo, command: string, count: number, more: readonly string[] = []): string {
  const file = path.join(temporaryFolder(), 'last.json')
  repo.run([command, '--shard', `${count}/${count}`, '--format', `json=${file}`, ...more])
  return file
}

const read = (file: string): Report => JSON.parse(readFileSync(file, 'utf8'))
const textOf = (value: unknown): string => JSON.stringify(value)

describe('keysieve merge', () => {
  it.each(['audit', 'history', 'scan'])('makes of three shards of %s what one run says, byte for byte', (command) => {
    const repo = tangled()
    const one = repo.run([command, '--format', 'json'])
    const { files, runs } = shardsOf(repo, command)
    const whole: Report = JSON.parse(one.stdout)
    const parts = files.map(read)
    expect(parts.every((part) => part.totals.scanned > 0 && lawHolds(part))).toBe(true)
    expect(runs.every(({ status }) => status === 0 || status === 1)).toBe(true)
    const merged = repo.run(['merge', files[2]!, files[0]!, files[1]!, '--format', 'json'])
    expect(merged.status).toBe(one.status)
    const report: Report = JSON.parse(merged.stdout)
    expect(textOf(report.findings)).toBe(textOf(whole.findings))
    expect(textOf(report.keys)).toBe(textOf(whole.keys))
    expect(report.findings.length).toBeGreaterThan(2)
    const timeless = ({ totals: { durationMs: _, ...totals } }: Report) => totals
    expect(timeless(report)).toEqual(timeless(whole))
    expect(report.scan.shard).toBeNull()
    expect(report.skips).toEqual(whole.skips)
    expect(new Set(report.suppressed.map(textOf))).toEqual(new Set(whole.suppressed.map(textOf)))
    expect('joining' in report).toBe(false)
  })

  it('writes every format, and blocks or passes as one run would', () => {
    const repo = tangled()
    const { files } = shardsOf(repo, 'audit', 2)
    const out = path.join(temporaryFolder(), 'r.sarif')
    const run = repo.run(['merge', ...files, '--format', `sarif=${out}`])
    expect(run.status).toBe(1)
    expect(run.stdout).toContain('a.txt')
    expect(run.stderr).toContain('keys are overdue')
    expect(JSON.parse(readFileSync(out, 'utf8')).runs[0].results.length).toBeGreaterThan(3)
    expect(repo.run(['merge', ...files, '--exit-zero']).status).toBe(0)
    const clean = new Repo().commit({ 'a.txt': 'x\n' })
    expect(clean.run(['merge', ...shardsOf(clean, 'audit', 2).files]).status).toBe(0)
  })

  it('is incomplete when a shard was, and tells what all shards tell once', () => {
    const repo = new Repo().commit({ 'a.txt': groq(1) }).commit({ 'a.txt': 'y\n' })
    const shallow = path.join(temporaryFolder(), 'shallow')
    repo.git('clone', '-q', '--depth', '1', `file://${repo.root}`, shallow)
    const { files, runs } = shardsOf(new Repo(shallow), 'history', 2)
    expect(runs.map(({ status }) => status)).toEqual([2, 2])
    const merged = keysieve(shallow, ['merge', ...files, '--format', 'json'])
    expect(merged.status).toBe(2)
    expect(JSON.parse(merged.stdout).problems).toHaveLength(1)
  })

  it('names the shard that is missing, twice there, or of another run, and exits 2', () => {
    const repo = tangled()
    const { files } = shardsOf(repo, 'audit')
    const [one, two, three] = files as [string, string, string]
    const refused = (reports: readonly string[], ...words: readonly string[]): void => {
      const run = repo.run(['merge', ...reports, '--format', 'json'])
      expect(run.status).toBe(2)
      expect(run.stdout).toBe('')
      for (const word of words) expect(run.stderr).toContain(word)
    }
    refused([one, three], 'shard 2/3 is missing')
    refused([one, two, two, three], two, 'both shard 2/3')
    refused([])
    refused([path.join(path.dirname(one), 'nope.json')], 'nope.json', 'ENOENT')
    refused([one, two, lastOf(repo, 'audit', 2)], 'last.json', 'other number of shards')
    refused([one, two, lastOf(repo, 'history', 3)], 'other mode')
    refused([one, two, lastOf(repo, 'audit', 3, ['--min-confidence', 'certain'])], 'options')
    const edited = (file: string, edit: (report: { tool: { rulesDigest: string } }) => void): string => {
      const report = JSON.parse(readFileSync(file, 'utf8'))
      edit(report)
      const copy = path.join(temporaryFolder(), 'edited.json')
      writeFileSync(copy, JSON.stringify(report))
      return copy
    }
    refused([one, two, edited(three, ({ tool }) => (tool.rulesDigest = 'x'))], 'edited.json', 'rules digest')
    const whole = path.join(temporaryFolder(), 'whole.json')
    repo.run(['audit', '--format', `json=${whole}`])
    refused([one, two, whole], 'whole.json', 'whole run')
    writeFileSync(whole, '{"schema": 1, "tool": {}}')
    refused([one, two, whole], 'scan is missing')
    writeFileSync(whole, 'nonsense')
    refused([one, two, whole], 'JSON')
    repo.write('more.txt', 'x\n')
    refused([one, two, lastOf(repo, 'audit', 3)], 'other listing')
    repo.commit({}, 'another head')
    refused([one, two, lastOf(repo, 'audit', 3)], 'other head')
  })
})

describe('--shard', () => {
  it.each(['0/3', '4/3', '1/0', '1', 'a/b', '-1/3', '1/99999', '1.5/2'])('refuses %s', (text) => {
    expect(() => parseShard(text)).toThrow('no share')
  })

  it('is only for scans of everything: a share of anything else would pass for the whole', () => {
    const repo = new Repo().commit({ 'a.txt': 'x\n' })
    for (const args of [['staged'], ['range', 'HEAD'], ['scan', 'a.txt'], ['hook', 'pre-commit']])
      expect([args, repo.run([...args, '--shard', '1/2']).status]).toEqual([args, 2])
    const folder = temporaryFolder()
    writeFileSync(path.join(folder, 'a'), 'x')
    const outside = keysieve(folder, ['scan', '--shard', '1/2'], {
      env: { GIT_CEILING_DIRECTORIES: path.dirname(folder) },
    })
    expect(outside.status).toBe(2)
  })

  it('gives every path and object to exactly one shard', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 40 }), (name, count) => {
        const takers = Array.from({ length: count }, (_, i) => new Shard(i + 1, count)).filter((shard) =>
          shard.takesPath(name),
        )
        expect(takers).toHaveLength(1)
      }),
    )
  })
})

describe('joinParts', () => {
  const momentOf = fc
    .integer({ min: 0, max: 5 })
    .map((order): Moment => ({ order, commit: String(order), author: 'a', date: `2026-01-0${order + 1}` }))
  const partOf = fc
    .record({
      id: fc.constantFrom('1', '2'),
      path: fc.constantFrom('a', 'b'),
      worktree: fc.boolean(),
      first: momentOf,
      blob: fc.integer({ min: 0, max: 1e9 }),
      occurrences: fc.integer({ min: 1, max: 4 }),
      lives: fc.subarray(['HEAD', 'branch:x', 'stash', 'history', 'reflog']),
    })
    .map(
      ({ id, path: name, worktree, first, blob, occurrences, lives }): Part => ({
        finding: finding({ id, path: name, occurrences, livesIn: worktree ? ['worktree'] : lives, line: blob }),
        allowed: null,
        worktree,
        first: worktree ? null : first,
        last: worktree ? null : first,
        blobs: worktree ? [] : [String(blob)],
        kept: true,
      }),
    )

  it('does not depend on the order of the parts', () => {
    fc.assert(
      fc.property(fc.array(partOf, { maxLength: 12 }), fc.infiniteStream(fc.nat()), (parts, dice) => {
        // Parts of one place differ in blob or line, as real ones do.
        const shuffled = parts
          .map((part) => ({ part, at: dice.next().value! }))
          .sort((a, b) => a.at - b.at)
          .map(({ part }) => part)
        const sorted = (all: readonly Part[]): string[] =>
          joinParts(all)
            .map((part) => JSON.stringify(part))
            .sort()
        expect(sorted(shuffled)).toEqual(sorted(parts))
      }),
    )
  })
})
