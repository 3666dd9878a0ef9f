import { fromRow, type Row } from './rows.ts'
import type { CompiledRule } from './schema.ts'

/** What the prefilter looks for. */
export interface Literal {
  /** Latin1, 3 to 64 characters. */
  readonly text: string
  /** ASCII letters match in either case. */
  readonly caseless: boolean
}

/** The rules as the engine takes them: one list of distinct literals, which rules each one wakes, and a rule when it is woken. */
export interface RuleTable {
  readonly size: number
  readonly literals: readonly Literal[]
  /** The numbers of the rules that a literal wakes. */
  wakes(literal: number): readonly number[]
  /** Longest match with its surroundings, in bytes. */
  readonly reach: number
  rule(index: number): CompiledRule
}

/** A table in the form that the bundle stores: what every commit reads is strings, for these cost least to load. */
export interface StoredTable {
  readonly reach: number
  /** The case-exact literals and then the others, each joined by newlines. */
  readonly exact: string
  readonly caseless: string
  /** In the same order: the numbers of the rules, joined by commas. */
  readonly wakes: readonly string[]
  /** One rule a string of JSON. */
  readonly rows: readonly string[]
}

export function tableOf(rules: readonly CompiledRule[]): RuleTable {
  const woken = new Map<string, number[]>()
  rules.forEach((rule, index) => {
    for (const literal of rule.literals) {
      const key = rule.caseless ? `i${literal.toLowerCase()}` : `c${literal}`
      const known = woken.get(key)
      if (known === undefined) woken.set(key, [index])
      else if (known.at(-1) !== index) known.push(index)
    }
  })
  const wakes = [...woken.values()]
  return {
    size: rules.length,
    literals: [...woken.keys()].map((key) => ({ text: key.slice(1), caseless: key[0] === 'i' })),
    wakes: (literal) => wakes[literal]!,
    reach: Math.max(256, ...rules.map((rule) => rule.longest + rule.margin + 64)),
    rule: (index) => rules[index]!,
  }
}

export function storeTable(rules: readonly CompiledRule[], rows: readonly Row[]): StoredTable {
  const table = tableOf(rules)
  const order = table.literals
    .map((_, i) => i)
    .sort((a, b) => Number(table.literals[a]!.caseless) - Number(table.literals[b]!.caseless))
  const texts = (caseless: boolean) =>
    order.filter((i) => table.literals[i]!.caseless === caseless).map((i) => table.literals[i]!.text)
  return {
    reach: table.reach,
    exact: texts(false).join('\n'),
    caseless: texts(true).join('\n'),
    wakes: order.map((i) => table.wakes(i).join(',')),
    rows: rows.map((row) => JSON.stringify(row)),
  }
}

/** Nothing is parsed until a literal is found. */
export function loadTable(stored: StoredTable): RuleTable {
  const rules: (CompiledRule | undefined)[] = new Array(stored.rows.length)
  const wakes: (number[] | undefined)[] = new Array(stored.wakes.length)
  const list = (texts: string, caseless: boolean): Literal[] =>
    texts === '' ? [] : texts.split('\n').map((text) => ({ text, caseless }))
  return {
    size: stored.rows.length,
    literals: [...list(stored.exact, false), ...list(stored.caseless, true)],
    wakes: (literal) => (wakes[literal] ??= stored.wakes[literal]!.split(',').map(Number)),
    reach: stored.reach,
    rule: (index) => (rules[index] ??= fromRow(JSON.parse(stored.rows[index]!) as Row)),
  }
}
