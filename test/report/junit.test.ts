import { describe, expect, it } from 'vitest'
import { visible } from '../../src/report/escape.ts'
import { junit } from '../../src/report/junit.ts'
import { finding, HOSTILE_NAMES, hostileReport, reportOf, written } from './hostile.ts'

interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Element[]
  text: string
}

const REFERENCES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Characters of XML 1.0 (2.2). */
const CHARACTERS = /^[\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u

/** What XML 1.0 asks of a document, of the parts that the format uses; throws on anything else. */
function parse(xml: string): Element {
  if (!CHARACTERS.test(xml)) throw new Error('a character that XML has no place for')
  const head = '<?xml version="1.0" encoding="UTF-8"?>\n'
  if (!xml.startsWith(head)) throw new Error('no declaration')
  const top: Element = { name: '', attributes: {}, children: [], text: '' }
  const open = [top]
  const token = /<\/(\w+)>|<(\w+)((?: \w+="[^"<]*")*)(\/?)>|([^<]+)/y
  for (token.lastIndex = head.length; token.lastIndex < xml.length; ) {
    const at = token.lastIndex
    const match = token.exec(xml)
    if (!match) throw new Error(`not well-formed at ${at}: ${xml.slice(at, at + 40)}`)
    const [, closed, opened, attributes, empty, text] = match
    const parent = open.at(-1)!
    if (closed !== undefined) {
      if (open.pop()!.name !== closed) throw new Error(`${closed} is not open`)
    } else if (opened !== undefined) {
      const pairs = [...attributes!.matchAll(/ (\w+)="([^"]*)"/g)].map(([, name, value]) => [name!, plain(value!)])
      if (new Set(pairs.map(([name]) => name)).size !== pairs.length) throw new Error('an attribute twice')
      const element: Element = { name: opened, attributes: Object.fromEntries(pairs), children: [], text: '' }
      parent.children.push(element)
      if (empty === '') open.push(element)
    } else parent.text += plain(text!)
  }
  if (open.length !== 1 || top.children.length !== 1) throw new Error('not one closed element')
  return top.children[0]!
}

function plain(text: string): string {
  if (/[<>]|\]\]>/.test(text)) throw new Error('a bare sign')
  return text.replace(/&(?:(\w+);)?/g, (_, name: string | undefined) => {
    const value = name === undefined ? undefined : REFERENCES[name]
    if (value === undefined) throw new Error('no reference')
    return value
  })
}

describe('junit', () => {
  it('is well-formed and holds every name as it is seen', () => {
    const suite = parse(written(junit, hostileReport())).children[0]!
    const found = suite.children.filter(({ attributes }) => attributes.classname === 'keysieve.groq-api-key')
    const shown = HOSTILE_NAMES.map((name) => visible(name).replace(/[\ufffe\uffff]|\p{Surrogate}/gu, ''))
    expect(found.filter((_, i) => i % 2 === 0).map(({ attributes }) => attributes.file)).toEqual(shown)
    const skipped = found.filter((_, i) => i % 2 === 1).map(({ children }) => children[0]!.attributes.message)
    expect(skipped).toEqual(shown.map((name) => `not blocking: ${name} [groq-api-key]`))
  })

  it('counts what it holds: a blocking finding fails, another is skipped, a problem is an error', () => {
    const top = parse(written(junit, hostileReport()))
    const suite = top.children[0]!
    const inner = suite.children.flatMap(({ children }) => children.map(({ name }) => name))
    const count = (name: string) => String(inner.filter((each) => each === name).length)
    expect(suite.attributes).toEqual({
      name: 'keysieve',
      tests: String(suite.children.length),
      failures: count('failure'),
      errors: count('error'),
      skipped: count('skipped'),
      time: '1.500',
    })
    expect(top.attributes).toEqual(suite.attributes)
    const n = String(HOSTILE_NAMES.length)
    expect([count('failure'), count('error'), count('skipped')]).toEqual([n, n, n])
  })

  it('tells of a finding what it is and what to do', () => {
    const suite = parse(written(junit, reportOf({ findings: [finding()] }))).children[0]!
    const { attributes, children } = suite.children[1]!
    expect(attributes).toEqual({ classname: 'keysieve.groq-api-key', name: 'src/a.ts:3:14', file: 'src/a.ts' })
    expect(children[0]!.attributes).toEqual({ type: 'groq-api-key', message: 'Groq API key [groq-api-key]' })
    expect(children[0]!.text.split('\n')).toEqual([
      'certain, high severity',
      "const key = '[REDACTED]'…",
      'Delete it at https://console.groq.com/keys. Then make a new one.',
      'id 0123456789abcdef01234567',
    ])
  })

  it('is one passed case when nothing was found', () => {
    const suite = parse(written(junit, reportOf())).children[0]!
    expect(suite.children).toEqual([
      { name: 'testcase', attributes: { classname: 'keysieve', name: 'tree scan' }, children: [], text: '' },
    ])
  })
})
