import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import type { Report } from '../../src/model/report.ts'
import { sarif } from '../../src/report/sarif.ts'
import { finding, HOSTILE_NAMES, hostileReport, reportOf, written } from './hostile.ts'

/** The standard's schema, as Microsoft ships it with its own tool. */
const require = createRequire(import.meta.url)
const assets = path.join(path.dirname(require.resolve('@microsoft/sarif-multitool-ts')), '../assets')
const ajv = new Ajv2020({ strict: false, allErrors: true })
formats.default(ajv)
const validate = ajv.compile(JSON.parse(readFileSync(path.join(assets, 'sarif-2.1.0.schema.json'), 'utf8')))

interface Location {
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string; readonly uriBaseId?: string }
    readonly region?: object
  }
}
interface Rule {
  readonly id: string
  readonly help: { readonly text: string; readonly markdown: string }
  readonly properties: object
}
interface Result {
  readonly ruleId: string
  readonly ruleIndex: number
  readonly level: string
  readonly message: { readonly text: string }
  readonly locations: readonly Location[]
  readonly partialFingerprints: object
  readonly suppressions?: readonly object[]
}
interface Run {
  readonly tool: { readonly driver: { readonly rules: readonly Rule[] } }
  readonly automationDetails: { readonly id: string }
  readonly columnKind: string
  readonly invocations: readonly [
    { readonly executionSuccessful: boolean; readonly toolExecutionNotifications: readonly object[] },
  ]
  readonly results: readonly Result[]
}

/** The one run of the report, after the schema was content. */
function runOf(report: Report): Run {
  const log: { readonly runs: readonly [Run] } = JSON.parse(written(sarif, report))
  validate(log)
  expect(validate.errors ?? []).toEqual([])
  expect(log.runs.length).toBe(1)
  return log.runs[0]
}

