import { describe, expect, it } from 'vitest'
import { idOfToken } from '../../src/model/id.ts'
import { keyOf } from '../support/keys.ts'
import { Repo, temporaryFolder } from '../support/repo.ts'
import { reportOf } from './support.ts'

const key = keyOf('groq-api-key')
const ID = idOfToken('groq-api-key', key)
const LINE = `${ID} groq-api-key a.txt docs\n`

describe('the index version of ignores and config', () => {
  it('counts before the first commit', () => {
    const repo = new Repo().stage({ 'p/a.txt': `${key}\n` })
    expect(repo.run(['staged']).status).toBe(1)
    repo.stage({ 'p/.keysieve.yml': 'exclude: [a.txt]\n' })
    expect(repo.run(['staged']).status).toBe(0)
    repo.git('rm', '-q', '--cached', 'p/.keysieve.yml')
    repo.stage({ '.keysieveignore': LINE })
    expect(repo.run(['staged']).status).toBe(0)
  })

  it('counts in a folder whose name is not ASCII or holds a blank', () => {
    const repo = new Repo().commit({ 'ä b/.keysieve.yml': 'exclude: [a.txt]\n' }).stage({ 'ä b/c/a.txt': `${key}\n` })
    expect(repo.run(['staged'])).toMatchObject({ status: 0, stderr: expect.stringContaining('1 skipped (excluded)') })
    repo.commit()
    expect(repo.run(['scan']).status).toBe(0)
    expect(repo.run(['history']).status).toBe(0)
  })

  it('counts when so many folders are staged that they are not asked one by one', () => {
    const files = Object.fromEntries(Array.from({ length: 230 }, (_, i) => [`d${i}/x.txt`, `${i}\n`]))
    const repo = new Repo().commit({ 'd7/.keysieve.yml': 'exclude: [a.txt]\n', '.keysieveignore': '# none\n' })
    repo.stage({ ...files, 'd7/a.txt': `${key}\n` })
    expect(repo.run(['staged'])).toMatchObject({ status: 0, stderr: expect.stringContaining('1 skipped (excluded)') })
    repo.stage({ 'd8/a.txt': `${key}\n` })
    expect(repo.run(['staged']).status).toBe(1)
  })

  it('counts when so much is staged that objects are streamed', () => {
    const repo = new Repo().commit({ '.keysieveignore': LINE, 'x.txt': 'x\n' })
    repo.stage({ 'big.txt': Buffer.alloc(26 * 1024 * 1024, 'x\n'), 'z.txt': `${key}\n` })
    expect(reportOf(repo, ['staged'])).toMatchObject({ status: 0, report: { suppressed: [{ path: 'z.txt' }] } })
  })

  it('counts for a commit message', () => {
    const repo = new Repo().commit({ 'x.txt': 'x\n' }).write('message', `say ${key}\n`)
    expect(repo.run(['hook', 'commit-msg', 'message']).status).toBe(1)
    repo.stage({ '.keysieveignore': LINE })
    expect(repo.run(['hook', 'commit-msg', 'message']).status).toBe(0)
  })

  it('counts for files that the pre-commit framework names', () => {
    const repo = new Repo().commit({ 'a.txt': `${key}\n` })
    expect(repo.run(['hook', 'framework', 'a.txt']).status).toBe(1)
    repo.write('.keysieveignore', LINE)
    expect(repo.run(['hook', 'framework', 'a.txt']).status).toBe(1)
    repo.git('add', '.keysieveignore')
    expect(repo.run(['hook', 'framework', 'a.txt']).status).toBe(0)
  })
})

describe('the server', () => {
  it('takes ignores from its default branch, so that a push cannot allow itself', () => {
    const server = new Repo(temporaryFolder(), ['--bare'])
    const repo = new Repo().commit({ 'x.txt': 'x\n' })
    repo.git('push', '-q', server.root, 'main')
    const receive = () => {
      // The objects are there, and no ref reaches them: what a hook in quarantine sees.
      repo.git('push', '-q', server.root, 'HEAD:refs/heads/other')
      server.git('update-ref', '-d', 'refs/heads/other')
      const ids = ['main@{1}', 'HEAD'].map((name) => repo.git('rev-parse', name).trim())
      return server.run(['hook', 'pre-receive'], { input: `${ids.join(' ')} refs/heads/main\n` })
    }
    repo.commit({ 'a.txt': `${key}\n`, '.keysieveignore': LINE })
    const refused = receive()
    expect(refused.status).toBe(1)
    expect(refused.stderr).toContain('this change edits .keysieveignore (HEAD counts here)')
    repo.git('reset', '-q', '--hard', 'HEAD^')
    repo.commit({ '.keysieveignore': LINE })
    repo.git('push', '-q', server.root, 'main')
    repo.commit({ 'a.txt': `${key}\n` })
    expect(receive().status).toBe(0)
  })
})
