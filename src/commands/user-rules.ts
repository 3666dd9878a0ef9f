import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { KeysieveError, systemCode } from '../model/error.ts'
import { bundleRules, digestOf } from '../rulebook/bundle.ts'
import type { Rulebook } from '../rulebook/schema.ts'
import { tableOf } from '../rulebook/table.ts'
import { textOf } from '../triage/ignore-text.ts'

export interface RuleText {
  readonly name: string
  readonly text: string
}

/**
 * `base` and the rules of the user's files. A user's rule with the id of another one takes its place.
 * Throws `KeysieveError` ('rule') for a file that cannot be read or does not fit.
 */
export function withUserRules(base: Rulebook, files: readonly string[], cwd: string): Rulebook {
  const bundle = bundleRules(namedRuleTexts(files, cwd))
  const kept = base.rules.filter(({ id }) => !bundle.about[id])
  const rules = [...kept, ...bundle.rules]
  return {
    rules,
    table: tableOf(rules),
    trusted: kept.length,
    files: { ...base.files, ...bundle.files },
    digest: digestOf(rules),
    about: async () => ({ ...(await base.about()), ...bundle.about }),
  }
}

/** Files that the user names, relative to the command's folder. A pipe is the user's own word (`<(command)`); a device may have no end. */
export function namedRuleTexts(files: readonly string[], cwd: string): RuleText[] {
  return files.map((name) => {
    try {
      const file = path.resolve(cwd, name)
      const stat = statSync(file)
      if (stat.isCharacterDevice() || stat.isBlockDevice())
        throw new KeysieveError('rule', `${name} is a device`, 'Name a file with rules.')
      return { name, text: textOf(readFileSync(file)) }
    } catch (error) {
      if (error instanceof KeysieveError) throw error
      const code = systemCode(error)
      throw new KeysieveError('rule', `${name}: the rule file cannot be read (${code})`, 'Check its path.', error)
    }
  })
}
