import { describe, expect, it } from 'vitest'
import { visible } from '../../src/report/escape.ts'
import { github } from '../../src/report/github.ts'
import { finding, HOSTILE_NAMES, hostileReport, reportOf, written } from './hostile.ts'

interface Command {
  readonly kind: string
  readonly properties: Readonly<Record<string, string>>
  readonly message: string
}

const unescaped = (text: string): string =>
  text.replace(/%(25|0D|0A|3A|2C)/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

/** As the runner reads it: a line that begins with `::`, spaces aside. */
function commands(text: string): Command[] {
  return text
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trimStart().startsWith('::'))
    .map((line) => {
      const [, kind, properties, message] = /^::(\w+) ([^:]*)::([^\r\n]*)$/.exec(line)!
      const pairs = properties!.split(',').map((pair) => pair.split(/=(.*)/s))
      return {
        kind: kind!,
        properties: Object.fromEntries(pairs.map(([name, value]) => [name, unescaped(value!)])),
        message: unescaped(message!),
      }
    })
}

describe('github', () => {
  it('writes a command that GitHub puts beside the line', () => {
    expect(written(github, reportOf({ findings: [finding()] }))).toBe(
      '::error file=src/a.ts,line=3,endLine=3,col=14,endColumn=70,title=Groq API key::Groq API key [groq-api-key], certain, high severity. ' +
        'Delete it at https://console.groq.com/keys. Then make a new one. (id 0123456789abcdef01234567)\n',
    )
  })

  it('gives no columns for a span of several lines, and no line for what stands in no file', () => {
    const findings = [
      finding({ endLine: 9 }),
      finding({ path: '(commit message)', commit: 'c'.repeat(40) }),
      finding({ path: 'a.zip', inside: ['b'] }),
    ]
    const read = commands(written(github, reportOf({ findings })))
    expect(read.map(({ properties }) => properties)).toEqual([
      { file: 'src/a.ts', line: '3', endLine: '9', title: 'Groq API key' },
      { title: 'Groq API key' },
      { file: 'a.zip', title: 'Groq API key' },
    ])
    expect(read[1]!.message).toMatch(/^\(commit message\):3:14: Groq API key \[groq-api-key\], commit cccccccccccc, /)
    expect(read[2]!.message).toMatch(/^a\.zip!b:3:14: /)
  })

  it.each(HOSTILE_NAMES.filter((name) => name !== '-' && name !== '(commit message)'))(
    'carries the name %j as one property of one command',
    (name) => {
      const read = commands(written(github, reportOf({ findings: [finding({ path: name, title: name })] })))
      const shown = name
        .split(/([\r\n])/)
        .map((piece) => (/^[\r\n]$/.test(piece) ? piece : visible(piece)))
        .join('')
      expect(read.map(({ properties }) => [properties.file, properties.title])).toEqual([[shown, shown]])
    },
  )

  it('writes no control characters, and in plain lines nothing that the runner obeys', () => {
    const text = written(github, hostileReport())
    expect(text).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202e]/)
    const plain = text.split('\n').filter((line) => !line.startsWith('::error ') && !line.startsWith('::warning '))
    expect(plain.length).toBeGreaterThan(HOSTILE_NAMES.length)
    expect(plain.filter((line) => line.includes('##[') || !/^keysieve: |^$/.test(line))).toEqual([])
  })

  it('annotates 10 errors and 10 warnings and names the others', () => {
    const findings = Array.from({ length: 30 }, (_, i) => finding({ path: `f${i}`, blocking: i % 2 === 0 }))
    const text = written(github, reportOf({ findings }))
    const kinds = commands(text).map(({ kind }) => kind)
    expect(kinds).toEqual([...Array(10).fill('error'), ...Array(10).fill('warning')])
    expect(text.split('\n').slice(20)).toEqual([
      'keysieve: 10 more, which GitHub would not show as annotations:',
      ...[20, 22, 24, 26, 28, 21, 23, 25, 27, 29].map((i) => `keysieve: f${i}:3:14: Groq API key [groq-api-key]`),
      '',
    ])
  })

  it('annotates a problem even beside many findings', () => {
    const problems = [1, 2].map((i) => ({ code: 'unreadable', path: `p${i}`, message: 'cannot be read' }))
    const text = written(github, reportOf({ findings: Array(20).fill(finding()), problems }))
    expect(commands(text).filter(({ properties }) => properties.title === 'Incomplete scan')).toEqual([
      { kind: 'error', properties: { file: 'p1', title: 'Incomplete scan' }, message: 'cannot be read' },
    ])
    expect(commands(text).length).toBe(10)
    expect(text).toContain('\nkeysieve: problem: p2: cannot be read\n')
  })
})
