import { CONFIDENCES, SEVERITIES } from '../model/confidence.ts'
import { MARK_TOOLS } from '../model/match.ts'
import { type Fail, flag, listOf, mapOf, oneOf, oneOrList, record, type Shape, text } from '../rulebook/shape.ts'
import { type ConfigSource, DECODER_NAMES, ROOT_ONLY } from './config-schema.ts'
import { isDay } from './day.ts'
import { sizeOf } from './size.ts'

const days: Shape = (value, path, fail) => {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 1) fail(path, 'expected a number of days')
}
const day: Shape = (value, path, fail) => {
  if (typeof value !== 'string' || !isDay(value)) fail(path, 'expected a day such as 2027-01-31')
}
const size: Shape = (value, path, fail) => {
  if (sizeOf(value) === undefined) fail(path, 'expected a size such as 512KB, 10MB or 1GB')
}
const pattern: Shape = (value, path, fail) => {
  text(value, path, fail)
  if (String(value).startsWith('!')) fail(path, 'a pattern cannot be negated; write a path with `exclude: false`')
  if (/(?:^|\/)\.\.(?:\/|$)/.test(String(value))) fail(path, 'a pattern cannot leave the folder of its file')
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
  paths: listOf(record({ 'match!': oneOrList(pattern), block: LEVEL, exclude: flag, 'rules-off': listOf(text) })),
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
