import { CONFIDENCES, SEVERITIES } from '../model/confidence.ts'
import { MARK_TOOLS } from '../model/match.ts'
import { type ConfigSource, DECODER_NAMES, ROOT_ONLY } from './config-schema.ts'
import { isDay } from './day.ts'
import { sizeOf } from './size.ts'
import { nearest } from './suggest.ts'

/** Where a value stands in the document. */
export type Path = readonly (string | number)[]
/** Throws. */
export type Fail = (path: Path, message: string) => never
type Shape = (value: unknown, path: Path, fail: Fail) => void

const text: Shape = (value, path, fail) => {
  if (typeof value !== 'string' || value === '') fail(path, 'expected a text')
}
const flag: Shape = (value, path, fail) => {
  if (typeof value !== 'boolean') fail(path, 'expected true or false')
}
const days: Shape = (value, path, fail) => {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 1) fail(path, 'expected a number of days')
}
const day: Shape = (value, path, fail) => {
  if (typeof value !== 'string' || !isDay(value)) fail(path, 'expected a day such as 2027-01-31')
}
const size: Shape = (value, path, fail) => {
  if (sizeOf(value) === undefined) fail(path, 'expected a size such as 512KB, 10MB or 1GB')
}
const oneOf =
  (words: readonly string[]): Shape =>
  (value, path, fail) => {
    if (typeof value !== 'string' || !words.includes(value)) fail(path, `expected one of ${words.join(', ')}`)
  }
const listOf =
  (shape: Shape): Shape =>
  (value, path, fail) => {
    if (!Array.isArray(value)) return fail(path, 'expected a list')
    value.forEach((entry, i) => {
      shape(entry, [...path, i], fail)
    })
  }
const pattern: Shape = (value, path, fail) => {
  text(value, path, fail)
  if (String(value).startsWith('!')) fail(path, 'a pattern cannot be negated; write a path with `exclude: false`')
  if (/(?:^|\/)\.\.(?:\/|$)/.test(String(value))) fail(path, 'a pattern cannot leave the folder of its file')
}
const patternOrList: Shape = (value, path, fail) =>
  Array.isArray(value) ? listOf(pattern)(value, path, fail) : pattern(value, path, fail)
const mapOf =
  (key: RegExp, says: string, shape: Shape): Shape =>
  (value, path, fail) => {
    if (!isMapping(value)) return fail(path, 'expected a mapping')
    for (const [name, entry] of Object.entries(value)) {
      if (!key.test(name)) fail([...path, name], says)
      shape(entry, [...path, name], fail)
    }
  }

/** A mapping with these keys and no others; keys that end in `!` must be there. */
function record(keys: Readonly<Record<string, Shape>>): Shape {
  const shapes = new Map(Object.entries(keys).map(([key, shape]) => [key.replace('!', ''), shape]))
  const needed = Object.keys(keys).filter((key) => key.endsWith('!'))
  return (value, path, fail) => {
    if (!isMapping(value)) return fail(path, 'expected a mapping')
    for (const [key, entry] of Object.entries(value)) {
      const shape = shapes.get(key)
      if (!shape) {
        const meant = nearest(key, [...shapes.keys()])
        fail(
          [...path, key],
          `unknown key; ${meant ? `did you mean ${meant}?` : `the keys are ${[...shapes.keys()].join(', ')}`}`,
        )
      } else shape(entry, [...path, key], fail)
    }
    for (const key of needed) if (!(key.slice(0, -1) in value)) fail(path, `the key ${key.slice(0, -1)} is missing`)
  }
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const LEVEL = oneOf([...CONFIDENCES, 'never'])
const RULE_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** The names that findings show under `decodedFrom`. */
const DECODERS = record(Object.fromEntries(DECODER_NAMES.map((name) => [name, flag])))

const CONFIG = record({
  block: LEVEL,
  rules: record({
    off: listOf(text),
    severity: mapOf(RULE_ID, 'expected a rule id', oneOf(SEVERITIES)),
    block: mapOf(RULE_ID, 'expected a rule id', LEVEL),
  }),
  exclude: listOf(pattern),
  paths: listOf(record({ 'match!': patternOrList, block: LEVEL, exclude: flag, 'rules-off': listOf(text) })),
  marks: record(Object.fromEntries(MARK_TOOLS.map((tool) => [tool, flag]))),
  'rule-files': listOf(pattern),
  decode: (value, path, fail) => (typeof value === 'boolean' ? undefined : DECODERS(value, path, fail)),
  'max-blob-size': size,
  'rotation-days': days,
  rotated: mapOf(/^[0-9a-f]{24}$/, 'expected a finding id', day),
})

/** Whether a document is a config, or what is wrong with it. @param folder '' for the root's, else the folder it speaks for */
export function configOf(value: unknown, folder: string, fail: Fail): ConfigSource {
  CONFIG(value, [], fail)
  const source = value as ConfigSource
  if (folder !== '')
    for (const key of ROOT_ONLY) if (source[key] !== undefined) fail([key], 'counts only in the config of the root')
  return source
}
