import { describe, expect, it } from 'vitest'
import { visible } from '../../src/report/escape.ts'
import { markdown } from '../../src/report/markdown.ts'
import { advice, code, prose } from '../../src/report/markdown-text.ts'
import { finding, HOSTILE_NAMES, hostileReport, reportOf, written } from './hostile.ts'

/** A name as code: plain between backticks, or references and signs without a meaning within `<code>`. */
const CODE = '(?:`[^`|\\\\<&]+`|<code>(?:[^!#$&*:<>@[\\\\\\]^_`{|}~]|:(?!\\w)|&#\\d+;|(?<=&#64;)<!-- -->)*</code>)'
const PROSE = '(?:[^!#$&*:<>@[\\\\\\]^_`{|}~]|:(?!\\w)|&#\\d+;)*'
const SHAPES = [
  '',
  '## keysieve: \\w+ findings?(?:, \\d+ blocking)?(?:, the scan is incomplete)?',
  '### (?:Problems|What to do)',
  '\\| \\| where \\| rule \\| how sure, how bad \\| id \\|',
  '\\|---\\|---\\|---\\|---\\|---\\|',
  `\\| (?:\\*\\*blocks\\*\\*|warns) \\| ${CODE}(?: in ${CODE})? \\| ${CODE} \\| \\w+, \\w+ \\| ${CODE} \\|`,
  'Further findings:',
  `- ${CODE} ${CODE}`,
  `- ${CODE} \\(${PROSE}\\): (?:${PROSE}|<https://[\\w./~?=&%#+-]+>)*`,
  `- ${CODE}: ${PROSE}`,
  PROSE,
]
const LINE = new RegExp(`^(?:${SHAPES.join('|')})$`)

const decoded = (text: string): string =>
  text
    .replace(/^`(.*)`$/, '$1')
    .replace(/<code>|<\/code>|<!-- -->/g, '')
    .replace(/&#(\d+);/g, (_, n: string) => String.fromCharCode(Number(n)))

describe('markdown', () => {
  it('writes what is found and what to do', () => {
    const findings = [finding({ path: 'b', blocking: false, confidence: 'maybe' }), finding({ commit: 'c'.repeat(40) })]
    expect(written(markdown, reportOf({ findings }))).toBe(
      [
        '## keysieve: 2 findings, 1 blocking',
        '',
        'keysieve: 9 blobs, 2.0 KiB scanned; 2 findings',
        '',
        '| | where | rule | how sure, how bad | id |',
        '|---|---|---|---|---|',
        '| **blocks** | `src/a.ts:3` in `cccccccccccc` | `groq-api-key` | certain, high | `0123456789abcdef01234567` |',
        '| warns | `b:3` | `groq-api-key` | maybe, high | `0123456789abcdef01234567` |',
        '',
        '### What to do',
        '',
        '- `groq-api-key` (Groq API key): Delete it at <https://console.groq.com/keys>. Then make a new one.',
        '',
      ].join('\n'),
    )
  })

  it('says what a rule says once, and what concerns one place beside the place', () => {
    const remedy = 'Make a new one.'
    const advised = (path: string) =>
      finding({ path, advice: `Ignore /${path}.`, remedy: `${remedy} Ignore /${path}.` })
    const text = written(markdown, reportOf({ findings: [advised('a'), advised('b')] }))
    expect(text.slice(text.indexOf('### What to do'))).toBe(
      [
        '### What to do',
        '',
        '- `groq-api-key` (Groq API key): Make a new one.',
        '- `a:3`: Ignore /a.',
        '- `b:3`: Ignore /b.',
        '',
      ].join('\n'),
    )
  })

  it('consists of nothing but known shapes, whatever the names are', () => {
    const lines = written(markdown, hostileReport()).split('\n')
    expect(lines.filter((line) => !LINE.test(line))).toEqual([])
    expect(lines.filter((line) => line.startsWith('| ')).length).toBe(2 * HOSTILE_NAMES.length + 1)
  })

  it.each(HOSTILE_NAMES)('shows the name %j whole', (name) => {
    expect(decoded(code(name))).toBe(visible(name).replace(/\p{Surrogate}/gu, '\ufffd'))
  })

  it.each(['@octocat', '#12', ':smile:', 'https://example.com', 'www.example.com', 'me@example.com'])(
    'keeps %s in running text from being found',
    (text) => {
      const shown = decoded(prose(`see ${text} there`))
      expect(shown).not.toContain(text === 'www.example.com' ? '@' : text)
      expect(prose(text).replace(/&#\d+;/g, '')).not.toMatch(/[@#]|:\w|:\/|www\./)
    },
  )

  it('makes links of addresses in advice alone', () => {
    expect(advice('Open https://a.example/x?y=1. Then @you.')).toBe(
      'Open <https://a.example/x?y=1>. Then &#64;&#8203;you.',
    )
  })

  it.each([
    ['short names', 'src/file'],
    ['long names', 'x'.repeat(5000)],
    ['names of many references', '@#|'.repeat(500)],
  ])('fits a comment with 10,000 findings of %s and says how many are left out', (_, path) => {
    const findings = Array.from({ length: 10_000 }, (_, i) => finding({ path: `${path}${i}`, remedy: path }))
    const problems = Array.from({ length: 1000 }, (_, i) => ({ code: 'x', path: `${path}${i}`, message: path }))
    const text = written(markdown, reportOf({ findings, problems }))
    expect(text.length).toBeLessThanOrEqual(65_536)
    expect(text.length).toBeGreaterThan(55_000)
    const named = text.split('\n').filter((line) => line.includes('`groq-api-key`') && !line.includes('): ')).length
    const left = /Further findings:[\s\S]*?\n(\d+) more left out: this text is as long as a comment may be\./.exec(
      text,
    )![1]
    expect(named + Number(left)).toBe(10_000)
    expect(text).toMatch(/### Problems\n\n(?:- .*\n)+\n\d+ more left out/)
  })

  it('names 700 findings, the last ones with rule and place only', () => {
    const findings = Array.from({ length: 700 }, (_, i) => finding({ path: `d/some-provider-api-key-${i}.txt` }))
    const text = written(markdown, reportOf({ findings }))
    for (const { path } of findings) expect(text).toContain(`${path}:3`)
    expect(text.length).toBeLessThanOrEqual(65_000)
    expect(text).not.toContain('left out')
  })

  it('has two lines when nothing was found', () => {
    expect(written(markdown, reportOf())).toBe(
      '## keysieve: no findings\n\nkeysieve: 9 blobs, 2.0 KiB scanned; no findings\n',
    )
  })
})
