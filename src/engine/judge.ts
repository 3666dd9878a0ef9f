import type { CheckInput } from '../checks/check.ts'
import { CHECKS } from '../checks/list.ts'
import { atLeast, type Confidence, type Severity } from '../model/confidence.ts'
import type { CompiledRule } from '../rulebook/schema.ts'
import { contextOf } from './context.ts'

/** The text of a candidate as its checks see it. */
export interface Evidence {
  readonly secret: string
  /** From the start of the match to the secret. */
  readonly lead: string
  /** `rule.margin` bytes before the match and behind it. */
  readonly before: string
  readonly after: string
}

export interface Judgement {
  readonly confidence: Confidence
  readonly severity: Severity
}

/** Who refused a candidate: the name of a check, `context` or `near`. For tests and `rules check`. */
export type Refusal = { readonly refusedBy: string }

const CHECK_BYTES = 256

/** What a check sees of the evidence. Most are refused by their value alone: the text around it is taken when it is asked for. */
class View implements CheckInput {
  readonly secret: string
  readonly now: number
  readonly #evidence: Evidence

  constructor(evidence: Evidence, now: number) {
    this.secret = evidence.secret
    this.now = now
    this.#evidence = evidence
  }

  get lead(): string {
    return this.#evidence.lead
  }

  get before(): string {
    return this.#evidence.before.slice(-CHECK_BYTES)
  }

  get after(): string {
    return this.#evidence.after.slice(0, CHECK_BYTES)
  }
}

/** Checks that prove nothing, whatever they see: where a rule has no others, the first that refuses has the last word. */
export const PROVE_NOTHING: ReadonlySet<string> = new Set([
  'public-example',
  'placeholder',
  'min-entropy',
  'random',
  'mixed',
  'not-path',
  'secret-name',
  'url-password',
  'client-exposed',
])
const nearPatterns = new Map<string, RegExp>()

/** What costs least: a look at the value's characters. */
const CHEAP = ['mixed']
/** What costs most and refuses least: a look at all kinds of placeholders, and hashes of the value. */
const DEAR = ['placeholder', 'public-example']
const orders = new Map<CompiledRule, CompiledRule['checks']>()

/**
 * The checks of a rule in the order that ends soonest. Where nothing can prove the value one refusal is enough, whoever says it;
 * `rules check` and the laws ask in the order of the rule, for the name of the first.
 */
export function quickChecks(rule: CompiledRule): CompiledRule['checks'] {
  let checks = orders.get(rule)
  if (!checks) {
    const among = (names: readonly string[]) =>
      names.flatMap((name) => rule.checks.filter((check) => check[0] === name))
    const others = rule.checks.filter(([name]) => ![...CHEAP, ...DEAR].includes(name!))
    checks = canProve(rule) ? rule.checks : [...among(CHEAP), ...others, ...among(DEAR)]
    orders.set(rule, checks)
  }
  return checks
}

function canProve({ raises, checks }: CompiledRule): boolean {
  return raises.some(({ to }) => to === 'certain') || checks.some(([name]) => !PROVE_NOTHING.has(name!))
}

/**
 * How sure and how severe. A proof (checksum, parsed structure, embedded marker) makes a match certain whatever
 * else is said of it; a refusal drops it; a doubt leaves `maybe`, and nothing of what was only `maybe`.
 */
export function judge(
  rule: CompiledRule,
  evidence: Evidence,
  now: number,
  checks: CompiledRule['checks'] = rule.checks,
): Judgement | Refusal {
  let confidence = rule.confidence
  let severity = rule.severity
  let refusedBy = ''
  let doubted = ''
  let proven = false

  if (rule.context) {
    const context = contextOf(rule.context, evidence.lead, evidence.before, evidence.after)
    if (context === 'none') return { refusedBy: 'context' }
    if (context === 'near') confidence = 'maybe'
  }
  if (rule.near && !stands(rule.near.pattern, evidence, rule.near.within)) {
    const otherwise = rule.near.else ?? 'nothing'
    if (otherwise === 'nothing') return { refusedBy: 'near' }
    if (!atLeast(otherwise, confidence)) confidence = otherwise
  }
  const input = new View(evidence, now)
  let keep = false
  // The checks behind one that refused could only prove the value.
  const proves = canProve(rule)
  for (const [name, ...args] of checks) {
    const verdict = CHECKS[name!]!.run(input, args)
    if (verdict.kind === 'proof') proven = true
    else if (verdict.kind === 'refuse') {
      if (!proves) return { refusedBy: name! }
      refusedBy ||= name!
    } else if (verdict.kind === 'doubt') {
      doubted ||= name!
      keep ||= verdict.keep === true
    } else if (verdict.kind === 'rate') {
      if (verdict.severity) severity = verdict.severity
      if (verdict.confidence) {
        confidence = verdict.confidence
        if (verdict.confidence === 'certain') proven = true
      }
    }
  }
  for (const raise of rule.raises) {
    const holds =
      raise.at === undefined
        ? evidence.secret.includes(raise.marker)
        : evidence.secret.startsWith(raise.marker, raise.at)
    if (!holds) continue
    if (raise.to === 'certain') proven = true
    else if (atLeast(raise.to, confidence)) confidence = raise.to
  }
  if (proven) return { confidence: 'certain', severity }
  if (refusedBy) return { refusedBy }
  if (doubted) {
    if (confidence === 'maybe' && !keep) return { refusedBy: doubted }
    confidence = 'maybe'
  }
  return { confidence, severity }
}

function stands(pattern: string, evidence: Evidence, within: number): boolean {
  let regex = nearPatterns.get(pattern)
  if (!regex) nearPatterns.set(pattern, (regex = new RegExp(pattern, 'i')))
  return (
    regex.test(evidence.before.slice(-within)) ||
    regex.test(evidence.lead) ||
    regex.test(evidence.after.slice(0, within))
  )
}
