import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml'
import { CONFIDENCES, SEVERITIES } from '../model/confidence.ts'
import { KeysieveError } from '../model/error.ts'
import type { RuleFile, VerifySource } from './schema.ts'
import { flag, listOf, mapOf, oneOf, oneOrList, type Path, record, type Shape, text } from './shape.ts'
import { verifyFault } from './verify.ts'

export interface ReadRules {
  readonly file: RuleFile
  /** `file:line:column: rule id: field`, for what turns out later. */
  readonly place: (path: Path) => string
}

/** Reads a rule file. Throws `KeysieveError` ('rule') that names file, line, column, rule and field. */
export function readRules(text: string, file: string): ReadRules {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true })
  const at = (path: Path): string => {
    const offset = offsetOf(document, path)
    const { line, col } = lines.linePos(offset)
    return `${file}:${line}:${col}`
  }
  const broken = document.errors[0]
  if (broken) {
    const { line, col } = lines.linePos(broken.pos[0])
    throw new KeysieveError('rule', `${file}:${line}:${col}: not valid YAML (${broken.code})`)
  }
  const value: unknown = plainOf(document, file)
  const place = (path: Path): string => {
    const id = path[0] === 'rules' && typeof path[1] === 'number' ? idOf(value, path[1]) : ''
    const field = path.filter((part) => typeof part === 'string').join('.')
    return `${at(path)}: ${id}${field}`
  }
  const fail = (path: Path, message: string): never => {
    throw new KeysieveError('rule', `${place(path)}${path.length > 0 ? ': ' : ''}${message}`)
  }
  FILE(value, [], fail)
  return { file: value as RuleFile, place }
}

export function parseRules(text: string, file: string): RuleFile {
  return readRules(text, file).file
}

/** Aliases are refused: a few of them can make a document of any size. */
function plainOf(document: Document, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 })
  } catch (error) {
    throw new KeysieveError('rule', `${file}: YAML aliases (*name) are not read`, 'Write the value out.', error)
  }
}

const whole: Shape = (value, path, fail) => {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) fail(path, 'expected a whole number')
}
const matching =
  (pattern: RegExp, says: string): Shape =>
  (value, path, fail) => {
    if (typeof value !== 'string' || !pattern.test(value)) fail(path, says)
  }
const textOrList = oneOrList(text)
const strings = mapOf(/^/, '', text)

const sign: Shape = (value, path, fail) => {
  if (typeof value === 'object') record({ 'status!': whole, 'body!': textOrList })(value, path, fail)
  else whole(value, path, fail)
}

const VERIFY: Shape = (value, path, fail) => {
  record({
    'request!': text,
    'auth!': text,
    headers: strings,
    body: text,
    'live!': listOf(sign),
    'dead!': listOf(sign),
    parts: strings,
    beside: strings,
  })(value, path, fail)
  const fault = verifyFault(value as VerifySource)
  if (fault) fail([...path, fault.field], fault.message)
}

const RULE: Shape = (value, path, fail) => {
  record({
    'id!': matching(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected kebab-case'),
    'title!': text,
    'severity!': oneOf(SEVERITIES),
    confidence: oneOf(CONFIDENCES),
    family: text,
    guessable: flag,
    priority: whole,
    reach: oneOf(['all', 'text']),
    literals: listOf(text),
    caseless: flag,
    pattern: text,
    context: record({
      'names!': listOf(text),
      'secret!': text,
      headers: listOf(text),
      hosts: listOf(text),
      loose: flag,
    }),
    checks: listOf(text),
    placeholder: flag,
    raises: listOf(record({ 'marker!': text, at: whole, 'to!': oneOf(CONFIDENCES) })),
    near: record({ 'pattern!': text, 'within!': whole, else: oneOf([...CONFIDENCES, 'nothing']) }),
    'sample!': textOrList,
    matches: listOf(text),
    rejects: listOf(record({ 'why!': text, 'text!': text, by: text })),
    'remedy!': text,
    verify: VERIFY,
  })(value, path, fail)
  const rule = value as { pattern?: unknown; context?: unknown; literals?: unknown }
  if ((rule.pattern === undefined) === (rule.context === undefined))
    fail(path, 'give either pattern (with literals) or context')
  if (rule.pattern !== undefined && rule.literals === undefined) fail(path, 'a pattern needs literals')
}

const FILE = record({ 'provider!': text, 'rules!': listOf(RULE) })

function idOf(value: unknown, index: number): string {
  const rule = (value as { rules?: { id?: unknown }[] }).rules?.[index]
  return typeof rule?.id === 'string' ? `rule ${rule.id}: ` : ''
}

/** Where the field stands (its name, or the entry of a list); for a field that is missing, where its parent does. */
function offsetOf(document: Document, path: Path): number {
  for (let length = path.length; length > 0; length--) {
    const parent = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true)
    const pair = isMap(parent)
      ? parent.items.find(({ key }) => isScalar(key) && key.value === path[length - 1])
      : undefined
    const node = pair?.key ?? document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return node.range[0]
  }
  return 0
}
