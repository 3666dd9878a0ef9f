import { ruleFiles } from '../../scripts/rules-plugin.mjs'
import { samplesOf } from '../../src/laws/laws.ts'
import { bundleRules } from '../../src/rulebook/bundle.ts'

const sources = bundleRules(ruleFiles()).sources

/** A made-up key of a built-in rule; another seed gives another key. */
export function keyOf(rule: string, seed = 11): string {
  const source = sources.find((entry) => entry.rule.id === rule)
  if (!source) throw new Error(`no rule ${rule}`)
  return samplesOf(source.rule, [seed])[0]!
}

/** A text that holds the rule's key: `{secret}` and the names are still to be filled in. */
export function matchOf(rule: string): string {
  return sources.find((entry) => entry.rule.id === rule)?.rule.matches?.[0] ?? '{NAME}={secret}'
}
