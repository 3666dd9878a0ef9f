import { isDeepStrictEqual } from 'node:util'
import { type Document, isMap, isSeq, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml'
import { insertMarked, removeMarked } from './marked.ts'

/**
 * Edits of YAML by position: the parser says where a collection ends, and marked lines go there, so every other byte stays as people
 * wrote it. An edit that does not parse to exactly the wanted value is given up (null): several documents, odd styles.
 */
export interface Yaml {
  readonly text: string
  readonly document: Document.Parsed
  readonly value: unknown
}

/** Null for text that is not one sound YAML document, or whose aliases multiply (a bomb is no config). */
export function readYaml(text: string): Yaml | null {
  const document = parseDocument(text)
  if (document.errors.length > 0) return null
  try {
    return { text, document, value: document.toJS({ maxAliasCount: 100 }) }
  } catch {
    return null
  }
}

/** The block collection at a path of keys; null where there is none, or where it is written in flow style. */
export function blockAt(yaml: Yaml, keys: readonly string[]): YAMLMap | YAMLSeq | null {
  const node = keys.length === 0 ? yaml.document.contents : yaml.document.getIn(keys, true)
  return (isMap(node) || isSeq(node)) && node.flow !== true && node.range ? node : null
}

/** The text with marked lines as the last entry of a block collection, or after everything when it is null; null if that is not `wanted`. */
export function append(
  yaml: Yaml,
  collection: YAMLMap | YAMLSeq | null,
  name: string,
  lines: readonly string[],
  wanted: unknown,
): string | null {
  const { text } = yaml
  const place = collection === null ? { at: text.length, indent: '' } : endOf(text, collection)
  if (place === null) return null
  const edited = insertMarked(text, { ...place, name, lines })
  const after = readYaml(edited)
  const isSound = after !== null && isDeepStrictEqual(after.value, wanted) && removeMarked(edited, name)?.text === text
  return isSound ? edited : null
}

function endOf(text: string, collection: YAMLMap | YAMLSeq): { at: number; indent: string } | null {
  const [start, end] = collection.range ?? [0, 0]
  const indent = text.slice(text.lastIndexOf('\n', start - 1) + 1, start)
  if (!/^ *$/.test(indent)) return null
  if (end === 0 || text[end - 1] === '\n') return { at: end, indent }
  const next = text.indexOf('\n', end)
  return { at: next < 0 ? text.length : next + 1, indent }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