describe('sarif', () => {
  it('is valid by the official schema, which refuses what is not', () => {
    const log = JSON.parse(written(sarif, hostileReport()))
    expect(validate(log)).toBe(true)
    log.runs[0].results[0].locations[0].physicalLocation.region.startLine = 0
    expect(validate(log)).toBe(false)
    expect(validate({ ...log, runs: [{ ...log.runs[0], secrets: [] }] })).toBe(false)
  })

  it('gives a result its rule, level, place and the id of the secret', () => {
    const run = runOf(reportOf({ findings: [finding()] }))
    expect(run.results).toMatchObject([
      {
        ruleId: 'groq-api-key',
        ruleIndex: 0,
        level: 'error',
        message: {
          text: 'Groq API key: certain, high severity; starts with gsk_…. Id 0123456789abcdef01234567.',
        },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'src/a.ts', uriBaseId: '%SRCROOT%' },
              region: { startLine: 3, startColumn: 14, endLine: 3, endColumn: 70 },
            },
          },
        ],
        partialFingerprints: { 'secretValue/v1': '0123456789abcdef01234567' },
      },
    ])
    expect(run.columnKind).toBe('utf16CodeUnits')
    expect(run.automationDetails.id).toBe('keysieve/tree/')
    expect(written(sarif, hostileReport())).not.toMatch(/primaryLocationLineHash|"snippet"/)
  })

  it('describes each rule once, with what GitHub reads', () => {
    const findings = [
      finding({ rule: 'b', severity: 'medium', confidence: 'maybe' }),
      finding({ rule: 'a-b' }),
      finding({ rule: 'b', severity: 'critical', confidence: 'likely' }),
    ]
    const suppressed = [{ id: 'f', rule: 'c', path: 'p', line: 1, by: 'inline', reason: 'r' }]
    const run = runOf(reportOf({ findings, suppressed }))
    const { rules } = run.tool.driver
    expect(rules.map(({ id }) => id)).toEqual(['a-b', 'b', 'c'])
    expect(run.results.map(({ ruleId, ruleIndex }) => rules[ruleIndex]!.id === ruleId)).toEqual(Array(4).fill(true))
    expect(rules[1]).toMatchObject({
      help: {
        text: 'Delete it at https://console.groq.com/keys. Then make a new one.',
        markdown: 'Delete it at <https://console.groq.com/keys>. Then make a new one.',
      },
      helpUri: 'https://console.groq.com/keys',
      defaultConfiguration: { level: 'error' },
      properties: { tags: ['security', 'secret', 'Groq'], precision: 'high', 'security-severity': '9.5' },
    })
  })

  it('keeps what is to be said of one place out of what stands for the whole rule', () => {
    const advice = 'To keep it out, add this line to .gitignore: /app/.env'
    const remedy = 'Delete it at https://console.groq.com/keys.'
    const run = runOf(reportOf({ findings: [finding({ advice, remedy: `${remedy} ${advice}` }), finding({ remedy })] }))
    expect(run.tool.driver.rules[0]!.help.text).toBe(remedy)
    expect(JSON.stringify(run.tool)).not.toContain('.gitignore')
    expect(run.results.map(({ message }) => message.text.endsWith(advice))).toEqual([true, false])
  })

  it.each([
    [{}, 'error'],
    [{ blocking: false, confidence: 'likely' }, 'warning'],
    [{ blocking: false, confidence: 'maybe' }, 'note'],
    [{ blocking: false, severity: 'low' }, 'note'],
  ] as const)('gives %j the level %s', (more, level) => {
    expect(runOf(reportOf({ findings: [finding(more)] })).results[0]!.level).toBe(level)
  })

  it('percent-encodes every path so that it decodes to the name', () => {
    const { results } = runOf(reportOf({ findings: HOSTILE_NAMES.map((name) => finding({ path: name })) }))
    const uris = results.map(({ locations }) => locations[0]!.physicalLocation.artifactLocation.uri)
    expect(uris.map(decodeURIComponent)).toEqual(HOSTILE_NAMES.map((name) => name.replace(/\p{Surrogate}/gu, '\ufffd')))
    for (const uri of uris) expect(uri).toMatch(/^(?:[\w.~!*'()/-]|%[0-9A-F]{2})+$/)
  })

  it('names a file outside of the root by a URI of its own', () => {
    const [result] = runOf(reportOf({ findings: [finding({ path: '/tmp/a b' })] })).results
    expect(result!.locations[0]!.physicalLocation.artifactLocation).toEqual({ uri: 'file:///tmp/a%20b' })
  })

  it('points to the archive and names the place within it', () => {
    const [result] = runOf(reportOf({ findings: [finding({ path: 'a.zip', inside: ['b c', 'd'] })] })).results
    expect(result!.locations[0]).toMatchObject({
      physicalLocation: { artifactLocation: { uri: 'a.zip' }, region: { startLine: 1 } },
      logicalLocations: [{ fullyQualifiedName: 'a.zip!b c!d:3:14' }],
    })
  })

  it('makes no links, placeholders or controls of names', () => {
    const { results } = runOf(hostileReport())
    expect(results.length).toBe(3 * HOSTILE_NAMES.length)
    for (const { message } of results) expect(message.text).not.toMatch(/[[\]{}\0-\x1f\x7f-\x9f\u202e]/)
  })

  it('lists what was allowed with where and why', () => {
    const entry = { id: 'f', rule: 'jwt', path: 'p', line: 4 }
    const suppressed = ['inline', 'gitleaks:allow', 'ignore-file', 'config'].map((by) => ({
      ...entry,
      by,
      reason: 'test',
    }))
    const { results } = runOf(reportOf({ suppressed }))
    expect(results.map(({ suppressions }) => suppressions)).toEqual([
      [{ kind: 'inSource', status: 'accepted', justification: 'inline: test' }],
      [{ kind: 'inSource', status: 'accepted', justification: 'gitleaks:allow: test' }],
      [{ kind: 'external', status: 'accepted', justification: 'ignore-file: test' }],
      [{ kind: 'external', status: 'accepted', justification: 'config: test' }],
    ])
  })

  it('says whether the scan was complete', () => {
    expect(runOf(reportOf()).invocations).toEqual([{ executionSuccessful: true, toolExecutionNotifications: [] }])
    const problems = [
      { code: 'unreadable', path: 'a b', message: 'cannot be read' },
      { code: 'shallow', path: '', message: 'the clone is shallow' },
    ]
    expect(runOf(reportOf({ problems })).invocations).toEqual([
      {
        executionSuccessful: false,
        toolExecutionNotifications: [
          {
            descriptor: { id: 'unreadable' },
            level: 'error',
            message: { text: 'cannot be read' },
            locations: [{ physicalLocation: { artifactLocation: { uri: 'a%20b', uriBaseId: '%SRCROOT%' } } }],
          },
          { descriptor: { id: 'shallow' }, level: 'error', message: { text: 'the clone is shallow' } },
        ],
      },
    ])
  })

  it('has a category for each mode and shard, which ends with a slash', () => {
    const report = reportOf()
    const sharded = { ...report, scan: { ...report.scan, mode: 'history' as const, shard: '1/3' } }
    expect(runOf(sharded).automationDetails.id).toBe('keysieve/history/1-of-3/')
  })
})
