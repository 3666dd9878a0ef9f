import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Change } from '../../src/fix/files.ts'
import { beginJournal, recover } from '../../src/fix/journal.ts'
import { keyOf } from '../support/keys.ts'
import { Repo, temporaryFolder } from '../support/repo.ts'

const KEY = keyOf('groq-api-key')

describe('a fix that is killed', () => {
  /** A git that kills whoever calls it to write the index, before or after that. */
  function deadly(when: 'before' | 'after'): string {
    const folder = temporaryFolder('keysieve-git-')
    const git = `PATH="\${PATH#*:}" git "$@"`
    const write = when === 'after' ? `${git}; kill -9 $PPID` : 'kill -9 $PPID'
    writeFileSync(
      path.join(folder, 'git'),
      `#!/bin/sh\nif [ "$1" = update-index ]; then ${write}; exit 1; fi\n${git}\n`,
    )
    chmodSync(path.join(folder, 'git'), 0o755)
    return `${folder}:${process.env.PATH}`
  }
  const scene = (): Repo =>
    new Repo().commit({ 'README.md': 'hello\n' }).stage({ 'a.js': `const k = '${KEY}'\n`, 'b.py': `K = "${KEY}"\n` })
  const files = (repo: Repo): Record<string, string> =>
    Object.fromEntries(
      readdirSync(repo.root)
        .filter((name) => name !== '.git')
        .map((name) => [name, readFileSync(path.join(repo.root, name), 'utf8')]),
    )
  const journal = (repo: Repo): string => path.join(repo.root, '.git/keysieve-fix')

  it('is undone by the next run, which then does it', () => {
    const repo = scene()
    const before = files(repo)
    const { ino } = statSync(path.join(repo.root, 'a.js'))
    expect(repo.run(['fix', '--yes'], { env: { PATH: deadly('before') } }).status).toBe(-1)
    expect(files(repo)['a.js']).toContain('process.env')
    expect(readFileSync(path.join(journal(repo), 'list.json'), 'utf8')).not.toContain(KEY)
    const again = repo.run(['fix', '--dry-run'])
    expect(again.status).toBe(0)
    expect(again.stderr).toContain('an earlier fix was cut off; the files are as they were before it')
    expect(files(repo)).toEqual(before)
    expect(statSync(path.join(repo.root, 'a.js')).ino).toBe(ino)
    expect(existsSync(journal(repo))).toBe(false)
    expect(repo.run(['fix', '--yes'])).toMatchObject({ status: 0, stderr: expect.stringContaining('2 files fixed') })
    expect(existsSync(journal(repo))).toBe(false)
  })

  it('stands when the index had been written', () => {
    const repo = scene()
    expect(repo.run(['fix', '--yes'], { env: { PATH: deadly('after') } }).status).toBe(-1)
    const after = files(repo)
    const again = repo.run(['fix', '--yes'])
    expect(again.status).toBe(0)
    expect(again.stderr).toContain('was cut off when all was done')
    expect(again.stderr).toContain('nothing that is staged blocks')
    expect(files(repo)).toEqual(after)
    expect(existsSync(journal(repo))).toBe(false)
  })

  it('leaves what was edited since alone, and says so', () => {
    const repo = scene()
    repo.run(['fix', '--yes'], { env: { PATH: deadly('before') } })
    repo.write('a.js', 'my edit\n')
    const again = repo.run(['fix', '--dry-run'])
    expect(again.stderr).toContain('a.js was edited since and is left as it is')
    expect(files(repo)).toMatchObject({ 'a.js': 'my edit\n', 'b.py': `K = "${KEY}"\n` })
  })
})

describe('the journal', () => {
  const elsewhere = '/dev/shm'
  const isElsewhere = existsSync(elsewhere) && statSync(elsewhere).dev !== statSync(tmpdir()).dev
  const parents = { 'where they are': tmpdir(), ...(isElsewhere && { 'on another file system': elsewhere }) }

  it.each(Object.entries(parents))(
    '%s undoes any part of the renames, and leaves no new version behind',
    (_, parent) => {
      for (let renamed = 0; renamed <= 3; renamed++) {
        const folder = temporaryFolder()
        const kept = path.join(temporaryFolder('keysieve test ', parent), 'journal')
        const at = (name: string): string => path.join(folder, name)
        writeFileSync(at('a'), 'old a')
        writeFileSync(at('b'), 'old b')
        const changes: Change[] = ['a', 'b', 'c'].map((name) => ({
          file: at(name),
          was: name === 'c' ? null : Buffer.from(`old ${name}`),
          bytes: Buffer.from(`new ${name}`),
          mode: 0o644,
          shown: name,
        }))
        const beside = ({ file }: Change): string => `${file}.new`
        const journal = beginJournal(kept, changes, beside, [])
        for (const change of changes) writeFileSync(beside(change), change.bytes)
        for (const change of changes.slice(0, renamed)) {
          journal.keep(change)
          renameSync(beside(change), change.file)
        }
        expect(recover(kept, () => false)).toEqual({ undone: true, edited: [] })
        expect(readdirSync(folder).map((name) => `${name}: ${readFileSync(at(name), 'utf8')}`)).toEqual([
          'a: old a',
          'b: old b',
        ])
      }
    },
  )

  it('that was not begun in full is only taken away', () => {
    const folder = path.join(temporaryFolder(), 'journal')
    mkdirSync(folder)
    writeFileSync(path.join(folder, 'draft'), '{')
    expect(recover(folder, () => false)).toBeNull()
    expect(existsSync(folder)).toBe(false)
    expect(recover(folder, () => false)).toBeNull()
  })

  it('of a run that is still at work is not touched', () => {
    const folder = path.join(temporaryFolder(), 'journal')
    mkdirSync(folder)
    writeFileSync(path.join(folder, 'list.json'), JSON.stringify({ pid: process.ppid, entries: [], index: [] }))
    expect(() => recover(folder, () => false)).toThrow('another fix is at work here')
    expect(existsSync(folder)).toBe(true)
  })
})
