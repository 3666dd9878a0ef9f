import type { CompiledRule } from './schema.ts'

/** A rule as the bundle stores it: what most rules have in common is left out, since every commit reads the table. */
export type Row = Pick<CompiledRule, 'id' | 'severity' | 'literals' | 'longest'> & Partial<CompiledRule>

const COMMON = {
  guessable: false,
  confidence: 'likely',
  priority: 2,
  reach: 'all',
  caseless: false,
  pattern: null,
  flags: '',
  anchored: true,
  shown: true,
  look: 1,
  margin: 256,
  gate: null,
  checks: [['public-example'], ['placeholder']],
  raises: [],
  near: null,
  context: null,
} satisfies Partial<CompiledRule>

export function toRow(rule: CompiledRule): Row {
  const row: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(rule)) {
    const common = key === 'family' ? rule.id : COMMON[key as keyof typeof COMMON]
    if (JSON.stringify(value) !== JSON.stringify(common)) row[key] = value
  }
  return row as unknown as Row
}

export function fromRow(row: Row): CompiledRule {
  return { ...COMMON, family: row.id, ...row } as CompiledRule
}
