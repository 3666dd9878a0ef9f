import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Candidate, CandidateFinder } from '../../src/engine/candidates.ts'
import { Engine } from '../../src/engine/engine.ts'
import { runWithin } from '../../src/engine/guard.ts'
import { createTwin } from '../../src/engine/prefilter-twin.ts'
import { blobOf } from '../../src/laws/laws.ts'
import { compileRule } from '../../src/rulebook/compile.ts'
import { tableOf } from '../../src/rulebook/table.ts'
import { cpuMs } from '../support/cpu.ts'
import { keyOf } from '../support/keys.ts'
import { Repo } from '../support/repo.ts'

const base = { title: 'x', severity: 'high', sample: 'x', remedy: 'x', placeholder: false } as const
/** Bounded, and yet exponential in its bound; only a look-around refuses, which no gate knows of. */
const bomb = compileRule({
  ...base,
  id: 'bomb',
  literals: ['boom'],
  pattern: '(?<secret>boom(?:(?:a{1,30}){1,30}){1,30}!)(?!!)',
})
const plain = compileRule({ ...base, id: 'plain', literals: ['tok_'], pattern: '(?<secret>tok_[a-z]{4})' })

describe('a rule of the user', () => {
  it('is stopped in the middle of its regular expression', () => {
    const pattern = /^(?:a+)+$/
    expect(runWithin(() => pattern.test(`${'a'.repeat(60)}!`), 50, cpuMs)).toBe(false)
    expect(runWithin(() => pattern.test('aaa'), 50, cpuMs)).toBe(true)
  })

  it('is not stopped for the time that other programs take', () => {
    const nobody = new Int32Array(new SharedArrayBuffer(4))
    let waited = 0
    const work = (): void => {
      for (; waited < 10; waited++) Atomics.wait(nobody, 0, 0, 30)
    }
    expect(runWithin(work, 50, cpuMs)).toBe(true)
    expect(waited).toBe(10)
  })

  const text = Array.from({ length: 30_000 }, (_, i) => `tok_${'abcd'.slice(i % 5)} tok_tok_abcd\n`).join('')
  const found = (guard: (work: () => void) => boolean) => {
    const table = tableOf([plain])
    const prefilter = createTwin(table.literals, text.length)
    const finder = new CandidateFinder(table, prefilter, { trusted: 0, guard, escapes: false })
    Buffer.from(prefilter.buffer.buffer, prefilter.buffer.byteOffset).write(text, 'latin1')
    const out: Candidate[] = []
    finder.find(0, text.length, text.length, out)
    expect([...finder.stopped]).toEqual([])
    return out.map(({ start, end }) => start * 100 + end - start)
  }
  const unguarded = found((work) => {
    work()
    return true
  })

  it('finds the same when it is taken up again and again', () => {
    let calls = 0
    const hurried = (work: () => void): boolean =>
      runWithin(
        () => {
          calls++
          work()
        },
        1,
        () => 0,
      )
    for (let round = 0; round < 20; round++) expect(found(hurried)).toEqual(unguarded)
    expect(unguarded.length).toBe(36_000)
    expect(calls).toBeGreaterThan(40)
  })

  it('is not stopped when its time is up behind its last hit', () => {
    const late = (work: () => void): boolean => {
      work()
      return false
    }
    expect(found(late)).toEqual(unguarded)
  })

  it('that is stopped is named, and the other rules go on', async () => {
    const engine = new Engine(
      [plain, bomb, { ...plain, id: 'second', literals: ['sec_'], pattern: '(?<secret>sec_[a-z]{4})' }],
      {
        createPrefilter: createTwin,
        now: 0,
        isBinary: () => false,
        trusted: 1,
      },
    )
    const { matches, stopped } = await engine.scan(blobOf(`tok_abcd boom${'a'.repeat(80)}!! sec_abcd\n`))
    expect(stopped).toEqual(['bomb'])
    expect(matches.map(({ rule }) => rule)).toEqual(['plain', 'second'])
    expect((await engine.scan(blobOf('tok_abcd'))).stopped).toEqual([])
  })

  it('makes the run incomplete: exit 2, with what to do', () => {
    const key = keyOf('groq-api-key')
    const repo = new Repo().commit({ 'a.txt': `boom${'a'.repeat(80)}!!\n${key}\n` })
    const file = path.join(repo.root, 'rules.yml')
    writeFileSync(
      file,
      "provider: X\nrules:\n  - { id: bomb, title: x, severity: high, literals: [boom], pattern: '(?<secret>boom(?:(?:a{1,30}){1,30}){1,30}!)(?!!)', sample: boom, remedy: x }\n",
    )
    const { status, report } = repo.report(['scan', '--rules', 'rules.yml'])
    expect(status).toBe(2)
    expect(report.problems).toMatchObject([{ code: 'stopped-rule', path: 'a.txt' }])
    expect(report.findings).toMatchObject([{ rule: 'groq-api-key' }])
  })
})
