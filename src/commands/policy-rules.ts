import { KeysieveError } from '../model/error.ts'
import type { PolicyTexts } from '../model/policy.ts'
import { bundleRules, digestOf } from '../rulebook/bundle.ts'
import type { CompiledRule, Rulebook } from '../rulebook/schema.ts'
import { tableOf } from '../rulebook/table.ts'
import type { Config } from '../triage/config.ts'
import { textOf } from '../triage/ignore-text.ts'
import type { RuleText } from './user-rules.ts'

/**
 * The rules that are in force: `rulebook`, the repository's own (`.keysieve/rules/` and the config's `rule-files`, from the version
 * that the config is from), without those that are off.
 */
export function rulebookFor(rulebook: Rulebook, config: Config | null, texts: PolicyTexts): Rulebook {
  const own = bundleRules(ownRuleTexts(config, texts))
  const isOff = (id: string): boolean => config?.isOff(id) === true
  // Rules that were named on the command line were meant: they come before those that the repository brings.
  const builtin = new Set(rulebook.rules.slice(0, rulebook.trusted).map(({ id }) => id))
  const given = new Set(rulebook.rules.slice(rulebook.trusted).map(({ id }) => id))
  const clash = own.sources.find(({ rule }) => builtin.has(rule.id))
  if (clash)
    throw new KeysieveError(
      'config',
      `${clash.file} defines ${clash.rule.id}, which there is already`,
      'Give the rule another id; to do without the built-in one, name it in rules.off.',
    )
  const all = [...rulebook.rules, ...own.rules.filter(({ id }) => !given.has(id))]
  const rules = all.filter(({ id }) => !isOff(id))
  if (own.rules.length === 0 && rules.length === rulebook.rules.length) return rulebook
  const muted = new Set(all.filter((rule) => isOff(rule.id) && hasStandIn(rule, rules)).map(({ id }) => id))
  const running = all.filter(({ id }) => !isOff(id) || muted.has(id))
  const trusted = running.filter(({ id }) => builtin.has(id)).length
  return {
    rules,
    table: { ...tableOf(running), muted },
    trusted,
    files: { ...own.files, ...rulebook.files },
    digest: digestOf(rules),
    about: async () => ({ ...own.about, ...(await rulebook.about()) }),
  }
}

/** Whether another rule would take its tokens in its place, as one of an unknown form: then it runs, and what it matches is not told. */
function hasStandIn(rule: CompiledRule, others: readonly CompiledRule[]): boolean {
  const shares = (literal: string): boolean =>
    rule.literals.some((own) => own.startsWith(literal) || literal.startsWith(own))
  return others.some((other) => other.priority < rule.priority && other.literals.some(shares))
}

/** Each file once: one that `rule-files` names may lie in the folder. */
export function ownRuleTexts(config: Config | null, texts: PolicyTexts): RuleText[] {
  const found = texts.rules.map(({ path, bytes }) => ({ name: path, text: textOf(bytes) }))
  const there = new Set(found.map(({ name }) => name))
  const named = [...new Set((config?.root['rule-files'] ?? []).map((name) => name.replace(/^\.?\//, '')))]
  return [...found, ...named.filter((name) => !there.has(name)).map((name) => ({ name, text: read(name, texts) }))]
}

function read(name: string, texts: PolicyTexts): string {
  const bytes = texts.read(name)
  if (bytes === null)
    throw new KeysieveError(
      'config',
      `the rule file ${name} is not in ${texts.from}`,
      'Check rule-files in .keysieve.yml; git has to know the file.',
    )
  return textOf(bytes)
}
