import { KeysieveError } from '../model/error.ts'
import type { PolicyTexts } from '../model/policy.ts'
import { bundleRules, digestOf } from '../rulebook/bundle.ts'
import type { Rulebook } from '../rulebook/schema.ts'
import { tableOf } from '../rulebook/table.ts'
import type { Config } from '../triage/config.ts'

/** The rules that are in force: `rulebook`, the config's `rule-files` (from the version that the config is from), without those that are off. */
export function rulebookFor(rulebook: Rulebook, config: Config, texts: PolicyTexts): Rulebook {
  const names = config.root['rule-files'] ?? []
  const own = bundleRules(names.map((name) => ({ name, text: read(name, texts) })))
  // Rules that were named on the command line were meant: those of the config come before them.
  const taken = new Set(rulebook.rules.map(({ id }) => id))
  const rules = [...rulebook.rules, ...own.rules.filter(({ id }) => !taken.has(id))].filter(
    ({ id }) => !config.isOff(id),
  )
  const clash = own.rules.find(({ id }) => taken.has(id))
  if (clash)
    throw new KeysieveError(
      'config',
      `${config.files[0]!.path}: a rule file defines ${clash.id}, which there is already`,
      'Give the rule another id; to do without the built-in one, name it in rules.off.',
    )
  if (own.rules.length === 0 && rules.length === rulebook.rules.length) return rulebook
  const trusted = rulebook.rules.slice(0, rulebook.trusted).filter(({ id }) => !config.isOff(id)).length
  return {
    rules,
    table: tableOf(rules),
    trusted,
    digest: digestOf(rules),
    about: async () => ({ ...(await rulebook.about()), ...own.about }),
  }
}

function read(name: string, texts: PolicyTexts): string {
  const bytes = texts.read(name.replace(/^\.?\//, ''))
  if (bytes === null)
    throw new KeysieveError(
      'config',
      `the rule file ${name} is not in ${texts.from}`,
      'Check rule-files in .keysieve.yml; git has to know the file.',
    )
  return bytes.toString('utf8')
}
