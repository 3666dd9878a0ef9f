import type { Secret } from '../model/secret.ts'
import { packOf } from './literals.ts'
import type { CompiledRule, Rulebook, RuleTable } from './schema.ts'

const KNOWN_SECRET = 'known-secret'
const LITERAL_BYTES = 64

/** What the engine runs of a rulebook. */
export type Running = Pick<Rulebook, 'table' | 'trusted'>

/**
 * The rulebook's table and behind it one rule made at run time, whose literals are values of this machine. None of the other rules
 * is parsed for it. The rule holds values: it goes to the engine and nowhere else (`rulebook.rules`, the digest and the reports do not have it).
 */
export function withKnown({ table, trusted }: Running, secrets: readonly Secret[]): Running {
  const rule = knownRule(secrets)
  // Where no rule is a user's own, none runs under the time limit; this one is as plain as a rule can be.
  return { table: joined(table, rule), trusted: trusted === table.size ? table.size + 1 : trusted }
}

function knownRule(secrets: readonly Secret[]): CompiledRule {
  // Of two values of which one starts with the other, the longer one is tried first.
  const values = [...new Set(secrets.map((secret) => secret.expose()))].sort((a, b) => b.length - a.length)
  return {
    id: KNOWN_SECRET,
    family: KNOWN_SECRET,
    guessable: false,
    severity: 'high',
    confidence: 'likely',
    // Behind what a provider's rule or its context says of the same bytes, before the generic ones.
    priority: 0.5,
    reach: 'all',
    literals: [...new Set(values.map((value) => value.slice(0, LITERAL_BYTES)))],
    caseless: false,
    pattern: `(?<secret>${values.map(escaped).join('|')})`,
    flags: '',
    anchored: true,
    shown: false,
    longest: Math.max(...values.map(({ length }) => length)),
    look: 0,
    margin: 256,
    gate: null,
    checks: [['public-example'], ['placeholder'], ['random']],
    raises: [],
    near: null,
    context: null,
  }
}

function escaped(value: string): string {
  return value.replace(/[^A-Za-z0-9]/g, (character) => `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`)
}

/** `table` with one more rule. No literal may stand in the prefilter twice: one that `table` has wakes the new rule too. */
function joined(table: RuleTable, rule: CompiledRule): RuleTable {
  const { size } = table
  const own = new Set(rule.literals)
  const shared = new Set<number>()
  let index = 0
  for (const { text, caseless } of table.literals) {
    if (!caseless && own.delete(text)) shared.add(index)
    index++
  }
  const first = table.literals.length
  const fresh = [size]
  return {
    size: size + 1,
    literals: table.literals.with([packOf('exact', [...own])]),
    wakes: (literal) =>
      literal >= first ? fresh : shared.has(literal) ? [...table.wakes(literal), size] : table.wakes(literal),
    reach: Math.max(table.reach, rule.longest + rule.margin + 64),
    rule: (index) => (index === size ? rule : table.rule(index)),
    ...(table.muted ? { muted: table.muted } : {}),
  }
}
