import { CHECKS } from '../checks/list.ts'
import { KeysieveError } from '../model/error.ts'
import { contextLiterals, contextPattern } from './context-pattern.ts'
import { gateOf } from './gate.ts'
import { LONGEST_REACH } from './limits.ts'
import { narrowSpaces } from './narrow.ts'
import { parsePattern, readPattern } from './regex.ts'
import type { CompiledRule, RuleAbout, RuleSource } from './schema.ts'

/** Bytes on both sides of a match that checks may read. */
const CHECK_MARGIN = 256

/** What is wrong with which field of a rule. */
export class FieldError extends KeysieveError {
  readonly field: readonly (string | number)[]

  constructor(field: readonly (string | number)[], message: string, hint = '') {
    super('rule', message, hint)
    this.field = field
  }
}

/** Makes the table row of a rule. Throws `FieldError`. */
export function compileRule(source: RuleSource): CompiledRule {
  const { context } = source
  const literals = context ? contextLiterals(context) : [...(source.literals ?? [])]
  const caseless = context !== undefined || source.caseless === true
  const patternField = context ? ['context', 'secret'] : ['pattern']
  const pattern = narrowSpaces(context ? contextPattern(context) : (source.pattern ?? ''))
  const facts = inField(patternField, () => readPattern(pattern))
  if (source.near) inField(['near', 'pattern'], () => parsePattern(source.near?.pattern ?? ''))
  const same = (text: string): string => (caseless ? text.toLowerCase() : text)
  const anchored =
    context !== undefined ||
    facts.heads?.every((head) => literals.some((literal) => same(head).startsWith(same(literal)))) === true
  const margin = Math.max(CHECK_MARGIN, facts.margin, source.near?.within ?? 0)
  if (facts.longest + margin > LONGEST_REACH)
    throw new FieldError(
      patternField,
      `a match may take ${facts.longest + margin} bytes with its surroundings; the limit is ${LONGEST_REACH}`,
    )
  for (const [i, literal] of literals.entries())
    if (literal.length < 3 || literal.length > 64 || /[^\x01-\xff]/.test(literal))
      throw new FieldError(context ? ['context', 'names'] : ['literals', i], 'a literal has 3 to 64 latin1 characters')
  if (literals.length === 0) throw new FieldError(['literals'], 'a rule needs at least one literal (or a context)')
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
    gate: isCommon(literals, caseless)
      ? gateOf({
          pattern,
          flags: source.caseless ? 'i' : '',
          literals: literals.map(same),
          anchored,
          inGap: context !== undefined,
        })
      : null,
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

function inField<T>(field: readonly string[], work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw error instanceof KeysieveError ? new FieldError(field, error.message, error.hint) : error
  }
}

/** A long case-exact literal stands hardly anywhere but in its tokens: a gate would only make the table longer, which every commit reads. */
function isCommon(literals: readonly string[], caseless: boolean): boolean {
  return caseless || literals.some(({ length }) => length < 6)
}

function checksOf(source: RuleSource): string[][] {
  const calls = (source.checks ?? []).map((call) => call.trim().split(/\s+/))
  for (const [i, [name, ...args]] of calls.entries()) {
    const check = Object.hasOwn(CHECKS, name!) ? CHECKS[name!] : undefined
    if (!check)
      throw new FieldError(
        ['checks', i],
        `there is no check "${name}"`,
        `the checks are ${Object.keys(CHECKS).join(', ')}`,
      )
    const wrong = check.accepts(args)
    if (wrong) throw new FieldError(['checks', i], `check "${name}": ${wrong}`)
  }
  const implicit = ['public-example', ...(source.placeholder === false ? [] : ['placeholder'])]
  return [...implicit.filter((name) => CHECKS[name]).map((name) => [name]), ...calls]
}

export function aboutRule(provider: string, source: RuleSource): RuleAbout {
  return { provider, title: source.title, remedy: source.remedy }
}
