import { describe, expect, it } from 'vitest'
import { keyOf } from '../support/keys.ts'
import { Repo } from '../support/repo.ts'

const key = keyOf('groq-api-key')
const other = keyOf('groq-api-key', 12)

describe('keysieve hook framework', () => {
  it('with names that are all staged has staged semantics on them', () => {
    const repo = new Repo().commit({ 'a.txt': `${key}\n` }).stage({ 'a.txt': `x\n${key}\n`, 'b.txt': `${other}\n` })
    const run = repo.run(['hook', 'framework', 'a.txt'])
    expect(run.status).toBe(0)
    expect(run.stderr).toContain('scanning 1 staged files')
    expect(repo.run(['hook', 'framework', 'a.txt', 'b.txt']).status).toBe(1)
  })

  it('with any other name scans index and disk, and old values block', () => {
    const repo = new Repo().commit({ 'a.txt': `${key}\n`, 'c.txt': 'x\n' })
    const run = repo.run(['hook', 'framework', 'a.txt', 'c.txt'])
    expect(run.status).toBe(1)
    expect(run.stderr).toContain('named files')
    expect(repo.run(['hook', 'framework', 'c.txt']).status).toBe(0)
    repo.write('c.txt', `${other}\n`)
    expect(repo.run(['hook', 'framework', 'c.txt']).status).toBe(1)
  })

  it('with from and to scans the commits between them', () => {
    const repo = new Repo()
      .commit({ 'a.txt': 'x\n' })
      .commit({ 'b.txt': `${key}\n` })
      .commit({ 'b.txt': 'gone\n' })
    const env = { PRE_COMMIT_FROM_REF: 'HEAD~2', PRE_COMMIT_TO_REF: 'HEAD' }
    const run = repo.run(['hook', 'framework', 'b.txt'], { env })
    expect(run.status).toBe(1)
    expect(run.stdout).toContain('b.txt:1:1')
    expect(run.stderr).toContain('scanning the commits HEAD~2..HEAD')
    expect(repo.run(['hook', 'framework'], { env: { ...env, PRE_COMMIT_FROM_REF: 'HEAD~1' } }).status).toBe(0)
  })

  it('with no name passes only when nothing is staged, and says so', () => {
    const repo = new Repo().commit({ 'a.txt': 'x\n' })
    expect(repo.run(['hook', 'framework'])).toMatchObject({
      status: 0,
      stderr: 'keysieve: no file name was passed and nothing is staged: nothing to scan\n',
    })
    expect(repo.stage({ 'a.txt': 'y\n' }).run(['hook', 'framework']).status).toBe(2)
  })

  it('takes names as they are: dashes, spaces, quotes', () => {
    const names = ['-w', '--format', 'a b', "q'q", 'ä.txt']
    const repo = new Repo()
      .commit({ 'x.txt': 'x\n' })
      .stage(Object.fromEntries(names.map((name, i) => [name, `${keyOf('groq-api-key', 20 + i)}\n`])))
    const run = repo.run(['hook', 'framework', '--quiet', 'a b', ...names.filter((name) => name !== 'a b')])
    expect(run.status).toBe(1)
    for (const name of names) expect(run.stdout).toContain(`${name}:1:1: blocked`)
  })

  it('KEYSIEVE=0 passes and says so', () => {
    const run = new Repo()
      .stage({ 'a.txt': `${key}\n` })
      .run(['hook', 'framework', 'a.txt'], { env: { KEYSIEVE: '0' } })
    expect(run).toEqual({
      status: 0,
      stdout: '',
      stderr: 'keysieve: switched off by KEYSIEVE=0; nothing was scanned\n',
    })
  })
})
