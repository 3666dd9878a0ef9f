import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseRules } from '../../src/rulebook/parse.ts'
import { parseConfig } from '../../src/triage/config-parse.ts'

interface Schema {
  readonly properties: Readonly<Record<string, Schema>>
  readonly items: Schema
  readonly $defs: Readonly<Record<string, Schema>>
}

function schemaOf(name: string): Schema {
  return JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../../schemas', name), 'utf8'))
}

/** The keys that a parser says it knows, from what it says of one that it does not. */
function keysFrom(parse: () => unknown): string[] {
  try {
    parse()
  } catch (error) {
    return /the (?:keys|fields) are (.*)$/.exec(String(error))?.[1]?.split(', ') ?? []
  }
  return []
}

const sorted = (words: readonly string[]) => [...words].sort()
const UNKNOWN = 'zzzzzzzzzzzzzzzzzzzzzzzz: 1'

describe('the schema of the config', () => {
  const { properties } = schemaOf('config.schema.json')
  const known = (text: string) => keysFrom(() => parseConfig(Buffer.from(text), 'f', ''))

  it.each([
    ['the file', UNKNOWN, properties],
    ['rules', `rules:\n  ${UNKNOWN}`, properties.rules!.properties],
    ['marks', `marks:\n  ${UNKNOWN}`, properties.marks!.properties],
    ['paths', `paths:\n  - match: a\n    ${UNKNOWN}`, properties.paths!.items.properties],
  ])('has the keys of %s that the program reads', (_, text, keys) => {
    expect(known(text).length).toBeGreaterThan(1)
    expect(sorted(Object.keys(keys))).toEqual(sorted(known(text)))
  })
})

describe('the schema of rule files', () => {
  const schema = schemaOf('rules.schema.json')
  const rule = schema.$defs.rule!.properties
  const known = (text: string) => keysFrom(() => parseRules(text, 'f'))
  const inRule = (text: string) => `provider: x\nrules:\n  - ${text}`

  it.each([
    ['the file', UNKNOWN, schema.properties],
    ['a rule', inRule(UNKNOWN), rule],
    ['context', inRule(`context:\n      ${UNKNOWN}`), rule.context!.properties],
    ['near', inRule(`near:\n      ${UNKNOWN}`), rule.near!.properties],
    ['raises', inRule(`raises:\n      - ${UNKNOWN}`), rule.raises!.items.properties],
    ['rejects', inRule(`rejects:\n      - ${UNKNOWN}`), rule.rejects!.items.properties],
    ['verify', inRule(`verify:\n      ${UNKNOWN}`), rule.verify!.properties],
  ])('has the fields of %s that the program reads', (_, text, keys) => {
    expect(known(text).length).toBeGreaterThan(1)
    expect(sorted(Object.keys(keys))).toEqual(sorted(known(text)))
  })
})
