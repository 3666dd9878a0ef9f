import { nearest } from './suggest.ts'

/** Where a value stands in a document. */
export type Path = readonly (string | number)[]
/** Throws. */
export type Fail = (path: Path, message: string) => never
/** Whether a value is what a file may hold there: calls `fail` for the first place that is not. */
export type Shape = (value: unknown, path: Path, fail: Fail) => void

export const text: Shape = (value, path, fail) => {
  if (typeof value !== 'string' || value === '') fail(path, 'expected a text')
}

export const flag: Shape = (value, path, fail) => {
  if (typeof value !== 'boolean') fail(path, 'expected true or false')
}

export function oneOf(words: readonly string[]): Shape {
  return (value, path, fail) => {
    if (typeof value !== 'string' || !words.includes(value)) fail(path, `expected one of ${words.join(', ')}`)
  }
}

export function listOf(shape: Shape): Shape {
  return (value, path, fail) => {
    if (!Array.isArray(value)) return fail(path, 'expected a list')
    value.forEach((entry, i) => {
      shape(entry, [...path, i], fail)
    })
  }
}

export function oneOrList(shape: Shape): Shape {
  const list = listOf(shape)
  return (value, path, fail) => (Array.isArray(value) ? list : shape)(value, path, fail)
}

/** A mapping from names that people choose. */
export function mapOf(key: RegExp, says: string, shape: Shape): Shape {
  return (value, path, fail) => {
    if (!isMapping(value)) return fail(path, 'expected a mapping')
    for (const [name, entry] of Object.entries(value)) {
      if (!key.test(name)) fail([...path, name], says)
      shape(entry, [...path, name], fail)
    }
  }
}

/** A mapping with these keys and no others; keys that end in `!` must be there. */
export function record(keys: Readonly<Record<string, Shape>>): Shape {
  const shapes = new Map(Object.entries(keys).map(([key, shape]) => [key.replace('!', ''), shape]))
  const needed = Object.keys(keys).filter((key) => key.endsWith('!'))
  return (value, path, fail) => {
    if (!isMapping(value)) return fail(path, 'expected a mapping')
    for (const [key, entry] of Object.entries(value)) {
      const shape = shapes.get(key)
      if (!shape) fail([...path, key], `unknown key; ${meant(key, [...shapes.keys()])}`)
      else shape(entry, [...path, key], fail)
    }
    for (const key of needed) if (!(key.slice(0, -1) in value)) fail(path, `the key ${key.slice(0, -1)} is missing`)
  }
}

function meant(key: string, keys: readonly string[]): string {
  const near = nearest(key, keys)
  return near ? `did you mean ${near}?` : `the keys are ${keys.join(', ')}`
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
