import { isMap, isNode, isPair, isScalar, type Pair, parseDocument, type YAMLMap } from 'yaml'
import { isRecord } from './yaml-edit.ts'

/**
 * Edits of JSON by position, so that the rest of the file keeps its bytes. JSON is YAML 1.2, so the YAML parser tells the positions.
 * Every function gives null when the text is not what it can edit.
 */

/** The text with `value` as the string at a path of keys; a key that is not there goes in behind the last one of its object. */
export function setString(text: string, keys: readonly string[], value: string): string | null {
  const object = objectAt(text, keys.slice(0, -1))
  const name = keys.at(-1) ?? ''
  if (object === null) return null
  const range = valueRange(pairOf(object, name))
  if (range) return isSame(text.slice(0, range[0]) + JSON.stringify(value) + text.slice(range[1]), keys, value)
  const last = object.items.at(-1)
  const start = rangeOf(last?.key)?.[0]
  const end = valueRange(last)?.[1]
  if (start === undefined || end === undefined) {
    const open = (object.range?.[0] ?? 0) + 1
    return isSame(
      `${text.slice(0, open)}${JSON.stringify(name)}: ${JSON.stringify(value)}${text.slice(open)}`,
      keys,
      value,
    )
  }
  // The same space stands before each key, and on one line a blank.
  const space = /\s*$/.exec(text.slice(0, start))?.[0] || ' '
  return isSame(
    `${text.slice(0, end)},${space}${JSON.stringify(name)}: ${JSON.stringify(value)}${text.slice(end)}`,
    keys,
    value,
  )
}

/** Undoes the adding of a key: takes it out with the comma and space before it. */
export function removeKey(text: string, keys: readonly string[]): string | null {
  const object = objectAt(text, keys.slice(0, -1))
  const at = object?.items.findIndex((pair) => keyOf(pair) === keys.at(-1)) ?? -1
  const end = valueRange(object?.items[at])?.[1]
  if (!object || end === undefined) return null
  if (at > 0) return text.slice(0, valueRange(object.items[at - 1])?.[1]) + text.slice(end)
  const next = rangeOf(object.items[1]?.key)?.[0]
  const start = rangeOf(object.items[0]?.key)?.[0] ?? end
  return text.slice(0, start) + text.slice(next ?? end)
}

/** The value of plain JSON; undefined when it is none. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isSame(edited: string, keys: readonly string[], value: string): string | null {
  let at = readJson(edited)
  for (const key of keys) at = isRecord(at) ? at[key] : undefined
  return at === value ? edited : null
}

function objectAt(text: string, keys: readonly string[]): YAMLMap | null {
  if (readJson(text) === undefined) return null
  const document = parseDocument(text)
  const node = keys.length === 0 ? document.contents : document.getIn(keys, true)
  return document.errors.length === 0 && isMap(node) ? node : null
}

function pairOf(object: YAMLMap, name: string): Pair | undefined {
  return object.items.find((pair) => keyOf(pair) === name)
}

function keyOf(pair: Pair): unknown {
  return isScalar(pair.key) ? pair.key.value : undefined
}

function valueRange(pair: unknown): readonly [number, number] | undefined {
  return isPair(pair) ? rangeOf(pair.value) : undefined
}

function rangeOf(node: unknown): readonly [number, number] | undefined {
  return isNode(node) && node.range ? [node.range[0], node.range[1]] : undefined
}
