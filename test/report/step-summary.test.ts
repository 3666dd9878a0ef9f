import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import type { Io } from '../../src/commands/io.ts'
import { DEFAULTS } from '../../src/commands/options.ts'
import { writeReports } from '../../src/commands/output.ts'
import { markdown } from '../../src/report/markdown.ts'
import { summaryLine } from '../../src/report/summary.ts'
import { temporaryFolder } from '../support/repo.ts'
import { finding, reportOf, written } from './hostile.ts'

const report = reportOf({ findings: [finding()] })

/** What the run writes, stdout and stderr in one, as a job's log has them. */
async function write(format: string, summary: string): Promise<string> {
  let log = ''
  const output = { write: (text: string) => void (log += text), isTTY: false }
  const io: Io = {
    cwd: '/',
    env: { GITHUB_STEP_SUMMARY: summary },
    stdin: Readable.from([]),
    stdout: output,
    stderr: output,
    now: () => 0,
    program: '',
    node: '',
    onInterrupt: () => {},
  }
  await writeReports(io, { ...DEFAULTS, format: [format] }, report, { known: [], notes: [] }, undefined)
  return log
}

describe('the step summary', () => {
  it('gets the markdown report behind what other steps wrote, with the format github', async () => {
    const file = path.join(temporaryFolder(), 'summary.md')
    writeFileSync(file, 'before\n')
    expect(await write('github', file)).toContain('::error file=src/a.ts,')
    expect(readFileSync(file, 'utf8')).toBe(`before\n${written(markdown, report)}`)
  })

  it('stays as it is with other formats', async () => {
    const file = path.join(temporaryFolder(), 'summary.md')
    writeFileSync(file, 'before\n')
    expect(await write('text', file)).toContain('src/a.ts:3:14')
    expect(readFileSync(file, 'utf8')).toBe('before\n')
  })

  it('is an error when it cannot be written', async () => {
    await expect(write('github', path.join(temporaryFolder(), 'no', 'summary.md'))).rejects.toMatchObject({
      code: 'output',
    })
  })
})

it.each(['github', 'text'])('the log of a job has the summary once with the format %s', async (format) => {
  const log = await write(format, path.join(temporaryFolder(), 'summary.md'))
  expect(log.split('\n').filter((line) => line === summaryLine(report))).toHaveLength(1)
})
