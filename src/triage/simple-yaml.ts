/**
 * The YAML that most config files are written in, since a commit hook waits 10 ms for a parser of all of it: block mappings and lists,
 * one-line `[...]` and `{...}` of scalars, plain words, quoted text without escapes, whole numbers, comments. What is more than that, or
 * wrong, is not read here: `yaml` reads it, and a test holds the two together.
 */
export interface SimpleDocument {
  readonly value: unknown
  /** The line (from 1) of a value; of the nearest one around it when there is none. */
  readonly lineOf: (path: readonly (string | number)[]) => number
}

interface Line {
  readonly indent: number
  readonly text: string
  readonly number: number
}

/** Thrown to leave; never passes `simpleYaml`. */
const NOT_SIMPLE = new Error('not simple YAML')
const LARGEST = 64 * 1024
const LONGEST_LINE = 500

const PLAIN = String.raw`(?:[A-Za-z_/]|\.(?=[A-Za-z_/]))[\w./*+@-]*|\d{4}-\d\d-\d\d|\d+(?:[KMG]i?B?)?`
const SCALAR = String.raw`(?:"[^"\\]*"|'[^']*'|${PLAIN})`
const KEY = String.raw`[A-Za-z][\w-]*`
const ENTRY = new RegExp(`^(${KEY}):(?: +(.*))?$`)
const VALUE = new RegExp(`^(${SCALAR})(?: +#.*)?$`)
const LIST = new RegExp(String.raw`^\[ *((?:${SCALAR}(?: *, *${SCALAR})*)?) *\](?: +#.*)?$`)
const MAP = new RegExp(String.raw`^\{ *((?:${KEY}: +${SCALAR}(?: *, *${KEY}: +${SCALAR})*)?) *\}(?: +#.*)?$`)
const SCALARS = new RegExp(SCALAR, 'g')
const PAIRS = new RegExp(`(${KEY}): +(${SCALAR})`, 'g')
/** Words that mean something else than themselves, as keys too. */
const OTHER_WORD = /^(?:null|true|false|\.inf|\.nan)$/i

/** The document, or null when it is not as simple as that. Never throws. */
export function simpleYaml(text: string): SimpleDocument | null {
  if (text.length > LARGEST || !/^[\n -~]*$/.test(text)) return null
  const lines: Line[] = []
  for (const [at, whole] of text.split('\n').entries()) {
    const content = whole.trim()
    if (content === '' || content.startsWith('#')) continue
    if (content.length > LONGEST_LINE) return null
    lines.push({ indent: whole.length - whole.trimStart().length, text: content, number: at + 1 })
  }
  try {
    return new Reader(lines).document()
  } catch (error) {
    if (error === NOT_SIMPLE) return null
    throw error
  }
}

class Reader {
  readonly #lines: Line[]
  #at = 0
  readonly #places = new Map<string, number>()

  constructor(lines: Line[]) {
    this.#lines = lines
  }

  document(): SimpleDocument {
    const value = this.#lines.length === 0 ? {} : this.#block(0, [])
    if (this.#at < this.#lines.length) throw NOT_SIMPLE
    const places = this.#places
    return {
      value,
      lineOf: (path) => {
        for (let length = path.length; length > 0; length--) {
          const line = places.get(JSON.stringify(path.slice(0, length)))
          if (line !== undefined) return line
        }
        return 1
      },
    }
  }

  /** What starts at the line at hand, which must be indented so. */
  #block(indent: number, path: (string | number)[]): unknown {
    const line = this.#lines[this.#at]
    if (line?.indent !== indent) throw NOT_SIMPLE
    this.#note(path, line.number)
    return line.text.startsWith('- ') ? this.#list(indent, path) : this.#mapping(indent, path)
  }

  #mapping(indent: number, path: (string | number)[]): unknown {
    const mapping: Record<string, unknown> = {}
    for (let line = this.#lines[this.#at]; line?.indent === indent; line = this.#lines[this.#at]) {
      if (line.text.startsWith('- ')) break
      const [, key, rest = ''] = ENTRY.exec(line.text) ?? []
      if (key === undefined || OTHER_WORD.test(key) || Object.hasOwn(mapping, key)) throw NOT_SIMPLE
      this.#at++
      const own = [...path, key]
      mapping[key] =
        rest === '' || rest.startsWith('#') ? this.#below(indent, own) : this.#value(rest, own, line.number)
    }
    return mapping
  }

  /** The value of a key that has nothing behind it. A list may stand as far left as its key. */
  #below(indent: number, path: (string | number)[]): unknown {
    const line = this.#lines[this.#at]
    const list = line?.indent === indent && line.text.startsWith('- ')
    if (!line || !(line.indent > indent || list)) throw NOT_SIMPLE
    return this.#block(line.indent, path)
  }

  #list(indent: number, path: (string | number)[]): unknown {
    const list: unknown[] = []
    for (let line = this.#lines[this.#at]; line?.indent === indent; line = this.#lines[this.#at]) {
      if (!line.text.startsWith('- ')) break
      const content = line.text.slice(2).trimStart()
      const own = [...path, list.length]
      if (ENTRY.test(content)) {
        const inner = indent + line.text.length - content.length
        this.#lines[this.#at] = { ...line, indent: inner, text: content }
        list.push(this.#block(inner, own))
      } else {
        this.#at++
        list.push(this.#value(content, own, line.number))
      }
    }
    return list
  }

  /** A value on one line. */
  #value(text: string, path: (string | number)[], line: number): unknown {
    this.#note(path, line)
    const scalar = VALUE.exec(text)?.[1]
    if (scalar !== undefined) return scalarOf(scalar)
    const items = LIST.exec(text)?.[1]
    if (items !== undefined)
      return (items.match(SCALARS) ?? []).map((item, i) => {
        this.#note([...path, i], line)
        return scalarOf(item)
      })
    const pairs = MAP.exec(text)?.[1]
    if (pairs === undefined) throw NOT_SIMPLE
    const mapping: Record<string, unknown> = {}
    for (const [, key = '', value = ''] of pairs.matchAll(PAIRS)) {
      if (OTHER_WORD.test(key) || Object.hasOwn(mapping, key)) throw NOT_SIMPLE
      this.#note([...path, key], line)
      mapping[key] = scalarOf(value)
    }
    return mapping
  }

  #note(path: readonly (string | number)[], line: number): void {
    this.#places.set(JSON.stringify(path), line)
  }
}

function scalarOf(text: string): unknown {
  if (text.startsWith('"') || text.startsWith("'")) return text.slice(1, -1)
  if (text === 'true') return true
  if (text === 'false') return false
  if (OTHER_WORD.test(text)) throw NOT_SIMPLE
  if (!/^\d+$/.test(text)) return text
  const number = Number(text)
  if (!Number.isSafeInteger(number)) throw NOT_SIMPLE
  return number
}
