import { describe, expect, it } from 'vitest'
import { FORMATS } from '../../src/report/list.ts'
import { keyOf } from '../support/keys.ts'
import { Repo, type Run } from '../support/repo.ts'

const named = keyOf('groq-api-key', 3)
const held = keyOf('anthropic-api-key', 3)
const RUN = 8

/** How often eight characters in a row of the key's body are printed. */
function pieces({ stdout, stderr }: Run, key: string): number {
  let count = 0
  for (let at = 12; at + RUN <= key.length; at++) if (`${stdout}${stderr}`.includes(key.slice(at, at + RUN))) count++
  return count
}

describe('a key in a name', () => {
  it.each(Object.keys(FORMATS))('is masked in format %s, where the file holds another one', (format) => {
    const repo = new Repo().commit({ [`d/${named}.txt`]: `key = ${held}\n` })
    const run = repo.run(['scan', '--format', format])
    expect(run.status).toBe(1)
    expect(pieces(run, named)).toBe(0)
    // SARIF writes it as part of a URI, Markdown as references.
    expect(run.stdout).toMatch(/d\/(?:\[|%5B|&#91;)REDACTED(?:\]|%5D|&#93;)\.txt/)
  })

  it('does not decide the order of findings', () => {
    const repo = new Repo().commit({
      [`${named}.txt`]: `key = ${held}\n`,
      'a.txt': `key = ${keyOf('xai-api-key', 3)}\n`,
    })
    const { findings } = JSON.parse(repo.run(['scan', '--format', 'json']).stdout)
    expect(findings.map(({ path }: { path: string }) => path)).toEqual(['[REDACTED].txt', 'a.txt'])
  })

  it('is masked on stderr too: skips, problems, what is known, what was allowed', () => {
    const repo = new Repo().commit({ [`${named}.txt`]: `key = ${held}\n`, [`gone-${named}.txt`]: 'x\n' })
    repo.write(`${named}.txt`, `key = ${held}\nmore\n`).git('add', '-A')
    const known = repo.run(['staged'])
    expect([known.status, pieces(known, named)]).toEqual([0, 0])
    expect(known.stderr).toContain('known from before, not blocking: [REDACTED].txt:1 [anthropic-api-key]')
    repo.write(`${named}.txt`, `key = ${held} # keysieve:allow anthropic-api-key a test\n`)
    repo.git('rm', '-q', '--cached', `gone-${named}.txt`)
    repo.git('add', '-A')
    const allowed = repo.run(['scan', '--format', 'json'])
    expect([allowed.status, pieces(allowed, named)]).toEqual([0, 0])
    expect(JSON.parse(allowed.stdout).suppressed).toMatchObject([{ path: '[REDACTED].txt' }])
  })

  it('is masked in names of branches and authors', () => {
    const repo = new Repo().commit({ 'a.txt': 'x\n' })
    repo.git('checkout', '-q', '-b', `try/${named}`)
    repo.write('b.txt', `key = ${held}\n`).git('add', '-A')
    repo.git('-c', 'user.name=x', 'commit', '-q', '--no-verify', '-m', 'm', '--author', `${named} <a@example.com>`)
    const { report, ...run } = repo.report(['history'])
    expect([run.status, pieces(run, named)]).toEqual([1, 0])
    expect(report.findings).toMatchObject([
      { author: expect.stringContaining('[REDACTED]'), livesIn: expect.arrayContaining(['branch:try/[REDACTED]']) },
    ])
  })

  it('leaves names that only look odd as they are, and the id of the secret too', () => {
    const odd = 'chunk-4f3a2b1c9d8e7f6a5b4c.9a8b7c6d.js'
    const plain = new Repo().commit({ [`${odd}`]: `key = ${held}\n` }).report(['scan']).report.findings
    expect(plain.map(({ path }) => path)).toEqual([odd])
    const masked = new Repo().commit({ [`${named}.js`]: `key = ${held}\n` }).report(['scan']).report.findings
    expect(masked.map(({ id, path }) => [id, path])).toEqual([[plain[0]!.id, '[REDACTED].js']])
  })
})
