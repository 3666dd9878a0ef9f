import { CHECKS } from '../checks/list.ts'
import { KeysieveError } from '../model/error.ts'
import { contextLiterals, contextPattern } from './context-pattern.ts'
import { LONGEST_REACH } from './limits.ts'
import { narrowSpaces } from './narrow.ts'
import { readPattern } from './regex.ts'
import type { CompiledRule, RuleAbout, RuleSource } from './schema.ts'

/** Bytes on both sides of a match that checks may read. */
const CHECK_MARGIN = 256

/** Makes the table row of a rule. Throws `KeysieveError` ('rule') that says what is wrong with which field. */
export function compileRule(source: RuleSource): CompiledRule {
  const { context } = source
  const pattern = narrowSpaces(context ? contextPattern(context) : (source.pattern ?? ''))
  const literals = context ? contextLiterals(context) : [...(source.literals ?? [])]
  const caseless = context !== undefined || source.caseless === true
  const facts = readPattern(pattern)
  const same = (text: string): string => (caseless ? text.toLowerCase() : text)
  const anchored =
    context !== undefined ||
    facts.heads?.every((head) => literals.some((literal) => same(head).startsWith(same(literal)))) === true
  const margin = Math.max(CHECK_MARGIN, facts.margin, source.near?.within ?? 0)
  if (facts.longest + margin > LONGEST_REACH)
    throw new KeysieveError(
      'rule',
      `a match may take ${facts.longest + margin} bytes with its surroundings; the limit is ${LONGEST_REACH}`,
    )
  for (const literal of literals)
    if (literal.length < 3 || literal.length > 64 || /[^\x01-\xff]/.test(literal))
      throw new KeysieveError('rule', 'a literal has 3 to 64 latin1 characters')
  if (literals.length === 0) throw new KeysieveError('rule', 'a rule needs at least one literal (or a context)')
  return {
    id: source.id,
    family: source.family ?? source.id,
    guessable: source.guessable ?? false,
    severity: source.severity,
    confidence: source.confidence ?? 'likely',
    priority: source.priority ?? (context ? 1 : 2),
    reach: source.reach ?? (context ? 'text' : 'all'),
    literals,
    caseless,
    pattern: context ? null : pattern,
    flags: source.caseless ? 'i' : '',
    anchored,
    shown: anchored && facts.secretFirst,
    longest: facts.longest,
    look: facts.margin,
    margin,
    checks: checksOf(source),
    raises: source.raises ?? [],
    near: source.near ? { ...source.near, pattern: narrowSpaces(source.near.pattern) } : null,
    context: context
      ? {
          names: context.names,
          secret: context.secret,
          headers: context.headers ?? [],
          hosts: context.hosts ?? [],
          loose: context.loose ?? true,
        }
      : null,
  }
}

function checksOf(source: RuleSource): string[][] {
  const calls = (source.checks ?? []).map((call) => call.trim().split(/\s+/))
  for (const [name, ...args] of calls) {
    const check = CHECKS[name!]
    if (!check)
      throw new KeysieveError('rule', `there is no check "${name}"`, `the checks are ${Object.keys(CHECKS).join(', ')}`)
    const wrong = check.accepts(args)
    if (wrong) throw new KeysieveError('rule', `check "${name}": ${wrong}`)
  }
  const implicit = ['public-example', ...(source.placeholder === false ? [] : ['placeholder'])]
  return [...implicit.filter((name) => CHECKS[name]).map((name) => [name]), ...calls]
}

export function aboutRule(provider: string, source: RuleSource): RuleAbout {
  return { provider, title: source.title, remedy: source.remedy, verify: source.verify ?? null }
}
