import { KeysieveError } from '../model/error.ts'
import type { PolicyTexts } from '../model/policy.ts'
import { bundleRules, digestOf } from '../rulebook/bundle.ts'
import type { Rulebook } from '../rulebook/schema.ts'
import { tableOf } from '../rulebook/table.ts'
import type { Config } from '../triage/config.ts'
import { textOf } from '../triage/ignore-text.ts'

interface RuleText {
  readonly name: string
  readonly text: string
}

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
  const rules = [...rulebook.rules, ...own.rules.filter(({ id }) => !given.has(id))].filter(({ id }) => !isOff(id))
  if (own.rules.length === 0 && rules.length === rulebook.rules.length) return rulebook
  const trusted = rulebook.rules.slice(0, rulebook.trusted).filter(({ id }) => !isOff(id)).length
  return {
    rules,
    table: tableOf(rules),
    trusted,
    digest: digestOf(rules),
    about: async () => ({ ...own.about, ...(await rulebook.about()) }),
  }
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
