import { readFileSync } from 'node:fs'
import { KeysieveError, systemCode } from '../model/error.ts'
import { bundleRules, digestOf } from './bundle.ts'
import type { Rulebook } from './schema.ts'
import { tableOf } from './table.ts'

/**
 * The built-in rules and those of the user's files. A user's rule with the id of a built-in one takes its place.
 * Throws `KeysieveError` ('rule') for a file that cannot be read or does not fit.
 */
export function withUserRules(builtin: Rulebook, files: readonly string[]): Rulebook {
  const bundle = bundleRules(files.map((name) => ({ name, text: read(name) })))
  const kept = builtin.rules.filter(({ id }) => !bundle.about[id])
  const rules = [...kept, ...bundle.rules]
  return {
    rules,
    table: tableOf(rules),
    trusted: kept.length,
    digest: digestOf(rules),
    about: async () => ({ ...(await builtin.about()), ...bundle.about }),
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new KeysieveError(
      'rule',
      `${file}: the rule file cannot be read (${systemCode(error)})`,
      'Check the path given to --rules.',
      error,
    )
  }
}
