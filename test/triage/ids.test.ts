import { createHash, scryptSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { idOfPassword, idOfToken } from '../../src/model/id.ts'
import { keyOf } from '../support/keys.ts'
import { Repo } from '../support/repo.ts'

describe('finding ids', () => {
  it('are 96 bits of SHA-256 over domain, family and value (FIPS 180-4)', () => {
    const whole = createHash('sha256').update(Buffer.from('keysieve:id:1\0fam\0caf\xe9', 'latin1')).digest('hex')
    expect(idOfToken('fam', 'caf\xe9')).toBe(whole.slice(0, 24))
  })

  it('of what can be guessed are scrypt with 32 MiB (RFC 7914), whether asked once or twice', () => {
    const whole = scryptSync('hunter', 'keysieve:id:1\0fam', 12, { N: 32768, r: 8, p: 1, maxmem: 2 ** 26 }).toString(
      'hex',
    )
    expect([idOfPassword('fam', 'hunter'), idOfPassword('fam', 'hunter')]).toEqual([whole, whole])
  })

  it('part families and values, also where their texts join to the same', () => {
    const ids = [idOfToken('a', 'bc'), idOfToken('ab', 'c'), idOfPassword('a', 'bc'), idOfPassword('ab', 'c')]
    expect(new Set(ids).size).toBe(4)
  })

  it('are the same in every mode, file, line and commit', () => {
    const key = keyOf('groq-api-key')
    const repo = new Repo().commit({ 'a.txt': `${key}\n` }).stage({ 'b.txt': `\n\n  k = "${key}"\n` })
    const ids = [['scan'], ['staged'], ['history'], ['range', 'HEAD']].flatMap((args) =>
      repo.report(args).report.findings.map(({ id }) => id),
    )
    expect(ids).toHaveLength(5)
    expect(new Set(ids).size).toBe(1)
    expect(JSON.parse(repo.run(['scan', '-', '--format', 'json'], { input: key }).stdout).findings[0].id).toBe(ids[0])
  })
})
