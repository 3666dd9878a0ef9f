import { describe, expect, it } from 'vitest'
import { disarmed } from '../../src/report/escape.ts'
import { text } from '../../src/report/text.ts'
import { keyOf } from '../support/keys.ts'
import { Repo } from '../support/repo.ts'
import { hostileReport, written } from './hostile.ts'

/** What a line of a log must not be for the servers that run CI. */
const OBEYED = /^(?:\x1b\[[0-9;]*m|\s)*::|##[a-z]*\[/im

describe('lines for people', () => {
  it.each([
    ['::error::forged', '\\x3a:error::forged'],
    ['    ::stop-commands::x', '    \\x3a:stop-commands::x'],
    ['\x1b[1m::error::x\x1b[0m: blocked', '\x1b[1m\\x3a:error::x\x1b[0m: blocked'],
    ['a ##[add-mask]b ##vso[task.x]y ##teamcity[z', 'a #\\x23[add-mask]b #\\x23vso[task.x]y #\\x23teamcity[z'],
    ['std::string ## heading [a](b)', 'std::string ## heading [a](b)'],
  ])('%j is shown as %j', (line, shown) => {
    expect(disarmed(line)).toBe(shown)
  })

  it('are none that a CI server obeys, whatever the names', () => {
    const lines = written(text, hostileReport())
    expect(lines).toMatch(/^\\x3a:set-output name=x::y:\d/m)
    expect(lines).toContain('#\\x23[add-mask]x:')
    expect(lines).not.toMatch(OBEYED)
  })

  it('are none in excerpts and on standard error', () => {
    const line = `::stop-commands::x ##[add-mask]y ${keyOf('groq-api-key')}\n`
    const repo = new Repo().commit({ '::error::x': line })
    const { stdout, stderr, status } = repo.run(['scan'])
    expect(status).toBe(1)
    expect(stdout).toMatch(/^\\x3a:error::x:1:/m)
    expect(stdout).toMatch(/^ +\\x3a:stop-commands::x #\\x23\[add-mask\]y /m)
    expect(stdout + stderr).not.toMatch(OBEYED)
    const missing = repo.run(['scan', '::error::y ##[warning]z'])
    expect(missing.status).toBe(2)
    expect(missing.stdout + missing.stderr).toContain('#\\x23[warning]z')
    expect(missing.stdout + missing.stderr).not.toMatch(OBEYED)
  })
})
