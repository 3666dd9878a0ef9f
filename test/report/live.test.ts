import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/model/finding.ts'
import { FORMATS } from '../../src/report/list.ts'
import { finding, reportOf, written } from './hostile.ts'

const findings: Finding[] = [
  finding({ path: 'a', live: 'unknown' }),
  finding({ path: 'b', live: 'dead', confidence: 'likely' }),
  finding({ path: 'c', live: 'live', confidence: 'certain' }),
  finding({ path: 'd' }),
]
const report = reportOf({ findings })

describe('a finding whose provider was asked', () => {
  it('stands on top of the text when it is live, and says so first', async () => {
    const text = written(await FORMATS.text!(), report)
    expect([...text.matchAll(/^([a-d]):\d+:\d+: (\w+)/gm)].map(([, path, word]) => [path, word])).toEqual([
      ['c', 'LIVE'],
      ['a', 'blocked'],
      ['b', 'blocked'],
      ['d', 'blocked'],
    ])
    expect(text).toContain('    LIVE: its provider accepts it, certain, ')
    expect(text).toContain('    dead: its provider refuses it, ')
    expect(text).toContain('    its provider did not say whether it is live, ')
  })

  it('keeps its place in the JSON report, where the answer is a field', async () => {
    const { findings } = JSON.parse(written(await FORMATS.json!(), report)) as { findings: Finding[] }
    expect(findings.map(({ path, live }) => [path, live])).toEqual([
      ['a', 'unknown'],
      ['b', 'dead'],
      ['c', 'live'],
      ['d', undefined],
    ])
  })

  it.each(['markdown', 'github', 'sarif', 'junit'])('is told as LIVE or dead in %s', async (name) => {
    const text = written(await FORMATS[name]!(), report)
    expect(text.match(/LIVE, certain/g)).toHaveLength(1)
    expect(text.match(/dead, likely/g)).toHaveLength(1)
  })

  it('is counted in the summary', async () => {
    const { summaryLine } = await import('../../src/report/summary.ts')
    expect(summaryLine(report)).toContain(', 1 LIVE')
  })
})
