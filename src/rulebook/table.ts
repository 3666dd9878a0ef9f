import { Literals, type Pack, packOf } from './literals.ts'
import { fromRow, type Row } from './rows.ts'
import type { CompiledRule, RuleTable } from './schema.ts'

/** A table in the form that the bundle stores: what every commit reads is a few strings, for these cost least to load. */
export interface StoredTable {
  readonly size: number
  readonly reach: number
  readonly packs: readonly Pack[]
  /** For each literal a word: the numbers of the rules, joined by commas. */
  readonly wakes: string
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
  const keys = [...woken.keys()]
  const exact = keys.filter((key) => key[0] === 'c')
  const caseless = keys.filter((key) => key[0] === 'i')
  const wakes = [...exact, ...caseless].map((key) => woken.get(key)!)
  const textsOf = (list: readonly string[]): string[] => list.map((key) => key.slice(1))
  return {
    size: rules.length,
    literals: new Literals([packOf('exact', textsOf(exact)), packOf('caseless', textsOf(caseless))]),
    wakes: (literal) => wakes[literal]!,
    reach: Math.max(256, ...rules.map((rule) => rule.longest + rule.margin + 64)),
    rule: (index) => rules[index]!,
  }
}

export function storeTable(rules: readonly CompiledRule[]): StoredTable {
  const { size, reach, literals, wakes } = tableOf(rules)
  return {
    size,
    reach,
    packs: literals.packs,
    wakes: Array.from({ length: literals.length }, (_, index) => wakes(index).join(',')).join(' '),
  }
}

/** Nothing is parsed until a literal is found. @param rows gives one rule a string of JSON */
export function loadTable(stored: StoredTable, rows: () => readonly string[]): RuleTable {
  const rules: (CompiledRule | undefined)[] = []
  const wakes: (number[] | undefined)[] = []
  let lines: readonly string[] | undefined
  let texts: readonly string[] | undefined
  return {
    size: stored.size,
    literals: new Literals(stored.packs),
    wakes: (literal) => (wakes[literal] ??= (lines ??= stored.wakes.split(' '))[literal]!.split(',').map(Number)),
    reach: stored.reach,
    rule: (index) => (rules[index] ??= fromRow(JSON.parse((texts ??= rows())[index]!) as Row)),
  }
}
