import { createHash } from 'node:crypto'
import { KeysieveError } from '../model/error.ts'
import { aboutRule, compileRule, FieldError } from './compile.ts'
import { readRules } from './parse.ts'
import { type Row, toRow } from './rows.ts'
import type { CompiledRule, RuleAbout, RuleSource, VerifySource } from './schema.ts'
import { type StoredTable, storeTable } from './table.ts'

export interface Bundle {
  readonly rules: readonly CompiledRule[]
  /** `rules` as dist/ stores them. */
  readonly stored: StoredTable
  readonly rows: readonly Row[]
  readonly about: Readonly<Record<string, RuleAbout>>
  /** By rule id, for those that have it. */
  readonly verify: Readonly<Record<string, VerifySource>>
  readonly files: Readonly<Record<string, string>>
  readonly sources: readonly { readonly provider: string; readonly file: string; readonly rule: RuleSource }[]
  readonly digest: string
}

/** Compiles rule files into one table. Throws `KeysieveError` ('rule') naming file, line, column, rule and field. */
export function bundleRules(texts: readonly { readonly name: string; readonly text: string }[]): Bundle {
  const rules: CompiledRule[] = []
  const about: Record<string, RuleAbout> = {}
  const sources: { provider: string; file: string; rule: RuleSource }[] = []
  for (const { name, text } of texts) {
    const { file, place } = readRules(text, name)
    for (const [i, rule] of file.rules.entries()) {
      if (about[rule.id]) throw new KeysieveError('rule', `${place(['rules', i, 'id'])}: this id is defined twice`)
      try {
        rules.push(compileRule(rule))
      } catch (error) {
        if (error instanceof FieldError)
          throw new KeysieveError('rule', `${place(['rules', i, ...error.field])}: ${error.message}`, error.hint)
        throw error
      }
      about[rule.id] = aboutRule(file.provider, rule)
      sources.push({ provider: file.provider, file: name, rule })
    }
  }
  const verify = Object.fromEntries(
    sources.flatMap(({ rule }) => (rule.verify ? [[rule.id, rule.verify] as const] : [])),
  )
  const files = Object.fromEntries(sources.map(({ file, rule }) => [rule.id, file]))
  return {
    rules,
    stored: storeTable(rules),
    rows: rules.map(toRow),
    about,
    verify,
    files,
    sources,
    digest: digestOf(rules),
  }
}

export function digestOf(rules: readonly CompiledRule[]): string {
  return createHash('sha256').update(JSON.stringify(rules)).digest('hex').slice(0, 16)
}
